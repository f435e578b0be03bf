"""A party sees as many sites of each theme as it is to see of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.itineraries.plan import visits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from solver.itineraries.chart import Chart
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem


class ThemeMissed(Constraint):
    """A visit counts for each theme of its site; all days of a party count together."""

    id = "theme-missed"
    level = Level.MEDIUM
    unit = "visits"
    statement = N_("A party sees at least one site of each theme that it is to see.")
    broken = N_("{party} lacks {amount} sites of the theme {theme}.")
    remedy = N_("Give {party} time for a site of {theme}, or do not ask for the theme.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """The visits of each theme, up to what is asked."""
        for wish in problem.theme_wishes:
            there = {site.id for site in problem.sites if wish.theme in site.themes}
            seen = [
                node.present
                for day, node in model.visits()
                if day.party == wish.party and node.id in there
            ]
            lack = model.excess(wish.least - sum(seen), most=wish.least)
            model.penalise(self, lack, party=wish.party, theme=wish.theme)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count the visits of each theme that is to be seen."""
        for wish in problem.theme_wishes:
            seen = [visit.id for day, visit in visits(problem, plan) if day.party == wish.party]
            count = sum(1 for site in seen if wish.theme in problem.site[site].themes)
            if count < wish.least:
                yield self.violation(amount=wish.least - count, party=wish.party, theme=wish.theme)

    def sum_up(self, problem: Problem, party: str, seen: Sequence[str]) -> int:
        """How many sites of all themes together a party lacks."""
        lacking = 0
        for wish in problem.theme_wishes:
            if wish.party == party and wish.least:
                count = sum(1 for site in seen if wish.theme in problem.site[site].themes)
                lacking += max(0, wish.least - count)
        return lacking

    def asked(self, problem: Problem) -> bool:
        """Whether any theme is to be seen."""
        return any(wish.least for wish in problem.theme_wishes)

    def chart(self, chart: Chart, price: int) -> None:
        """How many sites of each theme are to be seen."""
        chart.lack_price = price
        for wish in chart.problem.theme_wishes:
            if wish.least:
                chart.tallies[wish.party, wish.theme].least = wish.least
