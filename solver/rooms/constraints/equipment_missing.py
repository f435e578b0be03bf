"""A room has all the equipment that its session needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Room, Session


class EquipmentMissing(Constraint):
    """Equipment is any tag: a projector, a booth, a second door, "no phones"."""

    id = "equipment-missing"
    level = Level.HARD
    unit = "pieces"
    statement = N_("A room has all the equipment that its session needs.")
    broken = N_("{room} has no {equipment}, which {session} needs.")
    remedy = N_("Move {session}, or bring {equipment} to {room}.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """Price every room by the pieces that it lacks."""
        del problem
        model.price_rooms(self, self.room_price)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each piece in the room of each slot."""
        for slot in plan.slots:
            there = problem.room(slot.room).equipment
            for piece in dict.fromkeys(problem.session(slot.session).equipment):
                if piece not in there:
                    yield self.violation(session=slot.session, room=slot.room, equipment=piece)

    def room_price(self, problem: Problem, session: Session, room: Room) -> int:
        """How many pieces are missing."""
        del problem
        return len(set(session.equipment).difference(room.equipment))
