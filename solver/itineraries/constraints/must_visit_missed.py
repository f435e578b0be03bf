"""A party sees every site that it must see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.itineraries.missed import Missed
from solver.itineraries.plan import visits
from solver.itineraries.problem import StopKind, Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.chart import Chart
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem, Wish


def _musts(problem: Problem) -> list[Wish]:
    return [wish for wish in problem.wishes if wish.wanted is Wanted.MUST]


class MustVisitMissed(Constraint):
    """Counts the must-visits that are left out, by every party that would be enough."""

    id = "must-visit-missed"
    level = Level.MEDIUM
    unit = "visits"
    statement = N_("A party sees every site that it must see.")
    broken = N_("{party} does not see {site}, which it must.")
    remedy = N_("Give {party} more time for {site}, or let it be a wish.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """Some day has the visit."""
        for wish in _musts(problem):
            seen = [
                node.present
                for party in (wish.party, *wish.or_by)
                for node in model.visits_to(party, wish.site)
            ]
            model.penalise(self, model.lacking(seen), party=wish.party, site=wish.site)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each must-visit."""
        seen = {(day.party, visit.id) for day, visit in visits(problem, plan)}
        for wish in _musts(problem):
            if not any((party, wish.site) in seen for party in (wish.party, *wish.or_by)):
                yield self.violation(party=wish.party, site=wish.site)

    def left_out(self, problem: Problem) -> Iterator[Missed]:
        """What each must-visit counts while it is left out."""
        for wish in _musts(problem):
            yield Missed(wish.party, StopKind.VISIT, wish.site, amount=1)

    def chart(self, chart: Chart, price: int) -> None:
        """The compiled search counts what a party sees for itself alone."""
        del price
        if any(wish.or_by for wish in _musts(chart.problem)):
            chart.uncounted.append(self.id)
