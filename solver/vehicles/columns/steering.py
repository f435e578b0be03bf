"""A plan of tours: a car for each, a driver for as much of it as one may drive, others inserted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.vehicles.insertion import Anyone
from solver.vehicles.prices import Prices
from solver.vehicles.problem import Ride
from solver.vehicles.roster import Roster
from solver.vehicles.trips import trip

if TYPE_CHECKING:
    from solver.vehicles.columns.asked import Asked, Tour
    from solver.vehicles.problem import Plan
    from solver.vehicles.trips import Trip


def steered(asked: Asked, tours: list[Tour]) -> Plan:
    """The plan in which cars drive these tours, each party once, as far as drivers may."""
    roster = Roster(asked.problem, Prices(asked.problem))
    free = {kind: list(one.cars) for kind, one in enumerate(asked.kinds)}
    for tour in sorted(tours, key=asked.cost, reverse=True):
        if free[tour.kind]:
            _steer(asked, roster, tour, car=free[tour.kind].pop(0))
    return roster.plan()


def _steer(asked: Asked, roster: Roster, tour: Tour, *, car: str) -> None:
    """Let the driver who makes the least of it dear drive the tour."""
    best, least = None, roster.price
    for driver in Anyone(roster).found:
        if not roster.knows(driver, car):
            continue
        kept = roster.kept()
        _drive(asked, roster, tour, car=car, driver=driver)
        if roster.price < least:
            best, least = driver, roster.price
        roster.restore(kept)
    if best is not None:
        _drive(asked, roster, tour, car=car, driver=best)


def _drive(asked: Asked, roster: Roster, tour: Tour, *, car: str, driver: str) -> None:
    """Put in the trips of a tour that raise no price."""
    for found in _trips(asked, tour, car=car, driver=driver):
        rise = roster.rises(found)
        if rise is not None and rise < 0 and not set(found.transfers) & set(roster.trip_of):
            roster.put(found)


def _trips(asked: Asked, tour: Tour, *, car: str, driver: str) -> list[Trip]:
    found = []
    for stop in tour.stops:
        transfers = tuple(sorted(asked.parties[party].id for party in stop.parties))
        depart = stop.depart + asked.began
        ride = Ride(transfer=transfers[0], vehicle=car, driver=driver, depart=depart)
        found.append(trip(asked.problem, ride, transfers))
    return found
