"""A session is in one of the rooms that it prefers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Room, Session


class RoomNotPreferred(Constraint):
    """A session that prefers no room is content with any."""

    id = "room-not-preferred"
    level = Level.SOFT
    weight = 100
    unit = "sessions"
    statement = N_("A session is in one of the rooms that it prefers.")
    broken = N_("{session} is in {room}, which is not one that it prefers.")
    remedy = N_("Free a preferred room of {session}, or pin it there.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """Price every room that is not preferred."""
        del problem
        model.price_rooms(self, self.room_price)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each slot's room among those that its session prefers."""
        for slot in plan.slots:
            preferred = problem.session(slot.session).preferred
            if preferred and slot.room not in preferred:
                yield self.violation(session=slot.session, room=slot.room)

    def room_price(self, problem: Problem, session: Session, room: Room) -> int:
        """One where the room is not preferred."""
        del problem
        return int(bool(session.preferred) and room.id not in session.preferred)
