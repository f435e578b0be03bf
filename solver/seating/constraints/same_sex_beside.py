"""At a table where it is wanted, ladies and gentlemen alternate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.alternating import alike, alternating
from solver.seating.chart import Neighbours, unit_price
from solver.seating.problem import Alternation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Guest, Plan, Problem


class SameSexBeside(Constraint):
    """Neighbours at such a table differ in sex."""

    id = "same-sex-beside"
    level = Level.SOFT
    weight = 3
    unit = "pairs"
    statement = N_("Where they are to alternate, ladies sit beside gentlemen.")
    broken = N_("{one} and {other} sit side by side at {sitting}, both of one sex.")
    remedy = N_("Put someone of the other sex between {one} and {other}.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """On two neighbouring seats of such a table, two who are alike are priced."""
        for sitting in problem.sittings:
            kinds = sorted({_of(guest) for guest in sitting.guests} - {""})
            for one, other in alternating(sitting, Alternation.SEX):
                for kind in kinds:
                    guests = [guest for guest in sitting.guests if _of(guest) == kind]
                    here = model.count(sitting, guests, (one, other))
                    pair = model.excess(here - 1, most=1)
                    model.penalise(self, pair, sitting=sitting.id, seat=one.id, beside=other.id)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """A price on each two neighbouring seats of such a table."""
        price = unit_price(setting)
        chart.neighbours.append(
            Neighbours(
                edges=tuple(alternating(chart.sitting, Alternation.SEX)),
                kind=_of,
                price=lambda one, other: price * (bool(one) and one == other),
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at each two neighbours of such a table."""
        for sitting, one, other in alike(problem, plan, Alternation.SEX, of=_of):
            yield self.violation(sitting=sitting.id, one=one.id, other=other.id)


def _of(guest: Guest) -> str:
    return guest.sex
