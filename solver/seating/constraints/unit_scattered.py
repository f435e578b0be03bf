"""A unit is not spread over tables without need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.seated import every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Violation
    from solver.model import Expression
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Guest, Plan, Problem, Seat, Sitting


class UnitScattered(Constraint):
    """In one part of the room, the people of a unit sit at few tables."""

    id = "unit-scattered"
    level = Level.SOFT
    unit = "tables"
    statement = N_("The people of a unit sit at one table in each part of the room.")
    broken = N_("{unit} sits at {amount} more tables than one at {sitting}.")
    remedy = N_("Bring the people of {unit} together at one table.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Each table that a unit uses counts; the first in an area is free."""
        for sitting in problem.sittings:
            for unit in sorted({guest.unit for guest in sitting.guests} - {""}):
                members = [guest for guest in sitting.guests if guest.unit == unit]
                for area, tables in _tables(sitting).items():
                    used = [_used(model, sitting, members, seats) for seats in tables.values()]
                    further = model.excess(sum(used) - 1, most=len(used))
                    model.penalise(self, further, sitting=sitting.id, unit=unit, area=area)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Gather the tables of each unit in each area."""
        for sitting, placed in every(problem, plan):
            tables: dict[tuple[str, str], set[str]] = {}
            for guest, seat in placed:
                if guest.unit and seat.table:
                    tables.setdefault((guest.unit, seat.area), set()).add(seat.table)
            for (unit, area), used in sorted(tables.items()):
                if len(used) > 1:
                    yield self.violation(
                        amount=len(used) - 1, sitting=sitting.id, unit=unit, area=area
                    )


def _tables(sitting: Sitting) -> dict[str, dict[str, list[Seat]]]:
    found: dict[str, dict[str, list[Seat]]] = {}
    for seat in sitting.seats:
        if seat.table:
            found.setdefault(seat.area, {}).setdefault(seat.table, []).append(seat)
    return found


def _used(
    model: SeatingModel, sitting: Sitting, members: list[Guest], seats: list[Seat]
) -> Expression:
    used = model.flag()
    for member in members:
        model.at_least(used, model.count(sitting, (member,), seats))
    return used
