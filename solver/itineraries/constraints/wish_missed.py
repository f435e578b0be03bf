"""A party sees as many of the sites it would like to see as the days allow."""

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


def _mays(problem: Problem) -> list[Wish]:
    return [wish for wish in problem.wishes if wish.wanted is Wanted.MAY and wish.value]


class WishMissed(Constraint):
    """Counts the value that is not seen.

    One unit of value weighs as much as a thousand minutes of driving: more than a delegation
    drives in an event, so value goes before driving and before the length of visits.
    """

    id = "wish-missed"
    level = Level.SOFT
    weight = 1000
    unit = "value"
    statement = N_("A party sees as many of the sites it would like to see as the days allow.")
    broken = N_("{party} does not see {site}, worth {amount}.")
    remedy = N_("Give {party} more time, or drop something of less worth.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """The value of each wish that no day fulfils."""
        for wish in _mays(problem):
            seen = [
                node.present
                for party in (wish.party, *wish.or_by)
                for node in model.visits_to(party, wish.site)
            ]
            missed = wish.value * model.lacking(seen)
            model.penalise(self, missed, party=wish.party, site=wish.site)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each wish."""
        seen = {(day.party, visit.id) for day, visit in visits(problem, plan)}
        for wish in _mays(problem):
            if not any((party, wish.site) in seen for party in (wish.party, *wish.or_by)):
                yield self.violation(amount=wish.value, party=wish.party, site=wish.site)

    def left_out(self, problem: Problem) -> Iterator[Missed]:
        """What each wish counts while it is left out."""
        for wish in _mays(problem):
            yield Missed(wish.party, StopKind.VISIT, wish.site, amount=wish.value)

    def chart(self, chart: Chart, price: int) -> None:
        """The compiled search counts what a party sees for itself alone."""
        del price
        if any(wish.or_by for wish in _mays(chart.problem)):
            chart.uncounted.append(self.id)
