"""A driver is at the wheel for no more than eight hours in any twenty-four."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation, adjustable
from solver.vehicles.hours import driven_within
from solver.vehicles.trips import driver_tours
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Tour


@dataclass(frozen=True)
class Work:
    """How long a driver may drive in a span of time, both in minutes."""

    driving_minutes: int = adjustable(480, N_("minutes at the wheel"), most=2880)
    span_minutes: int = adjustable(1440, N_("within so many minutes"), least=1, most=10080)


class DriverOverworked(Weighed):
    """A driver drives more hours of a day than allowed."""

    id = "driver-overworked"
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_(
        "A driver is at the wheel no longer than allowed in any day and night, empty runs included."
    )
    broken = N_(
        "{driver} drives {amount} minutes too many in the day and night from {depart_at} on."
    )
    remedy = N_("Give one of the trips of {driver} to another driver.")
    parameters = Work

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """From each ride on, the driving of one span is limited."""
        limits: Work = self.active(problem).parameters
        span = limits.span_minutes * problem.ticks_per_minute
        for transfer, ticks in model.tours.driving_within(span).items():
            most = limits.driving_minutes * problem.ticks_per_minute
            model.require(self, model.cp.add(ticks <= most), transfer=transfer)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Add up the driving from each departure on."""
        limits: Work = self.active(problem).parameters
        span = limits.span_minutes * problem.ticks_per_minute
        for driver, tour in driver_tours(problem, plan).items():
            driven = driven_within(problem, tour, span=span)
            for trip, ticks in zip(tour, driven, strict=True):
                over = ticks - limits.driving_minutes * problem.ticks_per_minute
                if over > 0:
                    yield self.violation(driver=driver, depart_at=trip.depart, amount=over)

    def weigh_driver(self, problem: Problem, tour: Tour) -> int:
        """The minutes beyond what is allowed, of every span."""
        limits: Work = self.limits(problem)
        most = limits.driving_minutes * problem.ticks_per_minute
        span = limits.span_minutes * problem.ticks_per_minute
        return sum(max(0, ticks - most) for ticks in driven_within(problem, tour, span=span))
