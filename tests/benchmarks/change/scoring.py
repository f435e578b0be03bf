"""What moved from one plan to another, and what had to: counted by hand from both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from solver.itineraries.plan import Plan, Stop

SAME_MINUTES = 5
"""A visit that begins so much earlier or later has not moved."""


def moved(before: Plan, after: Plan) -> list[tuple[str, str]]:
    """Day and site of every visit that is no longer on its day, at its hour, in its order."""
    now = {tour.day: _visits(tour.stops) for tour in after.tours}
    found = []
    for tour in before.tours:
        stops = {stop.id: stop for stop in now.get(tour.day, [])}
        own = _visits(tour.stops)
        kept = _in_order([stop.id for stop in own], list(stops))
        for stop in own:
            other = stops.get(stop.id)
            late = other is None or abs(other.start - stop.start) > SAME_MINUTES
            if late or stop.id not in kept:
                found.append((tour.day, stop.id))
    return found


def closed_out(before: Plan, site: str, start: int, end: int) -> list[tuple[str, str]]:
    """Day and site of every visit that lies in closed hours: each of them has to move."""
    return [
        (tour.day, stop.id)
        for tour in before.tours
        for stop in _visits(tour.stops)
        if stop.id == site and stop.start < end and start < stop.end
    ]


def _visits(stops: tuple[Stop, ...]) -> list[Stop]:
    return [stop for stop in stops if stop.kind is StopKind.VISIT]


def _in_order(one: list[str], other: list[str]) -> set[str]:
    """The names of a longest common subsequence."""
    best: list[list[list[str]]] = [[[] for _ in range(len(other) + 1)] for _ in range(len(one) + 1)]
    for i, a in enumerate(one):
        for j, b in enumerate(other):
            longer = max(best[i][j + 1], best[i + 1][j], key=len)
            best[i + 1][j + 1] = [*best[i][j], a] if a == b else longer
    return set(best[-1][-1])
