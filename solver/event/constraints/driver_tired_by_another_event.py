"""A driver who works late for another event does not drive early for this one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation, adjustable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.event.problem import Plan, Problem

MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True)
class Rest:
    """The rest between last drop-off and the next day's first pick-up (practice: 8 h)."""

    minutes: int = adjustable(480, N_("minutes of rest between two days"), most=1440)


class DriverTiredByAnotherEvent(Constraint):
    """Between another event's drive on one day and ours on the next lies a night's rest.

    Ours alone are the vehicles' rule; this one sees what other events have booked.
    """

    id = "driver-tired-by-another-event"
    unit = "minutes"
    statement = N_("A driver's night rest counts drives for other events too.")
    broken = N_("{driver} drives for {by} and for {ride}: the rest is {amount} minutes short.")
    remedy = N_("Give {ride} to another driver.")
    parameters = Rest

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Hold each ride against the other events' drives of the day before and after."""
        least = self.active(problem).parameters.minutes * problem.ticks_per_minute
        day = MINUTES_A_DAY * problem.ticks_per_minute
        for ride in plan.rides:
            for booking in problem.bookings:
                if booking.resource != ride.driver or ride.driver is None:
                    continue
                rest = max(ride.depart - booking.end, booking.start - ride.arrive)
                if 0 <= rest < least and _days_apart(
                    ride.depart, ride.arrive, booking.start, booking.end, day=day
                ):
                    short = -(-(least - rest) // problem.ticks_per_minute)
                    yield self.violation(
                        amount=short, driver=ride.driver, by=booking.by, ride=ride.id
                    )


def _days_apart(depart: int, arrive: int, start: int, end: int, *, day: int) -> bool:
    """Whether the earlier of the two ends on a day before the later begins."""
    if end <= depart:
        return end // day < depart // day
    return arrive // day < start // day
