"""A unit sits in one block."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.chart import Block, unit_price
from solver.seating.seated import every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem


class UnitSplit(Constraint):
    """Along the lines of a hall the people of a unit sit in one stretch."""

    id = "unit-split"
    level = Level.SOFT
    unit = "stretches"
    statement = N_("The people of a unit sit in one stretch of the hall.")
    broken = N_("{unit} does not sit in one stretch at {sitting} (further stretches: {amount}).")
    remedy = N_("Bring the people of {unit} together in the hall.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Each seat where a stretch begins counts; the first is free."""
        for sitting in problem.sittings:
            seats = {seat.id: seat for seat in sitting.seats}
            for unit in sorted({guest.unit for guest in sitting.guests} - {""}):
                members = [guest for guest in sitting.guests if guest.unit == unit]
                begun = []
                for line in sitting.lines:
                    here = [model.count(sitting, members, (seats[seat],)) for seat in line]
                    steps = pairwise([0, *here])
                    begun += [model.excess(now - before, most=1) for before, now in steps]
                split = model.excess(sum(begun) - 1, most=len(begun))
                model.penalise(self, split, sitting=sitting.id, unit=unit)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """A unit has as many stretches as people on lines who have none of it right before them."""
        price, seats = unit_price(setting), {seat.id: seat for seat in chart.sitting.seats}
        along = {seat for line in chart.sitting.lines for seat in line}
        steps = [step for line in chart.sitting.lines for step in pairwise(line)]
        chart.blocks.append(
            Block(
                edges=tuple((seats[one], seats[other]) for one, other in steps),
                counted=lambda seat: seat.id in along,
                label=lambda guest: guest.unit,
                price=lambda unit, stretches: price * max(0, stretches - 1),
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Walk along each line and count where each unit begins."""
        for sitting, placed in every(problem, plan):
            units = {seat.id: guest.unit for guest, seat in placed}
            begun: dict[str, int] = {}
            for line in sitting.lines:
                along = ["", *(units.get(seat, "") for seat in line)]
                for before, now in pairwise(along):
                    if now and now != before:
                        begun[now] = begun.get(now, 0) + 1
            for unit, stretches in sorted(begun.items()):
                if stretches > 1:
                    yield self.violation(amount=stretches - 1, sitting=sitting.id, unit=unit)
