"""Neighbours have a hobby in common; hobbies are written as what a guest speaks of."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from solver.constraint import Constraint, Level
from solver.seating.chart import Neighbours, unit_price
from solver.seating.seated import are_beside, every, neighbours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Guest, Plan, Problem


class NoSharedHobby(Constraint):
    """Each two neighbours share a hobby."""

    id = "no-shared-hobby"
    level = Level.SOFT
    unit = "pairs"
    statement = "Neighbours have a hobby in common."
    broken = "{one} and {other} sit side by side at {sitting} without a hobby in common."
    remedy = "Put someone between {one} and {other}."

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Two without a hobby in common on neighbouring seats are priced."""
        for sitting in problem.sittings:
            for one, other in combinations(sitting.guests, 2):
                if strange(one, other):
                    beside = model.meeting(sitting, (one, other), are_beside)
                    model.penalise(self, beside, sitting=sitting.id, one=one.id, other=other.id)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """A price on each two neighbouring seats."""
        price, seats = unit_price(setting), {seat.id: seat for seat in chart.sitting.seats}
        around = neighbours(chart.sitting)
        chart.neighbours.append(
            Neighbours(
                edges=tuple(
                    (seats[one], seats[other])
                    for one, near in around.items()
                    for other in near
                    if one < other
                ),
                kind=lambda guest: frozenset(guest.languages),
                price=lambda one, other: price * (not one & other),
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at each two neighbours."""
        for sitting, placed in every(problem, plan):
            for (one, seat), (other, place) in combinations(placed, 2):
                if are_beside(seat, place) and strange(one, other):
                    yield self.violation(sitting=sitting.id, one=one.id, other=other.id)


def strange(one: Guest, other: Guest) -> bool:
    """Whether two have no hobby in common."""
    return not set(one.languages) & set(other.languages)
