"""The sessions of a series stay in one room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem


class RoomChanged(Constraint):
    """Each room of a series beyond its first counts one."""

    id = "room-changed"
    level = Level.SOFT
    weight = 50
    unit = "rooms"
    statement = N_("The sessions of a series stay in one room.")
    broken = N_("The series of {session} does not stay in one room (further rooms: {amount}).")
    remedy = N_("Prefer one room for all sessions of the series.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """Price the rooms beyond the first of each series."""
        for group in self.groups(problem):
            model.price_rooms_beyond_the_first(self, group)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count the rooms of each series."""
        for group in self.groups(problem):
            slots = [slot for session in group if (slot := plan.slot(session)) is not None]
            rooms = {slot.room for slot in slots}
            if len(rooms) > 1:
                yield self.violation(session=slots[0].session, amount=len(rooms) - 1)

    def groups(self, problem: Problem) -> tuple[tuple[str, ...], ...]:
        """The sessions of each series that has more than one."""
        found: dict[str, list[str]] = {}
        for session in problem.sessions:
            if session.series:
                found.setdefault(session.series, []).append(session.id)
        return tuple(tuple(group) for group in found.values() if len(group) > 1)

    def spread_price(self, rooms: int) -> int:
        """The rooms beyond the first."""
        return max(0, rooms - 1)
