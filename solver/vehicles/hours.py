"""What rules about hours read in a tour: what is driven in a span, when a driver is free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.vehicles.trips import driver_approaches

if TYPE_CHECKING:
    from solver.vehicles.fleet import Interval
    from solver.vehicles.problem import Problem
    from solver.vehicles.trips import Tour


def driven_within(problem: Problem, tour: Tour, *, span: int) -> list[int]:
    """The ticks driven by trips that leave within `span` of each trip's departure, it included."""
    work = [
        (trip.depart, approach + trip.run.ticks)
        for trip, approach in zip(tour, driver_approaches(problem, tour), strict=True)
    ]
    return [
        sum(ticks for depart, ticks in work if first <= depart < first + span) for first, _ in work
    ]


def longest_free(problem: Problem, tour: Tour, window: Interval) -> int:
    """The longest time on end within a window in which the driver of a tour does not drive.

    From setting out for a trip until the last has got out, whoever drives is not free.
    """
    spans = sorted(
        (trip.board - approach, trip.clear)
        for trip, approach in zip(tour, driver_approaches(problem, tour), strict=True)
    )
    since, longest = window.start, 0
    for sets_out, out in spans:
        longest = max(longest, min(sets_out, window.end) - since)
        since = max(since, out)
    return max(longest, window.end - since)
