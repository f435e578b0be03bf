"""What a plan's rides make: trips, the tours of vehicles and drivers, the empty runs between.

A trip is a car with people in it, from the first who board to the last who are out. Rides that
are driven straight make a trip where they go as one; those that others join on their way make
one for as long as somebody is in the car.

Cars change hands at home: a vehicle whose next driver is another is first brought home, and a
driver whose next vehicle is another brings the first home and goes to where the next one stands.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from solver.vehicles.problem import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from solver.vehicles.fleet import Interval
    from solver.vehicles.problem import Plan, Problem, Ride


class Aboard(NamedTuple):
    """One party on a trip: it boards from `board` until `depart`, and gets out from `arrive`
    until `clear`.
    """

    transfer: str
    board: int
    depart: int
    arrive: int
    clear: int


class Trip(NamedTuple):
    """A car under way once: boarding from `board`, away at `depart`, there at `arrive`, free at
    `clear`; with everyone in it. `shared` is who gets in and out when, where not all do at once.
    """

    vehicle: str
    driver: str
    run: Run
    depart: int
    board: int
    arrive: int
    clear: int
    transfers: tuple[str, ...]
    shared: tuple[Aboard, ...] = ()

    @property
    def aboard(self) -> tuple[Aboard, ...]:
        """Each party with its own times."""
        times = self.board, self.depart, self.arrive, self.clear
        return self.shared or tuple(Aboard(one, *times) for one in self.transfers)


class Halt(NamedTuple):
    """Where a car stands on a trip from `begin` until `end`: who gets out, and then in."""

    place: str
    begin: int
    end: int
    out: tuple[str, ...]
    into: tuple[str, ...]


Tour = tuple[Trip, ...]
"""The trips of one vehicle, or of one driver, in the order of their departures."""


def trip(problem: Problem, ride: Ride, transfers: tuple[str, ...]) -> Trip:
    """The trip that `ride` makes when `transfers` are all in the car."""
    vehicle = problem.vehicle[ride.vehicle]
    run = problem.run(problem.transfer[ride.transfer])
    arrive = ride.depart + run.ticks
    boarding = max(problem.transfer[one].boarding for one in transfers)
    alighting = max(problem.transfer[one].alighting for one in transfers)
    return Trip(
        vehicle=ride.vehicle,
        driver=ride.driver,
        run=run,
        depart=ride.depart,
        board=ride.depart - vehicle.boarding - boarding,
        arrive=arrive,
        clear=arrive + vehicle.alighting + alighting,
        transfers=transfers,
    )


def _aboard(problem: Problem, ride: Ride, arrive: int) -> Aboard:
    """A ride with its own times, when it arrives then."""
    vehicle, party = problem.vehicle[ride.vehicle], problem.transfer[ride.transfer]
    return Aboard(
        ride.transfer,
        ride.depart - vehicle.boarding - party.boarding,
        ride.depart,
        arrive,
        arrive + vehicle.alighting + party.alighting,
    )


def _stretches(riders: Iterable[Aboard]) -> list[list[Aboard]]:
    """Those of one car, parted where it is empty between two of them."""
    found: list[list[Aboard]] = []
    clear = 0
    for rider in sorted(riders, key=lambda one: (one.board, one.clear, one.transfer)):
        if not found or rider.board >= clear:
            found.append([])
            clear = rider.clear
        found[-1].append(rider)
        clear = max(clear, rider.clear)
    return found


def _shared_trip(problem: Problem, vehicle: str, driver: str, riders: list[Aboard]) -> Trip:
    way = halts(problem, riders)
    driven = sum(problem.drive(one.place, other.place) for one, other in pairwise(way))
    last = max(riders, key=lambda one: one.clear)
    return Trip(
        vehicle=vehicle,
        driver=driver,
        run=Run(way[0].place, way[-1].place, driven),
        depart=riders[0].depart,
        board=riders[0].board,
        arrive=last.arrive,
        clear=last.clear,
        transfers=tuple(sorted(rider.transfer for rider in riders)),
        shared=tuple(riders),
    )


def _shared_trips(problem: Problem, rides: Iterable[Ride]) -> Iterator[Trip]:
    cars: dict[tuple[str, str], list[Aboard]] = defaultdict(list)
    for ride in rides:
        if ride.arrive is not None:
            cars[ride.vehicle, ride.driver].append(_aboard(problem, ride, ride.arrive))
    for (vehicle, driver), riders in cars.items():
        for stretch in _stretches(riders):
            yield _shared_trip(problem, vehicle, driver, stretch)


def halts(problem: Problem, riders: Iterable[Aboard]) -> list[Halt]:
    """Where a car stands on its trip, in order; what happens at one place at once is one halt."""
    calls = []
    for rider in riders:
        party = problem.transfer[rider.transfer]
        calls.append(Halt(party.origin, rider.board, rider.depart, (), (rider.transfer,)))
        calls.append(Halt(party.destination, rider.arrive, rider.clear, (rider.transfer,), ()))
    found: list[Halt] = []
    for call in sorted(calls, key=lambda one: (one.begin, one.end, one.into, one.out)):
        if found and found[-1].place == call.place:
            before = found.pop()
            call = call._replace(
                begin=before.begin,
                end=max(before.end, call.end),
                out=before.out + call.out,
                into=before.into + call.into,
            )
        found.append(call)
    return found


def fullest(problem: Problem, trip: Trip, loads: dict[str, int]) -> int:
    """The greatest load of a trip, of what each party brings."""
    if not trip.shared:
        return sum(loads[one] for one in trip.transfers)
    load = most = 0
    for halt in halts(problem, trip.shared):
        load += sum(loads[one] for one in halt.into) - sum(loads[one] for one in halt.out)
        most = max(most, load)
    return most


def trips(problem: Problem, plan: Plan) -> Tour:
    """Every trip of `plan`, by departure; ValueError where the plan names what is not there."""
    _known(problem, plan)
    together: dict[tuple[int, str, str, Run], list[Ride]] = defaultdict(list)
    for ride in plan.rides:
        if ride.arrive is None:
            run = problem.run(problem.transfer[ride.transfer])
            together[ride.depart, ride.vehicle, ride.driver, run].append(ride)
    found = [
        trip(problem, rides[0], tuple(sorted(ride.transfer for ride in rides)))
        for rides in together.values()
    ]
    found += _shared_trips(problem, plan.rides)
    return tuple(sorted(found, key=lambda one: (one.depart, one.vehicle, one.driver, one.run)))


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
