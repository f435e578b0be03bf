"""A driver is at the wheel for no more than eight hours in any twenty-four."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.constraint import N_, Level, adjustable
from solver.vehicles.driving import DrivingLimited, Hours

if TYPE_CHECKING:
    from solver.vehicles.problem import Problem


@dataclass(frozen=True)
class Work:
    """How long a driver may drive in a span of time, both in minutes."""

    driving_minutes: int = adjustable(480, N_("minutes at the wheel"), most=2880)
    span_minutes: int = adjustable(1440, N_("within so many minutes"), least=1, most=10080)


class DriverOverworked(DrivingLimited):
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

    def hours(self, problem: Problem) -> Hours:
        """So many minutes within so many."""
        work: Work = self.limits(problem)
        ticks = problem.ticks_per_minute
        return Hours(work.span_minutes * ticks, work.driving_minutes * ticks)
