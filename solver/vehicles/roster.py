"""A plan while it is being made: tours of vehicles and drivers, with the price of every change."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from solver.scale import MEDIUM
from solver.vehicles.problem import Plan, Ride
from solver.vehicles.trips import trip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solver.vehicles.prices import Prices
    from solver.vehicles.problem import Pin, Planned, Problem, Run
    from solver.vehicles.trips import Tour, Trip

Kept = tuple[
    "dict[str, Tour]",
    "dict[str, Tour]",
    "dict[str, Trip]",
    dict[str, int],
    dict[str, int],
    list[int],
    int,
]
"""A roster at rest: tours, trips and all prices."""


def _depart(found: Trip) -> int:
    return found.depart


def _order(found: Trip) -> tuple[int, str, str, Run]:
    """The order in which `trips` has them."""
    return found.depart, found.vehicle, found.driver, found.run


def _exchanged(tour: Tour, new: Trip | None, old: Trip | None) -> Tour:
    """The tour with `new` for `old`, in order of departure."""
    kept = tuple(found for found in tour if found != old) if old is not None else tour
    if new is None:
        return kept
    place = bisect_left(kept, _order(new), key=_order)
    return (*kept[:place], new, *kept[place:])


def _overlaps(tour: Tour, new: Trip, old: Trip | None) -> bool:
    """Whether a neighbour in time of `new` is on the way at the same time."""
    place = bisect_left(tour, new.depart, key=_depart)
    return any(
        found != old and found.board < new.clear and new.board < found.clear
        for found in tour[max(0, place - 1) : place + 2]
    )


def _ride(transfer: str, trip: Trip) -> Ride:
    """How one party rides on a trip: by its own times, where others get in and out on the way."""
    ride = Ride(transfer=transfer, vehicle=trip.vehicle, driver=trip.driver, depart=trip.depart)
    own = next((one for one in trip.shared if one.transfer == transfer), None)
    return ride if own is None else replace(ride, depart=own.depart, arrive=own.arrive)


class Roster:
    """Who drives whom so far. `price` is that of the whole plan, by the rules that weigh."""

    def __init__(self, problem: Problem, prices: Prices) -> None:
        self.problem, self.prices = problem, prices
        self.cars: dict[str, Tour] = {vehicle.id: () for vehicle in problem.vehicles}
        self.shifts: dict[str, Tour] = {driver.id: () for driver in problem.drivers}
        self.trip_of: dict[str, Trip] = {}
        told: tuple[Pin | Planned, ...] = (*problem.pins, *problem.planned)
        self.named = {name for one in told for name in (one.vehicle, one.driver)}
        self._circles = [prices.circle(place, ()) for place in range(len(prices.circles))]
        self._car_prices = dict.fromkeys(self.cars, 0)
        self._shift_prices = dict.fromkeys(self.shifts, 0)
        self.price = sum(prices.left.values()) + sum(self._circles)
        self._one_car = prices.on("vehicle-clash")
        self._one_wheel = prices.on("driver-clash")
        self._own_cars = prices.forbids("driver-unknown-vehicle")

    def left(self) -> list[str]:
        """The transfers that nobody drives yet, in the problem's order."""
        return [one.id for one in self.problem.transfers if one.id not in self.trip_of]

    def plan(self) -> Plan:
        """The plan as it stands, rides in the order of the transfers."""
        found = (
            _ride(one.id, trip)
            for one in self.problem.transfers
            if (trip := self.trip_of.get(one.id)) is not None
        )
        return Plan(rides=tuple(found))

    def kept(self) -> Kept:
        """What `restore` needs to come back here."""
        prices = dict(self._car_prices), dict(self._shift_prices), list(self._circles)
        return dict(self.cars), dict(self.shifts), dict(self.trip_of), *prices, self.price

    def restore(self, kept: Kept) -> None:
        """Come back to what `kept` said, which is used up by it."""
        self.cars, self.shifts, self.trip_of = kept[:3]
        self._car_prices, self._shift_prices, self._circles, self.price = kept[3:]

    def rises(self, new: Trip, old: Trip | None = None, *, below: int = MEDIUM) -> int | None:
        """By how much the price rises with `new` for `old`, of the same car and driver.

        None where it is not less than `below`, as far as the parts weighed first can tell:
        what is weighed later only adds to it.
        """
        if self._clashes(new, old):
            return None
        prices = self.prices
        rise = -sum(prices.left[one] for one in new.transfers if one not in self.trip_of)
        # Most cars are too far off, or not free: their steps tell it sooner than a dozen rules.
        rise += self._car_rise(new, old)
        if old is None and rise >= below:
            return None
        rise += prices.trip(new) - (prices.trip(old) if old else 0)
        if rise >= below:
            return None
        circles = (self._circle(place, new) - self._circles[place] for place in self._near(new))
        rise += sum(circles)
        if rise >= below:
            return None
        shift = _exchanged(self.shifts[new.driver], new, old)
        return rise + prices.driver(shift) - self._shift_prices[new.driver]

    def _car_rise(self, new: Trip, old: Trip | None) -> int:
        """What the tour of the car costs more: where nothing is exchanged, three steps tell."""
        tour, prices = self.cars[new.vehicle], self.prices
        if old is not None:
            return prices.vehicle(_exchanged(tour, new, old)) - self._car_prices[new.vehicle]
        place = bisect_left(tour, _order(new), key=_order)
        before = tour[place - 1] if place else None
        after = tour[place] if place < len(tour) else None
        rise = prices.step(before, new) + prices.step(new, after)
        if new.vehicle in prices.limited:
            rise += prices.tour(_exchanged(tour, new, None)) - prices.tour(tour)
        # An idle car has no step from home to home.
        return rise - (prices.step(before, after) if tour else 0)

    def is_under_way(self, vehicle: str, new: Trip) -> bool:
        """Whether the car is on another trip then, and may not be."""
        return self._one_car and _overlaps(self.cars[vehicle], new, None)

    def knows(self, driver: str, vehicle: str) -> bool:
        """Whether a driver may drive the vehicle, as far as that is never waived."""
        known = self.problem.driver[driver].vehicles
        return not known or vehicle in known or not self._own_cars

    def _clashes(self, new: Trip, old: Trip | None) -> bool:
        return (self._one_car and _overlaps(self.cars[new.vehicle], new, old)) or (
            self._one_wheel and _overlaps(self.shifts[new.driver], new, old)
        )

    def _near(self, trip: Trip) -> list[int]:
        """The circles in which anyone aboard is judged."""
        places = self.prices.circles_of
        return list(dict.fromkeys(place for one in trip.transfers for place in places[one]))

    def _circle(self, place: int, new: Trip | None) -> int:
        """The price of a circle once those aboard `new` are on it."""
        aboard = new.transfers if new is not None else ()
        found = (
            new if one in aboard else self.trip_of.get(one) for one in self.prices.members(place)
        )
        return self.prices.circle(place, [trip for trip in found if trip is not None])

    def put(self, new: Trip, old: Trip | None = None) -> None:
        """Let `new` be driven, in the place of `old` where there is one."""
        for one in new.transfers:
            if one not in self.trip_of:
                self.price -= self.prices.left[one]
            self.trip_of[one] = new
        self._exchange(new, old)
        self._judge(self._near(new))

    def drop(self, transfers: Iterable[str]) -> None:
        """Drive these no longer; those who rode with them go on as before.

        But for those who shared their way with them: without a halt it is another way.
        """
        for one in transfers:
            old = self.trip_of.pop(one, None)
            if old is None:
                continue
            self.price += self.prices.left[one]
            rest = tuple(other for other in old.transfers if other != one)
            if old.shared:
                for other in rest:
                    del self.trip_of[other]
                    self.price += self.prices.left[other]
                rest = ()
            new = self._without(old, rest) if rest else None
            self.trip_of.update((other, new) for other in rest if new is not None)
            self._exchange(new, old)
            self._judge(self._near(old))

    def _without(self, old: Trip, rest: tuple[str, ...]) -> Trip:
        """The trip with those who are still on it: it may board later."""
        like = Ride(transfer=rest[0], vehicle=old.vehicle, driver=old.driver, depart=old.depart)
        return trip(self.problem, like, rest)

    def _exchange(self, new: Trip | None, old: Trip | None) -> None:
        trip = new if new is not None else old
        if trip is None:
            return
        prices = self.prices
        self.price += (prices.trip(new) if new else 0) - (prices.trip(old) if old else 0)
        car = self.cars[trip.vehicle] = _exchanged(self.cars[trip.vehicle], new, old)
        self.price -= self._car_prices[trip.vehicle]
        self._car_prices[trip.vehicle] = prices.vehicle(car)
        self.price += self._car_prices[trip.vehicle]
        shift = self.shifts[trip.driver] = _exchanged(self.shifts[trip.driver], new, old)
        self.price -= self._shift_prices[trip.driver]
        self._shift_prices[trip.driver] = prices.driver(shift)
        self.price += self._shift_prices[trip.driver]

    def _judge(self, places: list[int]) -> None:
        for place in places:
            self.price -= self._circles[place]
            self._circles[place] = self._circle(place, None)
            self.price += self._circles[place]
