"""A party sees no more sites of one theme than it cares to."""

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


class TooManyOfATheme(Constraint):
    """A visit counts for each theme of its site; all days of a party count together."""

    id = "too-many-of-a-theme"
    unit = "visits"
    statement = N_("A party sees no more sites of one theme than it cares to.")
    broken = N_("{party} sees {amount} sites too many of the theme {theme}.")
    remedy = N_("Leave out a site of {theme}, or allow {party} more of them.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """The visits of each theme that has a limit."""
        for limit, ration in zip(problem.theme_limits, self.rations(problem), strict=True):
            model.penalise(self, model.overdrawn(ration), party=limit.party, theme=limit.theme)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count the visits of each theme that has a limit."""
        for limit in problem.theme_limits:
            seen = [visit.id for day, visit in visits(problem, plan) if day.party == limit.party]
            count = sum(1 for site in seen if limit.theme in problem.site[site].themes)
            if count > limit.most:
                yield self.violation(
                    amount=count - limit.most, party=limit.party, theme=limit.theme
                )

    def rations(self, problem: Problem) -> Iterator[Ration]:
        """Each limit, in order."""
        for limit in problem.theme_limits:
            there = {site.id: 1 for site in problem.sites if limit.theme in site.themes}
            yield Ration(limit.party, limit.most, there)
