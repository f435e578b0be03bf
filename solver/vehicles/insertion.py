"""Where a unit can go: into a trip that goes its way, or as a trip of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from solver.vehicles.problem import Ride
from solver.vehicles.trips import trip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from solver.vehicles.problem import Driver, Vehicle
    from solver.vehicles.roster import Roster
    from solver.vehicles.trips import Tour, Trip
    from solver.vehicles.units import Unit

BLINK = 0.05
"""The share of vehicles that an insertion overlooks, so that it does not always end alike."""


class Offer(NamedTuple):
    """A trip to drive, in the place of another or of none, and what the price rises by."""

    rise: int
    new: Trip
    old: Trip | None


def best_offer(roster: Roster, unit: Unit, chance: Random | None = None) -> Offer | None:
    """The cheapest way to drive a unit; None where leaving it out costs no more.

    With `chance` some vehicles are overlooked.
    """
    best: Offer | None = None
    for new, old in _places(roster, unit, chance):
        below = 0 if best is None else best.rise
        rise = roster.rises(new, old, below=below)
        if rise is not None and rise < below:
            best = Offer(rise, new, old)
    return best


def _places(
    roster: Roster, unit: Unit, chance: Random | None
) -> Iterator[tuple[Trip, Trip | None]]:
    drivers = _unlike(roster)
    for vehicle in roster.problem.vehicles:
        if chance is not None and chance.random() < BLINK:
            continue
        tour = roster.cars[vehicle.id]
        for old in tour:
            if old.run == unit.run:
                yield from _joining(roster, unit, vehicle, old)
        for depart in _departures(roster, unit, vehicle, tour):
            yield from _alone(roster, unit, vehicle, depart=depart, drivers=drivers)


def _unlike(roster: Roster) -> list[str]:
    """The drivers, but of those who are alike and drive nobody yet only the first."""
    seen: set[tuple[object, ...]] = set()
    found: list[str] = []
    for driver in roster.problem.drivers:
        if not roster.shifts[driver.id] and driver.id not in roster.pinned_drivers:
            kind = _kind(driver)
            if kind in seen:
                continue
            seen.add(kind)
        found.append(driver.id)
    return found


def _kind(driver: Driver) -> tuple[object, ...]:
    spans = tuple((span.start, span.end) for span in driver.shifts)
    return spans, driver.vehicles, tuple((span.start, span.end) for span in driver.busy)


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
    roster: Roster, unit: Unit, vehicle: Vehicle, *, depart: int, drivers: list[str]
) -> Iterator[tuple[Trip, None]]:
    like = Ride(
        transfer=unit.transfers[0],
        vehicle=vehicle.id,
        driver=drivers[0] if drivers else "",
        depart=depart,
    )
    new = trip(roster.problem, like, tuple(sorted(unit.transfers)))
    if roster.is_under_way(vehicle.id, new):
        return
    for driver in drivers:
        yield new._replace(driver=driver), None


def _departures(roster: Roster, unit: Unit, vehicle: Vehicle, tour: Tour) -> list[int]:
    """Moments worth asking: as wished, first and last, and as soon as the car comes or must go."""
    early, late = unit.window(vehicle)
    if early > late:
        return list(dict.fromkeys((early, *unit.pinned)))
    found = [max(early, min(wish, late)) for wish in unit.wishes] + [early, late]
    drive = roster.problem.drive
    for other in tour:
        soon = other.clear + drive(other.run.destination, unit.run.origin) + vehicle.boarding
        must = drive(unit.run.destination, other.run.origin) + unit.run.ticks + vehicle.alighting
        found += [at for at in (soon, other.board - must) if early <= at <= late]
    return list(dict.fromkeys((*found, *unit.pinned)))
