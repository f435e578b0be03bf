"""A driver is at the wheel for no more than forty-four hours in any seven days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.constraint import N_, Level, adjustable
from solver.vehicles.driving import DrivingLimited, Hours

if TYPE_CHECKING:
    from solver.vehicles.problem import Problem


@dataclass(frozen=True)
class Week:
    """How long a driver may drive in a week, in minutes: the hours of work that the law gives."""

    driving_minutes: int = adjustable(2640, N_("minutes at the wheel in a week"), most=10080)
    span_days: int = adjustable(7, N_("days that make a week"), least=1, most=14)


class DriverWeekOverworked(DrivingLimited):
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

    def hours(self, problem: Problem) -> Hours:
        """So many minutes within so many days."""
        week: Week = self.limits(problem)
        ticks = problem.ticks_per_minute
        return Hours(week.span_days * 1440 * ticks, week.driving_minutes * ticks)

    def asks(self, problem: Problem) -> bool:
        """Whether the event lasts so long that anyone could drive so much."""
        drives = [ticks for row in problem.travel for ticks in row]
        begins = min((one.ready for one in problem.transfers), default=0)
        ends = max((one.due for one in problem.transfers), default=0)
        # Three empty runs at the most lie before each trip, the first of them before all begins.
        return ends - begins + 3 * max(drives, default=0) > self.hours(problem).most
