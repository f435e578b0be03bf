"""A delegation sits in one block."""

from __future__ import annotations

from collections import Counter
from math import isqrt
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.chart import Block, unit_price
from solver.seating.seated import every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem, Seat, Sitting


class UnitStraggling(Constraint):
    """In the rows of a hall the people of a unit have as many neighbours of their own as can be."""

    id = "unit-straggling"
    level = Level.SOFT
    weight = 1
    unit = "neighbours"
    statement = N_("In the rows of a hall the people of a unit sit in one compact block.")
    broken = N_(
        "{unit} is not in one block at {sitting}: {amount} pairs of neighbours fewer than could be."
    )
    remedy = N_("Bring the people of {unit} together, row behind row.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Each two of a unit on neighbouring seats count, up to what a compact block has."""
        for sitting in problem.sittings:
            edges = rows(sitting)
            if not edges:
                continue
            for unit, number in _units(sitting).items():
                members = [guest for guest in sitting.guests if guest.unit == unit]
                met = []
                for one, other in edges:
                    both = model.flag()
                    model.at_most(both, model.count(sitting, members, (one,)))
                    model.at_most(both, model.count(sitting, members, (other,)))
                    met.append(both)
                lacking = model.excess(most_neighbours(number) - sum(met), most=2 * number)
                model.penalise(self, lacking, sitting=sitting.id, unit=unit)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """By the edges between people of a unit; no seat counts by itself."""
        edges, price, units = rows(chart.sitting), unit_price(setting), _units(chart.sitting)
        if edges:
            chart.blocks.append(
                Block(
                    edges=edges,
                    counted=lambda seat: False,
                    label=lambda guest: guest.unit,
                    price=lambda unit, torn: (
                        price * max(0, most_neighbours(units.get(unit, 0)) + torn)
                    ),
                )
            )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count the neighbours of one unit, and compare them with those of a compact block."""
        for sitting, placed in every(problem, plan):
            edges, units = rows(sitting), {seat.id: guest.unit for guest, seat in placed}
            met = Counter(
                units[one.id]
                for one, other in edges
                if units.get(one.id) and units.get(one.id) == units.get(other.id)
            )
            for unit, number in _units(sitting).items() if edges else ():
                lacking = most_neighbours(number) - met[unit]
                if lacking > 0:
                    yield self.violation(amount=lacking, sitting=sitting.id, unit=unit)


def rows(sitting: Sitting) -> tuple[tuple[Seat, Seat], ...]:
    """Each two neighbouring seats of rows, once: one in front of the other, or side by side."""
    seats = {seat.id: seat for seat in sitting.seats}
    ahead = {(seat.id, name) for seat in sitting.seats for name in seat.ahead}
    inside = {name for edge in ahead for name in edge}
    found = dict.fromkeys(
        (min(edge), max(edge))
        for seat in sitting.seats
        for edge in (
            *((seat.id, name) for name in seat.ahead),
            *((seat.id, name) for name in seat.beside if {seat.id, name} <= inside),
        )
    )
    return tuple((seats[one], seats[other]) for one, other in found)


def most_neighbours(people: int) -> int:
    """The most pairs of neighbours of n on a grid: 2n - ceil(2 sqrt n) (Harary, Harborth)."""
    return 0 if people == 0 else 2 * people - (isqrt(4 * people - 1) + 1)


def _units(sitting: Sitting) -> dict[str, int]:
    """Unit -> how many of it come."""
    return Counter(guest.unit for guest in sitting.guests if guest.unit)
