"""A driver is at the wheel for no more than forty-four hours in any seven days."""

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
class Week:
    """How long a driver may drive in a week, in minutes: the hours of work that the law gives."""

    driving_minutes: int = adjustable(2640, N_("minutes at the wheel in a week"), most=10080)
    span_days: int = adjustable(7, N_("days that make a week"), least=1, most=14)


class DriverWeekOverworked(Weighed):
    """A driver drives more hours of a week than allowed."""

    id = "driver-week-overworked"
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_(
        "A driver is at the wheel no longer than allowed in any week, empty runs included."
    )
    broken = N_("{driver} drives {amount} minutes too many in the week from {depart_at} on.")
    remedy = N_("Give a day of {driver} to another driver.")
    parameters = Week

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """From each ride on, the driving of a week is limited; a shorter event cannot exceed it."""
        if not self.asks(problem):
            return
        span, most = self._limits(problem)
        for transfer, ticks in model.tours.driving_within(span).items():
            model.require(self, model.cp.add(ticks <= most), transfer=transfer)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Add up the driving of a week from each departure on."""
        span, most = self._limits(problem)
        for driver, tour in driver_tours(problem, plan).items():
            driven = driven_within(problem, tour, span=span)
            for trip, ticks in zip(tour, driven, strict=True):
                if ticks > most:
                    yield self.violation(driver=driver, depart_at=trip.depart, amount=ticks - most)

    def weigh_driver(self, problem: Problem, tour: Tour) -> int:
        """The minutes beyond what is allowed, of every week."""
        span, most = self._limits(problem)
        return sum(max(0, ticks - most) for ticks in driven_within(problem, tour, span=span))

    def _limits(self, problem: Problem) -> tuple[int, int]:
        week: Week = self.limits(problem)
        ticks = problem.ticks_per_minute
        return week.span_days * 1440 * ticks, week.driving_minutes * ticks

    def asks(self, problem: Problem) -> bool:
        """Whether the event lasts so long that anyone could drive so much."""
        drives = [ticks for row in problem.travel for ticks in row]
        begins = min((one.ready for one in problem.transfers), default=0)
        ends = max((one.due for one in problem.transfers), default=0)
        # Three empty runs at the most lie before each trip, the first of them before all begins.
        return ends - begins + 3 * max(drives, default=0) > self._limits(problem)[1]
