"""A session that is confined to some rooms is in one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Room, Session


class RoomNotAllowed(Constraint):
    """A session that names no rooms may be in any."""

    id = "room-not-allowed"
    level = Level.HARD
    unit = "sessions"
    statement = N_("A session that is confined to some rooms is in one of them.")
    broken = N_("{session} is in {room}, which is not among its rooms.")
    remedy = N_("Move {session}, or admit {room} for it.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """Price every room that is not allowed."""
        del problem
        model.price_rooms(self, self.room_price)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each slot's room among those of its session."""
        for slot in plan.slots:
            allowed = problem.session(slot.session).rooms
            if allowed and slot.room not in allowed:
                yield self.violation(session=slot.session, room=slot.room)

    def room_price(self, problem: Problem, session: Session, room: Room) -> int:
        """One where the room is not allowed."""
        del problem
        return int(bool(session.rooms) and room.id not in session.rooms)
