"""What another event has booked is not used here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.event.problem import Plan, Problem


class BookedByAnotherEvent(Constraint):
    """Rooms, vehicles, drivers and people held by a published plan are not used at that time."""

    id = "booked-by-another-event"
    unit = "minutes"
    statement = N_("What another event's published plan holds is not used at the same time.")
    broken = N_("{resource} is used for {use} while {by} holds it ({amount} minutes).")
    remedy = N_("Use another, move {use}, or agree with {by}.")

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Hold every use against every booking of the same resource."""
        for resource, use, start, end in _uses(plan):
            for booking in problem.bookings:
                common = min(end, booking.end) - max(start, booking.start)
                if booking.resource == resource and common > 0:
                    yield self.violation(
                        amount=-(-common // problem.ticks_per_minute),
                        resource=resource,
                        use=use,
                        by=booking.by,
                    )


def _uses(plan: Plan) -> Iterator[tuple[str, str, int, int]]:
    for stay in plan.stays:
        for held in (*stay.resources, *stay.people):
            yield held, stay.id, stay.start, stay.end
    for ride in plan.rides:
        for resource in (ride.vehicle, ride.driver, *ride.people):
            if resource is not None:
                yield resource, ride.id, ride.depart, ride.arrive
