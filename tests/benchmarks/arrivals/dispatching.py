"""Who says what cars do next: nobody after the plan, or the engine whenever more is known."""

from __future__ import annotations

import time
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from solver.constraint import Rule
from solver.limits import Limits
from solver.solve import solve
from solver.vehicles.problem import Plan, Planned, Problem, Ride
from solver.vehicles.trips import trips
from solver.verify import verify
from tests.benchmarks.arrivals.driven import SoFar, so_far
from tests.benchmarks.arrivals.knowledge import Knowledge
from tests.benchmarks.arrivals.planning import Buffer, Stay, problem, transfer
from tests.benchmarks.arrivals.replay import Errand
from tests.benchmarks.arrivals.world import DEPOT, drive

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.benchmarks.arrivals.replay import Car, Orders, Street

PATIENCE = 240
"""How long beyond its hour a driver waits who hears nothing and has nobody else to fetch."""
EVERY = 5
"""Minutes from one look at what is known to the next."""
AHEAD = 180
"""Whom a car is to stand for within so many minutes is planned again, the others later."""
SLIPPED = 5
"""So many minutes off, and a stay is planned anew."""
FAR_OFF = 0.25
"""Of those who come later, so large a share of the time until then."""
EARLIEST = 60
"""Nobody is out so long before the timetable's minute."""
SAME_CAR = Rule("ride-moved", weight=50)
"""On the day a party gets another car where it would wait ten minutes longer for its own."""


def orders_of(asked: Problem, plan: Plan) -> Orders:
    """The errands of each car, in order."""
    found: Orders = {car.id: [] for car in asked.vehicles}
    for trip in trips(asked, plan):
        errand = Errand(trip.transfers, trip.board, trip.depart)
        found[trip.vehicle].append(errand)
    return found


class NobodyHears:
    """The plan as printed: a car waits until it must be off to its next errand."""

    def plans(self, street: Street, now: int) -> None:
        """Nothing is ever changed."""

    def waits(self, street: Street, car: Car, now: int) -> bool:
        """Until the errand's hour, then as long as nobody else is due to be fetched."""
        errand, queue = car.errand, street.orders[car.vehicle.id]
        assert errand is not None
        if now < errand.end:
            return True
        if not queue:
            return now < errand.end + PATIENCE
        return now + drive(car.place, street.terminal(queue[0])) < queue[0].begin


