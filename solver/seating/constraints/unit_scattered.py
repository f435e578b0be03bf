"""A unit is not spread over tables without need."""

from __future__ import annotations

from collections import Counter
from math import ceil
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.chart import Count, just_one, unit_price
from solver.seating.seated import every, mixed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem, Seat, Sitting


class UnitScattered(Constraint):
    """In one part of the room, the people of a unit sit at as few tables as hold them.

    Tables where units are to mix are left out.
    """

    id = "unit-scattered"
    level = Level.SOFT
    unit = "tables"
    statement = N_(
        "In each part of the room the people of a unit sit at as few tables as hold them."
    )
    broken = N_("{unit} sits at {amount} more tables than it needs at {sitting}.")
    remedy = N_("Bring the people of {unit} together.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Each table that a unit uses counts, beyond the fewest that hold those who sit there."""
        for sitting in problem.sittings:
            for unit in sorted({guest.unit for guest in sitting.guests} - {""}):
                members = [guest for guest in sitting.guests if guest.unit == unit]
                for area, tables in _tables(sitting).items():
                    used = [model.taken(sitting, members, seats) for seats in tables.values()]
                    inside = [seat for seats in tables.values() for seat in seats]
                    there = model.count(sitting, members, inside)
                    largest = max(len(seats) for seats in tables.values())
                    needed = model.number(len(used))
                    model.at_most(largest * needed - largest + 1, there)
                    further = model.excess(sum(used) - needed, most=len(used))
                    model.penalise(self, further, sitting=sitting.id, unit=unit, area=area)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Each table that a unit uses counts; in an area, as many less as it needs there."""
        price, largest = unit_price(setting), _largest(chart.sitting)
        whole = {seat.table for seat in chart.sitting.seats} - {"", *mixed(chart.sitting)}
        chart.counts += [
            Count(
                zone=lambda seat: (seat.area, seat.table) if seat.table in whole else None,
                label=lambda guest: guest.unit or None,
                weigh=just_one,
                price=lambda unit, table, there: price * (there > 0),
            ),
            Count(
                zone=lambda seat: seat.area if seat.table in whole else None,
                label=lambda guest: guest.unit or None,
                weigh=just_one,
                price=lambda unit, area, there: -price * ceil(there / largest[area]),
            ),
        ]

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count the tables of each unit in each area, and those that its people there fill."""
        for sitting, placed in every(problem, plan):
            whole = {seat.table for seat in sitting.seats} - {"", *mixed(sitting)}
            sizes = Counter((s.area, s.table) for s in sitting.seats if s.table in whole)
            at: dict[tuple[str, str], list[str]] = {}
            for guest, seat in placed:
                if guest.unit and seat.table in whole:
                    at.setdefault((guest.unit, seat.area), []).append(seat.table)
            for (unit, area), tables in sorted(at.items()):
                largest = max(size for (where, _), size in sizes.items() if where == area)
                further = len(set(tables)) - ceil(len(tables) / largest)
                if further > 0:
                    yield self.violation(amount=further, sitting=sitting.id, unit=unit, area=area)


def _tables(sitting: Sitting) -> dict[str, dict[str, list[Seat]]]:
    found: dict[str, dict[str, list[Seat]]] = {}
    whole = {seat.table for seat in sitting.seats} - {"", *mixed(sitting)}
    for seat in sitting.seats:
        if seat.table in whole:
            found.setdefault(seat.area, {}).setdefault(seat.table, []).append(seat)
    return found


def _largest(sitting: Sitting) -> dict[str, int]:
    """Area -> how many sit at its largest table."""
    return {
        area: max(len(seats) for seats in tables.values())
        for area, tables in _tables(sitting).items()
    }
