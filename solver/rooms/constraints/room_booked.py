"""A room that is booked for something else is left to it, set-up included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.rooms.spans import Span, across

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Room, Session


class RoomBooked(Constraint):
    """Bookings of a room's parts, and of rooms it is a part of, count as its own."""

    id = "room-booked"
    level = Level.HARD
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_("A room that is booked for something else is left to it, set-up included.")
    broken = N_("{session} takes {amount} minutes of another booking of {room}.")
    remedy = N_("Move {session}, or ask for {room} to be given up.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """Bar the starts that would run into a booking."""
        del problem
        model.bar_starts(self, self.barred)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare each slot and its set-up with every booking of the same walls."""
        for slot in plan.slots:
            session, room = problem.session(slot.session), problem.room(slot.room)
            for other in problem.rooms:
                for booking in other.busy if problem.share(room, other) else ():
                    short = min(
                        slot.start + session.duration - (booking.start - other.setup_ticks),
                        booking.end - (slot.start - problem.setup(session, room)),
                    )
                    if short > 0:
                        yield self.violation(session=slot.session, room=other.id, amount=short)

    def barred(self, problem: Problem, session: Session, room: Room) -> tuple[Span, ...]:
        """Starts from too late before a booking to too soon after it."""
        setup = problem.setup(session, room)
        return tuple(
            span
            for other in problem.rooms
            if other.busy and problem.share(room, other)
            for span in across(other.busy, before=session.duration + other.setup_ticks, after=setup)
        )
