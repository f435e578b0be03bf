"""A rule on how much is driven within a span of time, counted from each departure on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from solver.vehicles.hours import driven_within
from solver.vehicles.trips import driver_tours
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Tour


class Hours(NamedTuple):
    """A span and the most that is driven within it, in ticks."""

    span: int
    most: int


class DrivingLimited(Weighed):
    """A driver is at the wheel for no longer than the hours of the rule allow."""

    def hours(self, problem: Problem) -> Hours:
        """The limit as the problem sets it."""
        raise NotImplementedError  # each rule says its own hours

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """From each ride on, the driving of one span is limited."""
        if not self.asks(problem):
            return
        span, most = self.hours(problem)
        for transfer, ticks in model.tours.driving_within(span).items():
            model.require(self, model.cp.add(ticks <= most), transfer=transfer)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Add up the driving of one span from each departure on."""
        span, most = self.hours(problem)
        for driver, tour in driver_tours(problem, plan).items():
            driven = driven_within(problem, tour, span=span)
            for trip, ticks in zip(tour, driven, strict=True):
                if ticks > most:
                    yield self.violation(driver=driver, depart_at=trip.depart, amount=ticks - most)

    def weigh_driver(self, problem: Problem, tour: Tour) -> int:
        """The minutes beyond what is allowed, of every span."""
        span, most = self.hours(problem)
        return sum(max(0, ticks - most) for ticks in driven_within(problem, tour, span=span))

    def chart(self, chart: Chart, setting: Setting) -> None:
        """How much is driven within the span."""
        chart.firm(self.id, setting)
        chart.duty.limits.append(self.hours(chart.problem))