@dataclass
class Replanned:
    """The engine is asked again when a flight is known to come at another time than planned."""

    knowledge: Knowledge
    buffer: Buffer
    plan: Plan
    seconds: float
    stays: dict[str, Stay] = field(default_factory=dict)
    took: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    moved: int = 0
    """How often a party got another car than it had."""

    def waits(self, street: Street, car: Car, now: int) -> bool:
        """Until it is told otherwise."""
        return True

    def plans(self, street: Street, now: int) -> None:
        """Look at everybody who may be out soon; plan again where one of them slipped."""
        if now % EVERY:
            return
        soon = {
            one: stay for one, stay in self._known(street, now).items() if self._near(stay, now)
        }
        if any(self._slipped(one, stay, now) for one, stay in soon.items()):
            self.stays.update(soon)
            self._again(street, soon, now)

    def _known(self, street: Street, now: int) -> dict[str, Stay]:
        parties, found = street.parties, {}
        for one in street.waiting():
            if parties[one].flight.due > now + AHEAD + EARLIEST:
                continue
            stay = self.buffer(parties[one], self.knowledge.kerb(parties[one], now))
            begin = max(now, stay.begin)
            found[one] = Stay(begin, max(begin, stay.end))
        return found

    def _near(self, stay: Stay, now: int) -> bool:
        return stay.begin <= now + AHEAD

    def _slipped(self, one: str, stay: Stay, now: int) -> bool:
        """Whether it comes at another time than was planned: less matters the farther it is off."""
        before = self.stays.get(one)
        if before is None:
            return True
        off = max(abs(stay.begin - before.begin), abs(stay.end - before.end))
        return off >= max(SLIPPED, (stay.begin - now) * FAR_OFF)

    def _again(self, street: Street, soon: dict[str, Stay], now: int) -> None:
        past = so_far(street, now)
        asked = self._asked(street, soon, past)
        kept = _in_reach(street, asked, self._as_wished(asked, soon), now=now)
        previous = Plan(rides=(*past.rides, *kept))
        began = time.monotonic()
        limits = Limits(clock=time.monotonic, began=began, seconds=self.seconds, workers=1)
        result = solve(KINDS["vehicles"], asked, limits, previous)
        self.took.append(time.monotonic() - began)
        if result.plan is None:
            self.faults.append(f"no plan at {now}")
            return
        if verify(KINDS["vehicles"], asked, result.plan).score.hard:
            self.faults.append(f"the plan at {now} breaks a rule")
        self._keep(result.plan, soon)
        self._order(street, asked, result.plan, now)

    def _asked(self, street: Street, soon: dict[str, Stay], past: SoFar) -> Problem:
        """Those near, each with the car that it had, after all that is driven already."""
        near = problem([transfer(street.parties[one], stay) for one, stay in soon.items()])
        same = (
            Planned(transfer=ride.transfer, vehicle=ride.vehicle, driver=ride.driver)
            for ride in self.plan.rides
            if ride.transfer in soon
        )
        return replace(past.told_to(near), planned=tuple(same), rules=(*near.rules, SAME_CAR))

    def _as_wished(self, asked: Problem, soon: dict[str, Stay]) -> Iterator[Ride]:
        """The rides as planned before, each trip at the hour that is now the best for it."""
        together: dict[tuple[str, int, str], list[Ride]] = defaultdict(list)
        for ride in self.plan.rides:
            if ride.transfer in soon:
                goal = asked.transfer[ride.transfer].destination
                together[ride.vehicle, ride.depart, goal].append(ride)
        for (vehicle, _, _), rides in together.items():
            parties = [asked.transfer[ride.transfer] for ride in rides]
            standing = max(one.boarding for one in parties) + asked.vehicle[vehicle].boarding
            soonest = max(one.ready for one in parties) + standing
            depart = max(soonest, *(one.wish or soonest for one in parties))
            yield from (replace(ride, depart=depart, arrive=None) for ride in rides)

    def _keep(self, found: Plan, soon: dict[str, Stay]) -> None:
        rest = [ride for ride in self.plan.rides if ride.transfer not in soon]
        new = [ride for ride in found.rides if ride.transfer in soon]
        cars = {ride.transfer: ride.vehicle for ride in self.plan.rides}
        self.moved += sum(cars.get(ride.transfer, ride.vehicle) != ride.vehicle for ride in new)
        self.plan = Plan(rides=(*rest, *new))

    def _order(self, street: Street, asked: Problem, found: Plan, now: int) -> None:
        """Give the cars their new errands; who stands for nobody who is still its own is free."""
        told = orders_of(asked, Plan(rides=found.rides))
        for name, errands in told.items():
            own = [one for one in errands if street.is_waiting(one.transfers[0])]
            street.orders[name] = own
            car = street.cars[name]
            if car.errand is not None:
                self._turned(street, car, now)

    def _turned(self, street: Street, car: Car, now: int) -> None:
        """A car on its way, or at a kerb, takes its first errand there; or none, and is free."""
        queue = street.orders[car.vehicle.id]
        if car.free < now:
            car.minutes += now - car.free
        first = queue[0] if queue else None
        if first is not None and street.terminal(first) == car.place and first.begin <= now + EVERY:
            queue.pop(0)
            # It has stood there for some time already, whomever it takes.
            if car.free < now:
                car.minutes -= now - car.free
            car.errand = first
            return
        car.errand, car.free = None, max(now, car.free)


def _in_reach(street: Street, asked: Problem, rides: Iterable[Ride], *, now: int) -> Iterator[Ride]:
    """Those rides for which the car can be there from where it is, one after the other."""
    reached = {name: (car.place, max(now, car.free)) for name, car in street.cars.items()}
    for ride in sorted(rides, key=lambda one: (one.depart, one.transfer)):
        party, car = asked.transfer[ride.transfer], asked.vehicle[ride.vehicle]
        place, free = reached[ride.vehicle]
        if place == party.destination and free > ride.depart:
            yield ride  # with those who go this way already
            continue
        standing = ride.depart - car.boarding - party.boarding
        # A car that is still at the depot sets out at once, and is late by its way.
        way = 0 if place == DEPOT else drive(place, party.origin)
        if free + way <= standing:
            way = drive(party.origin, party.destination)
            reached[ride.vehicle] = party.destination, ride.depart + way + car.alighting
            yield ride
