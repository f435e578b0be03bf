"""A visit lasts as long as the party wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.itineraries.plan import visits
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.chart import Chart
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan, Stop
    from solver.itineraries.problem import Day, Problem


class VisitShortened(Constraint):
    """Counts the minutes below the wished length; each weighs as two of driving."""

    id = "visit-shortened"
    level = Level.SOFT
    weight = 2
    unit = "minutes"
    statement = N_("A visit lasts as long as the party wishes.")
    broken = N_("The visit of {party} to {site} is {amount} minutes shorter than wished.")
    remedy = N_("Give the visit to {site} more time.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """The ticks that each visit lacks, where it takes place."""
        for day, node in model.visits():
            wished = problem.wished_ticks(day.party, node.id)
            short = model.surplus(wished * node.present - node.size)
            model.penalise(self, short, day=day.id, site=node.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Measure each visit."""
        for day, visit in visits(problem, plan):
            short = problem.wished_ticks(day.party, visit.id) - (visit.end - visit.start)
            if short > 0:
                yield self.violation(amount=short, party=day.party, site=visit.id)

    def weigh(self, problem: Problem, day: Day, stops: tuple[Stop, ...]) -> int:
        """The ticks that the day's visits lack."""
        return sum(
            max(0, problem.wished_ticks(day.party, stop.id) - (stop.end - stop.start))
            for stop in stops
            if stop.kind is StopKind.VISIT
        )

    def chart(self, chart: Chart, price: int) -> None:
        """The price of a tick that a visit lacks."""
        chart.short_price += price
