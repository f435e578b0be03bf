"""A party sees a site once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.plan import visits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem


class VisitedTwice(Constraint):
    """No second visit of a party to a site, on whatever day."""

    id = "visited-twice"
    unit = "visits"
    statement = N_("A party sees a site once.")
    broken = N_("{party} sees {site} more than once (further visits: {amount}).")
    remedy = N_("Leave out all but one visit of {party} to {site}.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """At most one of a party's nodes at a site is present."""
        for party, site in dict.fromkeys((day.party, node.id) for day, node in model.visits()):
            count = sum(node.present for node in model.visits_to(party, site))
            model.penalise(self, model.surplus(count - 1), party=party, site=site)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count the visits of each party to each site."""
        counts = Counter((day.party, visit.id) for day, visit in visits(problem, plan))
        for (party, site), count in counts.items():
            if count > 1:
                yield self.violation(amount=count - 1, party=party, site=site)
