"""What cars have driven so far: as rides pinned in the next problem, and as a plan to be judged.

Drivers' hours run on over a day that is planned again and again. So whoever plans the rest of it is
told every ride so far, and where each car is now; and when all is over the verifier judges the
whole day as it was driven, by the rules that every plan keeps.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from solver.constraint import Rule
from solver.vehicles.problem import Pin, Plan, Problem, Ride, Transfer
from solver.verify import verify
from tests.benchmarks.arrivals.planning import problem
from tests.benchmarks.arrivals.world import DEPOT, drive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.vehicles.fleet import Vehicle
    from tests.benchmarks.arrivals.replay import Car, Met, Street

OfACar = Callable[["Street", "Car"], "Iterator[tuple[Transfer, int]]"]
"""Rides of a car, each with its departure."""
HERE = "here"
"""A place to which no way is far, where the ways begin that brought cars to where they stand."""


@dataclass(frozen=True)
class SoFar:
    """Rides that are over or under way, with their transfers."""

    transfers: tuple[Transfer, ...]
    rides: tuple[Ride, ...]

    def told_to(self, asked: Problem) -> Problem:
        """The problem with all of it pinned."""
        nought = (0,) * len(asked.places)
        pins = (
            Pin(transfer=one.transfer, vehicle=one.vehicle, driver=one.driver, depart=one.depart)
            for one in self.rides
        )
        return replace(
            asked,
            places=(*asked.places, HERE),
            travel=(*((*row, 0) for row in asked.travel), (*nought, 0)),
            transfers=(*self.transfers, *asked.transfers),
            pins=tuple(pins),
        )


def so_far(street: Street, now: int) -> SoFar:
    """All that was driven until now, and where each car is that has left the depot."""
    parts = [_of(street, car, now) for car in street.cars.values() if not car.is_new]
    return SoFar(
        tuple(one for transfers, _ in parts for one in transfers),
        tuple(ride for _, rides in parts for ride in rides),
    )


def _of(street: Street, car: Car, now: int) -> tuple[list[Transfer], list[Ride]]:
    """One car's rides; it is free from now on, at the place where the last of them ends."""
    met = _met(street, car.vehicle)
    free = max(now, car.free)
    transfers, rides = [], []
    for name, one in met:
        transfers.append(_carried(street, name, one, car.vehicle))
        rides.append(_ride(name, car, one.left))
    before = transfers[-1].destination if transfers else DEPOT
    if before == car.place:
        last = met[-1][1].left if met else None
        transfers = [
            _held_until(one, free) if ride.depart == last else one
            for one, ride in zip(transfers, rides, strict=True)
        ]
    else:
        transfer = _brought(car, drive(before, car.place), free)
        transfers.append(transfer)
        rides.append(_ride(transfer.id, car, transfer.ready + car.vehicle.boarding))
    return transfers, rides


def _ride(transfer: str, car: Car, depart: int) -> Ride:
    name = car.vehicle.id
    return Ride(transfer=transfer, vehicle=name, driver=f"of-{name}", depart=depart)


def _met(street: Street, vehicle: Vehicle) -> list[tuple[str, Met]]:
    own = [(name, met) for name, met in street.met.items() if met.car == vehicle.id]
    return sorted(own, key=lambda one: (one[1].left, one[0]))


def _carried(street: Street, name: str, met: Met, vehicle: Vehicle) -> Transfer:
    """A party that was driven: the car stood for it from `there` on."""
    party = street.parties[name]
    way = drive(party.flight.terminal, party.hotel)
    return Transfer(
        id=name,
        seats=party.guests,
        origin=party.flight.terminal,
        destination=party.hotel,
        ready=met.there,
        due=met.left + way + vehicle.alighting,
        boarding=met.left - vehicle.boarding - met.there,
    )


def _held_until(transfer: Transfer, free: int) -> Transfer:
    """A party whose car is free no sooner than then, where it got out."""
    more = max(0, free - transfer.due)
    return replace(transfer, due=transfer.due + more, alighting=more)


def _brought(car: Car, way: int, free: int) -> Transfer:
    """The way that brought a car to where it stands: nobody's, of the minutes that it drove.

    Getting in and out, which every ride has and this had not, is taken off them.
    """
    still = car.vehicle.boarding + car.vehicle.alighting
    ride = max(0, way - still)
    return Transfer(
        id=f"{HERE}:{car.vehicle.id}",
        # So many that nobody else is worth leaving them out for.
        seats=car.vehicle.seats,
        origin=HERE,
        destination=car.place,
        ready=car.free - ride - still,
        due=free,
        ride=ride,
        alighting=free - car.free,
    )


# The day as it was driven.


def broken(street: Street) -> list[str]:
    """What the verifier finds against the day as it was driven: hard rules alone.

    Ways for nothing count as hours at the wheel. They drop nobody, so no night begins with them:
    that rule judges the rides in which somebody was driven.
    """
    found = [*_hard(*_planned(street, _takes)), *_hard(*as_driven(street))]
    return list(dict.fromkeys(found))


def _hard(asked: Problem, plan: Plan) -> Iterator[str]:
    verdict = verify(KINDS["vehicles"], asked, plan)
    return (one.sentence() for one in verdict.violations if one.level == "hard")


def as_driven(street: Street) -> tuple[Problem, Plan]:
    """Everything that was driven as a problem and its plan, to be judged by all but the nights."""
    asked, plan = _planned(street, _takes, _in_vain)
    return replace(asked, rules=(*asked.rules, Rule("short-night", on=False))), plan


def _planned(street: Street, *of_a_car: OfACar) -> tuple[Problem, Plan]:
    """Rides as a problem and its plan.

    Getting in and out is told of each ride, so that an empty way is one where nobody does.
    """
    transfers, rides = [], []
    for car in street.cars.values():
        for transfer, depart in (told for of in of_a_car for told in of(street, car)):
            transfers.append(transfer)
            rides.append(_ride(transfer.id, car, depart))
    asked = problem(transfers)
    still = tuple(replace(one, boarding=0, alighting=0) for one in asked.vehicles)
    return replace(asked, vehicles=still), Plan(rides=tuple(rides))


def _takes(street: Street, car: Car) -> Iterator[tuple[Transfer, int]]:
    for name, met in _met(street, car.vehicle):
        carried = _carried(street, name, met, car.vehicle)
        stood, out = met.left - met.there, car.vehicle.alighting
        yield replace(carried, boarding=stood, alighting=out), met.left


def _in_vain(street: Street, car: Car) -> Iterator[tuple[Transfer, int]]:
    """The ways to a kerb from which the car set out again with nobody."""
    left = [met.left for _, met in _met(street, car.vehicle)]
    ends = (*car.ways, (street.ended, car.place, DEPOT))
    for number, ((since, start, goal), (until, _, _)) in enumerate(pairwise(ends)):
        if start != goal and not any(since <= one <= until for one in left):
            way = drive(start, goal)
            yield (
                Transfer(
                    id=f"{HERE}:{car.vehicle.id}:{number}",
                    seats=0,
                    origin=start,
                    destination=goal,
                    ready=since,
                    due=since + way,
                ),
                since,
            )
