"""A day has no more driving than its limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.plan import driving_of, tours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.chart import Chart
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan, Stop
    from solver.itineraries.problem import Day, Problem


class TooMuchDriving(Constraint):
    """The ways of a day, out and back included, add up to no more than is allowed."""

    id = "too-much-driving"
    unit = "minutes"
    statement = N_("A day has no more driving than its limit.")
    broken = N_("{party} is driven {amount} minutes too long on {day}.")
    remedy = N_("Leave out a distant site, or raise the limit of the day.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """The driving of each day that has a limit."""
        for day in problem.days:
            if day.driving_ticks is not None:
                over = model.surplus(model.driving(day.id) - day.driving_ticks)
                model.penalise(self, over, day=day.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Add up the ways of each day."""
        for day, stops in tours(problem, plan):
            if over := self.weigh(problem, day, stops):
                yield self.violation(amount=over, party=day.party, day=day.id)

    def weigh(self, problem: Problem, day: Day, stops: tuple[Stop, ...]) -> int:
        """The ticks of driving beyond the limit."""
        if day.driving_ticks is None:
            return 0
        return max(0, driving_of(problem, day, stops) - day.driving_ticks)

    def chart(self, chart: Chart, price: int) -> None:
        """The limit of each day that has one."""
        for own, day in zip(chart.days, chart.problem.days, strict=True):
            if day.driving_ticks is not None:
                own.driving_most, own.driving_over_price = day.driving_ticks, price
