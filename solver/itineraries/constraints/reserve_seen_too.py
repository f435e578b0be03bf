"""A reserve is seen only by a party that does not see what it stands in for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.plan import visits
from solver.itineraries.ration import Ration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem


def _either(problem: Problem) -> dict[str, set[str]]:
    """By site that has reserves: itself and those."""
    found: dict[str, set[str]] = {}
    for site in problem.sites:
        if site.stands_for is not None:
            found.setdefault(site.stands_for, {site.stands_for}).add(site.id)
    return found


class ReserveSeenToo(Constraint):
    """A site and all its reserves are one visit of a party together, on all its days."""

    id = "reserve-seen-too"
    unit = "visits"
    statement = N_("A reserve is seen only by a party that does not see what it stands in for.")
    broken = N_("{party} makes {amount} visits too many to {site} and its reserves.")
    remedy = N_("Let {party} see either {site} or one of its reserves.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """The visits to a site and its reserves, party by party."""
        for site, ration in self._rations(problem):
            model.penalise(self, model.overdrawn(ration), party=ration.party, site=site)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count the visits of each party to each site and its reserves."""
        for site, either in _either(problem).items():
            for party in problem.parties:
                made = [v for day, v in visits(problem, plan) if day.party == party.id]
                count = sum(1 for visit in made if visit.id in either)
                if count > 1:
                    yield self.violation(amount=count - 1, party=party.id, site=site)

    def rations(self, problem: Problem) -> Iterator[Ration]:
        """One visit to a site and its reserves for each party."""
        for _, ration in self._rations(problem):
            yield ration

    def _rations(self, problem: Problem) -> Iterator[tuple[str, Ration]]:
        for site, either in _either(problem).items():
            for party in problem.parties:
                yield site, Ration(party.id, 1, dict.fromkeys(sorted(either), 1))
