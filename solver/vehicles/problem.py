"""What is given and answered when transfers are driven: parties, vehicles, drivers, rides.

All times are ticks, all intervals half open. A transfer is one party from one place to another.
Transfers that are driven straight ride in one car when vehicle, driver, departure and run are the
same. A ride that says when it arrives may have others get in and out on its way: dial-a-ride.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, NamedTuple

from solver.constraint import Rule
from solver.nonsense import at_least, known, unique
from solver.value import value
from solver.vehicles.fleet import Driver, Vehicle
from solver.vehicles.motorcades import Motorcade, Standby


@value
class Transfer:
    """A party to be moved: it can board from `ready` on and is out at its goal by `due`.

    `people` are told apart from `seats` because places may be unnamed. `wish` is the departure
    that suits it best. `ride` is the driving time where it is not the matrix's (rush hour).
    `group` is the carload that keeps its car and driver over the visit, `leg` the move of which
    this is a part, `classes` the vehicle classes admitted (none: any), `wished_class` the one
    owed to its rank, `needs` the tags that a vehicle must carry.

    `most_ride` is the longest that it may be aboard, on a way that it may then share with others;
    without it the party is driven straight. It boards by `board_by`, gets out from `arrive_from`
    on; `boarding` and `alighting` are its own ticks beyond those of the car. `wheelchairs` need a
    place each. `buffer` is how much later than `ready` it may come, for what brings it may be late.
    A run of a shuttle has a `headway`: what passes until the next one of its timetable.

    An escort of a motorcade is a transfer as well, of nobody: `post` says what it is there for.
    """

    id: str
    seats: int
    origin: str
    destination: str
    ready: int
    due: int
    wish: int | None = None
    ride: int | None = None
    luggage: int = 0
    people: tuple[str, ...] = ()
    group: str = ""
    leg: str = ""
    classes: tuple[str, ...] = ()
    wished_class: str = ""
    needs: tuple[str, ...] = ()
    most_ride: int | None = None
    board_by: int | None = None
    arrive_from: int | None = None
    boarding: int = 0
    alighting: int = 0
    wheelchairs: int = 0
    buffer: int = 0
    headway: int = 0
    post: str = ""

    def __post_init__(self) -> None:
        who, ride = f"transfer {self.id!r}", self.ride or 0
        at_least(0, who, seats=self.seats, luggage=self.luggage, ride=ride)
        at_least(0, who, boarding=self.boarding, alighting=self.alighting)
        at_least(0, who, most_ride=self.most_ride or 0, wheelchairs=self.wheelchairs)
        at_least(0, who, buffer=self.buffer, headway=self.headway)
        if self.ride is not None and self.most_ride is not None:
            raise ValueError(f"{who} has a ride of its own, so it cannot share its way")
        if self.due < self.ready:
            raise ValueError(f"transfer {self.id!r} is due at {self.due}, before {self.ready}")
        if self.origin == self.destination and self.ride is None:
            raise ValueError(f"transfer {self.id!r} goes nowhere: {self.origin!r}")


@value
class Pair:
    """Two transfers of which something is said: kept together, or kept apart."""

    one: str
    other: str

    def __post_init__(self) -> None:
        if self.one == self.other:
            raise ValueError(f"a pair of {self.one!r} with itself")


@value
class Pin:
    """What the office holds of a transfer: its vehicle, its driver, its departure."""

    transfer: str
    vehicle: str | None = None
    driver: str | None = None
    depart: int | None = None


@value
class Planned:
    """What an earlier plan had of a transfer, as far as that can still be; None: as may be."""

    transfer: str
    vehicle: str | None = None
    driver: str | None = None
    depart: int | None = None


class Run(NamedTuple):
    """From where to where, in how many ticks."""

    origin: str
    destination: str
    ticks: int


@value
class Ride:
    """One transfer as it is driven: straight, or until `arrive` with others on its way."""

    transfer: str
    vehicle: str
    driver: str
    depart: int
    arrive: int | None = None

    def __post_init__(self) -> None:
        if self.arrive is not None and self.arrive < self.depart:
            who = f"ride of transfer {self.transfer!r}"
            raise ValueError(f"{who} arrives at {self.arrive}, before it departs at {self.depart}")


@value
class Plan:
    """The rides; a transfer without one is left out."""

    rides: tuple[Ride, ...] = ()

    def __post_init__(self) -> None:
        unique("ride of transfer", (ride.transfer for ride in self.rides))

    def within(self, problem: Problem) -> Plan:
        """This plan without the rides that name what the problem does not know."""
        return Plan(
            rides=tuple(
                ride
                for ride in self.rides
                if ride.transfer in problem.transfer
                and ride.vehicle in problem.vehicle
                and ride.driver in problem.driver
            )
        )


@value
class Problem:
    """The transfers, and what there is to drive them.

    `travel[i][j]` is the drive from `places[i]` to `places[j]`, `kilometres[i][j]` its length
    (none given: nobody asks). Electric vehicles charge at `chargers`. `bonds` are pairs that
    ride in one car or not at all (chief host and chief guest), `apart` pairs that never do.
    `planned` is what an earlier plan had, to change little of it.
    """

    places: tuple[str, ...]
    travel: tuple[tuple[int, ...], ...]
    transfers: tuple[Transfer, ...]
    vehicles: tuple[Vehicle, ...]
    drivers: tuple[Driver, ...]
    bonds: tuple[Pair, ...] = ()
    apart: tuple[Pair, ...] = ()
    pins: tuple[Pin, ...] = ()
    planned: tuple[Planned, ...] = ()
    ticks_per_minute: int = 1
    rules: tuple[Rule, ...] = ()
    kilometres: tuple[tuple[int, ...], ...] = ()
    chargers: tuple[str, ...] = ()
    motorcades: tuple[Motorcade, ...] = ()
    standbys: tuple[Standby, ...] = ()

    def __post_init__(self) -> None:
        for field in ("transfers", "vehicles", "drivers"):
            unique(field, (member.id for member in getattr(self, field)))
        unique("place", self.places)
        unique("pin of transfer", (pin.transfer for pin in self.pins))
        unique("motorcade", (motorcade.id for motorcade in self.motorcades))
        unique("standby", (standby.id for standby in self.standbys))
        unique("planned ride of transfer", (one.transfer for one in self.planned))
        if self.ticks_per_minute < 1:
            raise ValueError(f"ticks_per_minute is {self.ticks_per_minute}, not >= 1")
        self._check_travel()
        self._check_names()
        self._check_bonds()

    def _check_travel(self) -> None:
        if {len(self.places)} != {len(self.travel), *map(len, self.travel)} and self.places:
            raise ValueError(f"travel is not {len(self.places)} by {len(self.places)}")
        if any(ticks < 0 for row in self.travel for ticks in row):
            raise ValueError("travel holds a negative time")
        sizes = [len(row) for row in self.kilometres]
        if self.kilometres and [len(row) for row in self.travel] != sizes:
            raise ValueError(f"kilometres are not {len(self.places)} by {len(self.places)}")

    def _check_names(self) -> None:
        ends = [end for t in self.transfers for end in (t.origin, t.destination)]
        pairs = [end for pair in (*self.bonds, *self.apart) for end in (pair.one, pair.other)]
        told: tuple[Pin | Planned, ...] = (*self.pins, *self.planned)
        pairs += [one.transfer for one in told]
        pairs += [one for motorcade in self.motorcades for one in motorcade.transfers]
        ends += [*self.chargers, *(one.place for one in self.standbys if one.place)]
        held = [one.vehicle for one in told] + [v for d in self.drivers for v in d.vehicles]
        known("place", self.places, ends + [vehicle.home for vehicle in self.vehicles])
        known("transfer", self.transfer, pairs)
        known("vehicle", self.vehicle, held)
        known("driver", self.driver, [one.driver for one in told])

    def _check_bonds(self) -> None:
        for bond in self.bonds:
            one, other = self.transfer[bond.one], self.transfer[bond.other]
            if self.run(one) != self.run(other):
                raise ValueError(f"bond of {one.id!r} and {other.id!r}, who go different ways")

    @cached_property
    def transfer(self) -> dict[str, Transfer]:
        """The transfers by id."""
        return {transfer.id: transfer for transfer in self.transfers}

    @cached_property
    def vehicle(self) -> dict[str, Vehicle]:
        """The vehicles by id."""
        return {vehicle.id: vehicle for vehicle in self.vehicles}

    @cached_property
    def driver(self) -> dict[str, Driver]:
        """The drivers by id."""
        return {driver.id: driver for driver in self.drivers}

    @cached_property
    def pin(self) -> dict[str, Pin]:
        """The pins by transfer."""
        return {pin.transfer: pin for pin in self.pins}

    @cached_property
    def before(self) -> dict[str, Planned]:
        """What was planned before, by transfer."""
        return {one.transfer: one for one in self.planned}

    @cached_property
    def remembered(self) -> dict[str, Any]:
        """What rules have worked out of this problem once, by their ids."""
        return {}

    @cached_property
    def _drives(self) -> dict[tuple[str, str], int]:
        rows = zip(self.places, self.travel, strict=True)
        return {
            (start, goal): ticks
            for start, row in rows
            for goal, ticks in zip(self.places, row, strict=True)
        }

    @cached_property
    def shares_ways(self) -> bool:
        """Whether a car may take up parties on its way: dial-a-ride, with a search of its own."""
        return any(one.most_ride is not None for one in self.transfers)

    @cached_property
    def is_plain(self) -> bool:
        """Whether an exact model says all of it: ways are not shared, and cars wait for all alike.

        A car that stands longer for one party does so for all who ride with it: no model says that.
        """
        return not self.shares_ways and not any(
            one.boarding or one.alighting for one in self.transfers
        )

    @cached_property
    def _lengths(self) -> dict[tuple[str, str], int]:
        rows = zip(self.places, self.kilometres, strict=True) if self.kilometres else ()
        return {
            (start, goal): km
            for start, row in rows
            for goal, km in zip(self.places, row, strict=True)
        }

    def km(self, start: str, goal: str) -> int:
        """The way from one place to another; none from a place to itself, or where not told."""
        return 0 if start == goal else self._lengths.get((start, goal), 0)

    def drive(self, start: str, goal: str) -> int:
        """The drive from one place to another, in ticks; none from a place to itself."""
        return 0 if start == goal else self._drives[start, goal]

    def run(self, transfer: Transfer) -> Run:
        """Origin, destination and drive in ticks: those whose runs are equal may share a car."""
        ride = transfer.ride
        if ride is None:
            ride = self.drive(transfer.origin, transfer.destination)
        return Run(transfer.origin, transfer.destination, ride)
