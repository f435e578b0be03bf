"""How far vehicles drive: the kilometres of trips and tours, and of stretches between charges."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from solver.vehicles.trips import halts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from solver.vehicles.fleet import Vehicle
    from solver.vehicles.problem import Problem
    from solver.vehicles.trips import Tour, Trip


class Gap(NamedTuple):
    """The way between two trips: its kilometres, and what charging on it takes and leaves.

    `needs` are the ticks that pass at least where the battery is filled on the way; None where
    it cannot be. `before` and `after` are the kilometres up to the charger, and from there on.
    """

    km: int
    needs: int | None = None
    before: int = 0
    after: int = 0


def gap(problem: Problem, vehicle: Vehicle, start: str, goal: str, *, same_driver: bool) -> Gap:
    """The way of a vehicle between two trips, which goes by home where drivers change.

    It charges at the first chargers on its way; where there are none, it drives home for them.
    """
    by_home = (start, vehicle.home, goal)
    way = (start, goal) if same_driver else by_home
    km = _km(problem, way)
    for detour in (way, by_home):
        place = next((n for n, one in enumerate(detour) if one in problem.chargers), None)
        if place is not None:
            drive = sum(problem.drive(one, other) for one, other in pairwise(detour))
            before = _km(problem, detour[: place + 1])
            return Gap(km, drive + vehicle.charge, before, _km(problem, detour[place:]))
    return Gap(km)


def _km(problem: Problem, way: Sequence[str]) -> int:
    return sum(problem.km(one, other) for one, other in pairwise(way))


def trip_km(problem: Problem, trip: Trip) -> int:
    """The kilometres of a trip."""
    if not trip.shared:
        return problem.km(trip.run.origin, trip.run.destination)
    return _km(problem, [halt.place for halt in halts(problem, trip.shared)])


def _gaps(problem: Problem, tour: Tour) -> Iterator[tuple[Gap, int]]:
    """The way between each two trips, and the ticks that there are for it."""
    vehicle = problem.vehicle[tour[0].vehicle]
    for earlier, later in pairwise(tour):
        same = earlier.driver == later.driver
        ends = earlier.run.destination, later.run.origin
        yield gap(problem, vehicle, *ends, same_driver=same), later.board - earlier.clear


def tour_km(problem: Problem, tour: Tour) -> int:
    """The kilometres of a vehicle's tour, from home to home."""
    home = problem.vehicle[tour[0].vehicle].home
    ends = problem.km(home, tour[0].run.origin) + problem.km(tour[-1].run.destination, home)
    between = sum(way.km for way, _ in _gaps(problem, tour))
    return ends + between + sum(trip_km(problem, trip) for trip in tour)


def stretches(problem: Problem, tour: Tour) -> Iterator[tuple[int, Trip]]:
    """The kilometres of a tour from charge to charge, each with the last trip before its end.

    The vehicle leaves home with a full battery, and fills it whenever there is time for that.
    """
    home = problem.vehicle[tour[0].vehicle].home
    driven = problem.km(home, tour[0].run.origin) + trip_km(problem, tour[0])
    for (way, idle), (earlier, later) in zip(_gaps(problem, tour), pairwise(tour), strict=True):
        if way.needs is not None and idle >= way.needs:
            yield driven + way.before, earlier
            driven = way.after
        else:
            driven += way.km
        driven += trip_km(problem, later)
    yield driven + problem.km(tour[-1].run.destination, home), tour[-1]
