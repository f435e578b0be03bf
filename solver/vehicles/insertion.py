"""Where a unit can go: into a trip that goes its way, or as a trip of its own."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from solver.vehicles.problem import Ride
from solver.vehicles.trips import trip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from solver.vehicles.fleet import Driver, Vehicle
    from solver.vehicles.roster import Roster
    from solver.vehicles.trips import Tour, Trip
    from solver.vehicles.units import Unit

BLINK = 0.05
"""The share of vehicles that an insertion overlooks, so that it does not always end alike."""


TRIED = 2
"""How many drivers are tried by chance besides those who suggest themselves."""


class Offer(NamedTuple):
    """A trip to drive, in the place of another or of none, and what the price rises by."""

    rise: int
    new: Trip
    old: Trip | None


def best_offer(roster: Roster, unit: Unit, chance: Random | None = None) -> Offer | None:
    """The cheapest way to drive a unit; None where leaving it out costs no more.

    First with the drivers who suggest themselves, then, where none of them can, with any. With
    `chance` some vehicles are overlooked, and some drivers are tried besides.
    """
    likely = _Drivers(roster, unit, chance)
    return _best(roster, unit, likely, chance) or _best(roster, unit, Anyone(roster), chance)


def _best(
    roster: Roster, unit: Unit, drivers: _Drivers | Anyone, chance: Random | None
) -> Offer | None:
    best: Offer | None = None
    for new, old in _places(roster, unit, drivers, chance):
        below = 0 if best is None else best.rise
        rise = roster.rises(new, old, below=below)
        if rise is not None and rise < below:
            best = Offer(rise, new, old)
    return best


def _places(
    roster: Roster, unit: Unit, drivers: _Drivers | Anyone, chance: Random | None
) -> Iterator[tuple[Trip, Trip | None]]:
    for vehicle in _unlike_cars(roster):
        if chance is not None and chance.random() < BLINK:
            continue
        tour = roster.cars[vehicle.id]
        for old in tour:
            if old.run == unit.run and not old.shared:
                yield from _joining(roster, unit, vehicle, old)
        for depart in _departures(roster, unit, vehicle, tour):
            for new in _alone(roster, unit, vehicle, depart=depart, drivers=drivers):
                yield new, None


class Anyone:
    """Every driver, but of those who are alike and drive nobody yet only the first."""

    def __init__(self, roster: Roster) -> None:
        seen: set[tuple[object, ...]] = set()
        self.found: list[str] = []
        for driver in roster.problem.drivers:
            if not roster.shifts[driver.id] and driver.id not in roster.named:
                kind = _kind(driver)
                if kind in seen:
                    continue
                seen.add(kind)
            self.found.append(driver.id)

    def at(self, tour: Tour, depart: int) -> list[str]:
        """Whom to ask for a trip of a car that leaves then."""
        del tour, depart
        return self.found


class _Drivers:
    """The drivers who suggest themselves: those of the car, of the unit's circles, idle ones."""

    def __init__(self, roster: Roster, unit: Unit, chance: Random | None) -> None:
        anyone = Anyone(roster).found
        places = [place for one in unit.transfers for place in roster.prices.circles_of[one]]
        members = [one for place in places for one in roster.prices.members(place)]
        known = [roster.trip_of[one].driver for one in members if one in roster.trip_of]
        told = (roster.problem.pin, roster.problem.before)
        pins = [by[one].driver for by in told for one in unit.transfers if one in by]
        idle = [driver for driver in anyone if not roster.shifts[driver]]
        tried = chance.sample(anyone, min(TRIED, len(anyone))) if chance is not None else []
        named = [driver for driver in pins if driver is not None]
        self._always = list(dict.fromkeys((*named, *known, *idle, *tried)))

    def at(self, tour: Tour, depart: int) -> list[str]:
        """Whom to ask for a trip of a car that leaves then."""
        place = bisect_left(tour, depart, key=_depart)
        beside = [trip.driver for trip in tour[max(0, place - 1) : place + 1]]
        return list(dict.fromkeys((*beside, *self._always)))


def _depart(found: Trip) -> int:
    return found.depart


def _unlike_cars(roster: Roster) -> Iterator[Vehicle]:
    """The vehicles, but of those that are alike and stand idle only the first."""
    seen: set[Vehicle] = set()
    for vehicle in roster.problem.vehicles:
        if not roster.cars[vehicle.id] and vehicle.id not in roster.named:
            kind = replace(vehicle, id="")
            if kind in seen:
                continue
            seen.add(kind)
        yield vehicle


def _kind(driver: Driver) -> tuple[object, ...]:
    told = driver.shifts, driver.busy, driver.meals
    spans = (tuple((span.start, span.end) for span in own) for own in told)
    return driver.vehicles, *spans


def _joining(
    roster: Roster, unit: Unit, vehicle: Vehicle, old: Trip
) -> Iterator[tuple[Trip, Trip]]:
    early, late = unit.window(vehicle)
    like = Ride(transfer=unit.transfers[0], vehicle=old.vehicle, driver=old.driver, depart=0)
    aboard = tuple(sorted((*old.transfers, *unit.transfers)))
    for depart in dict.fromkeys((old.depart, max(early, min(old.depart, late)))):
        new = trip(roster.problem, like, aboard)
        yield _at(new, depart), old


def _at(found: Trip, depart: int) -> Trip:
    """The trip at another time."""
    by = depart - found.depart
    return found._replace(
        depart=depart, board=found.board + by, arrive=found.arrive + by, clear=found.clear + by
    )


def _alone(
    roster: Roster, unit: Unit, vehicle: Vehicle, *, depart: int, drivers: _Drivers | Anyone
) -> Iterator[Trip]:
    met = drivers.at(roster.cars[vehicle.id], depart)
    asked = [driver for driver in met if roster.knows(driver, vehicle.id)]
    if not asked:
        return
    like = Ride(transfer=unit.transfers[0], vehicle=vehicle.id, driver=asked[0], depart=depart)
    new = trip(roster.problem, like, tuple(sorted(unit.transfers)))
    if roster.is_under_way(vehicle.id, new):
        return
    for driver in asked:
        yield new._replace(driver=driver)


def _departures(roster: Roster, unit: Unit, vehicle: Vehicle, tour: Tour) -> list[int]:
    """Moments worth asking: as wished, first and last, and as soon as the car comes or must go."""
    early, late = unit.window(vehicle)
    if early > late:
        return list(dict.fromkeys((early, *unit.told)))
    found = [max(early, min(wish, late)) for wish in unit.wishes] + [early, late]
    drive = roster.problem.drive
    for other in tour:
        soon = other.clear + drive(other.run.destination, unit.run.origin) + vehicle.boarding
        must = drive(unit.run.destination, other.run.origin) + unit.run.ticks + vehicle.alighting
        found += [at for at in (soon, other.board - must) if early <= at <= late]
    return list(dict.fromkeys((*found, *unit.told)))
