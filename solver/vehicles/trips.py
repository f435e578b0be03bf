"""What a plan's rides make: trips, the tours of vehicles and drivers, the empty runs between.

Cars change hands at home: a vehicle whose next driver is another is first brought home, and a
driver whose next vehicle is another brings the first home and goes to where the next one stands.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from solver.vehicles.problem import Interval, Plan, Problem, Ride, Run


class Trip(NamedTuple):
    """A car under way once: boarding from `board`, away at `depart`, there at `arrive`, free at
    `clear`; with everyone in it.
    """

    vehicle: str
    driver: str
    run: Run
    depart: int
    board: int
    arrive: int
    clear: int
    transfers: tuple[str, ...]


Tour = tuple[Trip, ...]
"""The trips of one vehicle, or of one driver, in the order of their departures."""


def trip(problem: Problem, ride: Ride, transfers: tuple[str, ...]) -> Trip:
    """The trip that `ride` makes when `transfers` are all in the car."""
    vehicle = problem.vehicle[ride.vehicle]
    run = problem.run(problem.transfer[ride.transfer])
    arrive = ride.depart + run.ticks
    return Trip(
        vehicle=ride.vehicle,
        driver=ride.driver,
        run=run,
        depart=ride.depart,
        board=ride.depart - vehicle.boarding,
        arrive=arrive,
        clear=arrive + vehicle.alighting,
        transfers=transfers,
    )


def trips(problem: Problem, plan: Plan) -> Tour:
    """Every trip of `plan`, by departure; ValueError where the plan names what is not there."""
    _known(problem, plan)
    together: dict[tuple[int, str, str, Run], list[Ride]] = defaultdict(list)
    for ride in plan.rides:
        run = problem.run(problem.transfer[ride.transfer])
        together[ride.depart, ride.vehicle, ride.driver, run].append(ride)
    return tuple(
        trip(problem, rides[0], tuple(sorted(ride.transfer for ride in rides)))
        for _, rides in sorted(together.items(), key=lambda entry: entry[0])
    )


def _known(problem: Problem, plan: Plan) -> None:
    for ride in plan.rides:
        if ride.transfer not in problem.transfer:
            raise ValueError(f"the plan drives {ride.transfer!r}, which is no transfer")
        if ride.vehicle not in problem.vehicle or ride.driver not in problem.driver:
            raise ValueError(
                f"the plan drives {ride.transfer!r} with {ride.vehicle!r} and {ride.driver!r},"
                " which are not a vehicle and a driver"
            )


def vehicle_tours(problem: Problem, plan: Plan) -> dict[str, Tour]:
    """The tour of each vehicle that is used."""
    tours: dict[str, Tour] = {}
    for found in trips(problem, plan):
        tours[found.vehicle] = (*tours.get(found.vehicle, ()), found)
    return tours


def driver_tours(problem: Problem, plan: Plan) -> dict[str, Tour]:
    """The tour of each driver who drives."""
    tours: dict[str, Tour] = {}
    for found in trips(problem, plan):
        tours[found.driver] = (*tours.get(found.driver, ()), found)
    return tours


def vehicle_gap(problem: Problem, earlier: Trip, later: Trip) -> int:
    """The empty run of one vehicle between two trips: by way of home for another driver."""
    start, goal = earlier.run.destination, later.run.origin
    if earlier.driver == later.driver:
        return problem.drive(start, goal)
    home = problem.vehicle[earlier.vehicle].home
    return problem.drive(start, home) + problem.drive(home, goal)


def driver_gap(problem: Problem, earlier: Trip, later: Trip) -> int:
    """The empty run of one driver between two trips: by way of both homes for another vehicle."""
    start, goal = earlier.run.destination, later.run.origin
    if earlier.vehicle == later.vehicle:
        return problem.drive(start, goal)
    left, taken = problem.vehicle[earlier.vehicle].home, problem.vehicle[later.vehicle].home
    return problem.drive(start, left) + problem.drive(left, taken) + problem.drive(taken, goal)


def from_home(problem: Problem, first: Trip) -> int:
    """The empty run from the vehicle's home to the first trip."""
    return problem.drive(problem.vehicle[first.vehicle].home, first.run.origin)


def to_home(problem: Problem, last: Trip) -> int:
    """The empty run back home after the last trip."""
    return problem.drive(last.run.destination, problem.vehicle[last.vehicle].home)


def driver_approaches(problem: Problem, tour: Tour) -> tuple[int, ...]:
    """The empty run to each trip of a driver's tour."""
    later = (driver_gap(problem, a, b) for a, b in pairwise(tour))
    return (from_home(problem, tour[0]), *later) if tour else ()


def outside(start: int, end: int, *, within: tuple[Interval, ...]) -> int:
    """The ticks of [start, end) that stick out of the interval of `within` that holds most of it.

    No interval at all holds everything.
    """
    if not within:
        return 0
    held = max(min(end, span.end) - max(start, span.start) for span in within)
    return (end - start) - max(0, held)


def taken(start: int, end: int, *, busy: tuple[Interval, ...]) -> int:
    """The ticks of [start, end) that lie in busy intervals, each counted for itself."""
    return sum(max(0, min(end, span.end) - max(start, span.start)) for span in busy)
