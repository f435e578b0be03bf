"""A day as it really went, minute by minute, against a plan of who fetches whom.

A car sets out so as to be at the kerb when the plan says, stands until those it waits for are out,
boards, drives them to their hotel, and waits there for what comes next. Guests are met when the
car that takes them is there `MET_WITHIN` minutes after they are out, or sooner. The hours of a
car are those it drives, stands at a kerb or boards; and its way back to the depot at the end.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from solver.vehicles.fleet import Vehicle
from tests.benchmarks.arrivals.world import DEPOT, Party, drive

if TYPE_CHECKING:
    from collections.abc import Sequence

LAST_MINUTE = 2880
"""Two days: nobody of the first comes later."""


@dataclass(frozen=True)
class Errand:
    """What a car is to do next: be at a kerb at `begin`, for these, and away at `end`."""

    transfers: tuple[str, ...]
    begin: int
    end: int


Orders = dict[str, list[Errand]]
"""Of each car what it is to do, in order."""


@dataclass
class Car:
    """Where a car is, from when on, and what it has set out for."""

    vehicle: Vehicle
    place: str = DEPOT
    free: int = -LAST_MINUTE
    errand: Errand | None = None
    minutes: int = 0
    ways: list[tuple[int, str, str]] = field(default_factory=list)
    """Each way to a kerb: when it set out, from where and where to."""

    @property
    def is_new(self) -> bool:
        """Whether it has not left the depot yet."""
        return not self.minutes

    def sets_out(self, errand: Errand, terminal: str, now: int) -> None:
        """Drive to the kerb; it is free again, there, when it arrives."""
        way = drive(self.place, terminal)
        self.ways.append((now, self.place, terminal))
        self.errand, self.place = errand, terminal
        self.minutes += way
        self.free = now + way


class Met(NamedTuple):
    """Who took a party, since when the car stood there, and when it left."""

    car: str
    there: int
    left: int


@dataclass
class Street:
    """The day so far."""

    parties: dict[str, Party]
    cars: dict[str, Car]
    orders: Orders
    met: dict[str, Met] = field(default_factory=dict)
    given_up: set[str] = field(default_factory=set)
    ended: int = LAST_MINUTE
    """The minute after which nobody is driven any more."""

    def terminal(self, errand: Errand) -> str:
        """Where an errand begins."""
        return self.parties[errand.transfers[0]].flight.terminal

    def waiting(self) -> list[str]:
        """Those whom nobody has fetched yet, or given up."""
        return [one for one in self.parties if self.is_waiting(one)]

    def is_waiting(self, name: str) -> bool:
        """Whether that is a party which nobody has fetched yet, or given up."""
        return name in self.parties and name not in self.met and name not in self.given_up

    def is_over(self) -> bool:
        """Whether all who come at all are fetched or given up."""
        return all(self.parties[one].out is None for one in self.waiting())

    def takes(self, car: Car, aboard: tuple[str, ...], now: int) -> None:
        """Those who are out board and are driven off."""
        ride = drive(car.place, self.parties[aboard[0]].hotel)
        left = now + car.vehicle.boarding
        for one in aboard:
            self.met[one] = Met(car.vehicle.id, car.free, left)
        car.minutes += left - car.free + ride + car.vehicle.alighting
        car.place = self.parties[aboard[0]].hotel
        car.free = left + ride + car.vehicle.alighting
        car.errand = None

    def leaves(self, car: Car, now: int) -> None:
        """The car gives up who it stands for, and is free there."""
        car.minutes += now - car.free
        car.free, car.errand = now, None


class Dispatcher(Protocol):
    """Who may change orders, and says how long a car waits."""

    def plans(self, street: Street, now: int) -> None:
        """Look at what is known, once a minute."""

    def waits(self, street: Street, car: Car, now: int) -> bool:
        """Whether a car goes on standing for who is not out yet."""


def replay(
    parties: Sequence[Party], vehicles: Sequence[Vehicle], orders: Orders, *, by: Dispatcher
) -> Street:
    """The whole day; the street as it is when the last has been fetched."""
    street = Street(
        {one.flight.id: one for one in parties}, {one.id: Car(one) for one in vehicles}, orders
    )
    now = min(errand.begin for errands in orders.values() for errand in errands) - 120
    while now < LAST_MINUTE and not street.is_over():
        by.plans(street, now)
        for car in street.cars.values():
            _moves(street, car, now, by)
        now += 1
    street.ended = max((car.free for car in street.cars.values()), default=now)
    for car in street.cars.values():
        car.minutes += drive(car.place, DEPOT)
    return street


def _moves(street: Street, car: Car, now: int, by: Dispatcher) -> None:
    if car.errand is not None and car.free <= now:
        _stands(street, car, now, by)
    queue = street.orders.get(car.vehicle.id, [])
    if car.errand is None and queue:
        terminal = street.terminal(queue[0])
        if now >= max(car.free, queue[0].begin - drive(car.place, terminal)):
            car.sets_out(queue.pop(0), terminal, now)
            if car.free <= now:
                _stands(street, car, now, by)


def _stands(street: Street, car: Car, now: int, by: Dispatcher) -> None:
    errand = car.errand
    assert errand is not None
    out = tuple(one for one in errand.transfers if _is_out(street.parties[one], now))
    if len(out) == len(errand.transfers):
        street.takes(car, out, now)
    elif not by.waits(street, car, now):
        street.given_up.update(set(errand.transfers) - set(out))
        if out:
            street.takes(car, out, now)
        else:
            street.leaves(car, now)


def _is_out(party: Party, now: int) -> bool:
    return party.out is not None and party.out <= now


def vehicle_hours(street: Street) -> float:
    """The hours of all cars."""
    return sum(car.minutes for car in street.cars.values()) / 60
