"""A rule on neighbours who are to differ where a table asks for it: posted, priced, told alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from solver.constraint import Constraint
from solver.seating.alternating import alike, alternating
from solver.seating.chart import Neighbours, unit_price

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Alternation, Guest, Plan, Problem


class ByTurns(Constraint):
    """Two neighbours at a table of this alternation are not of one kind."""

    alternation: ClassVar[Alternation]

    def kind(self, guest: Guest) -> str:
        """Of which kind a guest is; empty where that is not known."""
        raise NotImplementedError  # each rule says in what neighbours are to differ

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """On two neighbouring seats of such a table, two who are alike are priced."""
        for sitting in problem.sittings:
            kinds = sorted({self.kind(guest) for guest in sitting.guests} - {""})
            for one, other in alternating(sitting, self.alternation):
                for kind in kinds:
                    guests = [guest for guest in sitting.guests if self.kind(guest) == kind]
                    here = model.count(sitting, guests, (one, other))
                    pair = model.excess(here - 1, most=1)
                    model.penalise(self, pair, sitting=sitting.id, seat=one.id, beside=other.id)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """A price on each two neighbouring seats of such a table."""
        price = unit_price(setting)
        chart.neighbours.append(
            Neighbours(
                edges=tuple(alternating(chart.sitting, self.alternation)),
                kind=self.kind,
                price=lambda one, other: price * (bool(one) and one == other),
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at each two neighbours of such a table."""
        for sitting, one, other in alike(problem, plan, self.alternation, of=self.kind):
            yield self.violation(sitting=sitting.id, one=one.id, other=other.id)
