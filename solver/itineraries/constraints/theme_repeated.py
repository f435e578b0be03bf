"""More than one site of a theme are worth less than each of them alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation, adjustable
from solver.itineraries.plan import visits
from solver.itineraries.relations import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from solver.itineraries.chart import Chart
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem


@dataclass(frozen=True)
class Worth:
    """What a further site of a theme is worth to whoever says nothing else of the theme."""

    further_percent: int = adjustable(
        WHOLE, N_("What a further site of a theme is worth, percent"), most=WHOLE
    )


@dataclass(frozen=True)
class _Faded:
    """A theme of which further sites are worth less to a party."""

    party: str
    theme: str
    less_percent: int


class ThemeRepeated(Constraint):
    """The dearest site of a theme counts whole; what each other one loses is counted here.

    A hundredth of a point of value weighs a hundredth of what a point does that is not seen.
    """

    id = "theme-repeated"
    level = Level.SOFT
    weight = 10
    unit = "hundredths of value"
    statement = N_("A second site of one theme is worth less to a party than the first.")
    broken = N_(
        "{party} sees more than one site of {theme}: {amount} hundredths of value are lost."
    )
    remedy = N_("Show {party} something of another theme instead.")
    parameters = Worth

    def _faded(self, problem: Problem, *parties: str) -> Iterator[_Faded]:
        usual: int = self.active(problem).parameters.further_percent
        own = {
            (wish.party, wish.theme): wish.further_percent
            for wish in problem.theme_wishes
            if wish.further_percent is not None
        }
        for theme in sorted({theme for site in problem.sites for theme in site.themes}):
            for party in parties or problem.party:
                percent = own.get((party, theme), usual)
                if percent < WHOLE:
                    yield _Faded(party, theme, WHOLE - percent)

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """What all sites of the theme lose, less what the dearest of them would."""
        for faded in self._faded(problem):
            lost = [
                (_lost(problem, faded, node.id), node)
                for day, node in model.visits()
                if day.party == faded.party and _lost(problem, faded, node.id)
            ]
            if lost:
                every = sum(amount * node.present for amount, node in lost)
                amount = every - model.dearest(lost)
                model.penalise(self, amount, party=faded.party, theme=faded.theme)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Leave the dearest out, add up the others."""
        for faded in self._faded(problem):
            seen = [visit.id for day, visit in visits(problem, plan) if day.party == faded.party]
            further = sorted(_lost(problem, faded, site) for site in seen)[:-1]
            if sum(further):
                yield self.violation(amount=sum(further), party=faded.party, theme=faded.theme)

    def asked(self, problem: Problem) -> bool:
        """Whether any theme is worth less to anyone when it comes again."""
        return any(self._faded(problem))

    def sum_up(self, problem: Problem, party: str, seen: Sequence[str]) -> int:
        """What all themes together lose."""
        total = 0
        for faded in self._faded(problem, party):
            lost = [_lost(problem, faded, site) for site in seen]
            total += sum(lost) - max(lost, default=0)
        return total

    def chart(self, chart: Chart, price: int) -> None:
        """What each site loses when it is not the first of its theme."""
        chart.loss_price, problem = price, chart.problem
        for faded in self._faded(problem):
            lost = {site.id: _lost(problem, faded, site.id) for site in problem.sites}
            chart.tallies[faded.party, faded.theme].lost = lost


def _lost(problem: Problem, faded: _Faded, site: str) -> int:
    """What a further site of a theme loses of its value, in hundredths of a point."""
    wish = problem.wish.get((faded.party, site))
    if wish is None or faded.theme not in problem.site[site].themes:
        return 0
    return wish.value * faded.less_percent
