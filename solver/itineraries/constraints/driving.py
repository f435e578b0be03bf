"""Parties are driven as little as may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.itineraries.plan import driving_of, tours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.chart import Chart
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan, Stop
    from solver.itineraries.problem import Day, Problem


class Driving(Constraint):
    """Counts every minute on the road, the ways out and back included."""

    id = "driving"
    level = Level.SOFT
    unit = "minutes"
    statement = N_("Parties are driven as little as may be.")
    broken = N_("{party} is driven {amount} minutes on {day}.")
    remedy = N_("See sites that lie together on one day.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """The ways of each day."""
        for day in problem.days:
            model.penalise(self, model.driving(day.id), day=day.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Add up the ways of each day."""
        for day, stops in tours(problem, plan):
            if ticks := driving_of(problem, day, stops):
                yield self.violation(amount=ticks, party=day.party, day=day.id)

    def weigh(self, problem: Problem, day: Day, stops: tuple[Stop, ...]) -> int:
        """The ticks of the day's ways."""
        return driving_of(problem, day, stops)

    def chart(self, chart: Chart, price: int) -> None:
        """The price of a tick on the road."""
        chart.driving_price += price
