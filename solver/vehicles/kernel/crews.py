"""A driver for each vehicle, of those who know it: nobody changes cars on shared ways."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from solver.vehicles.fleet import Driver
    from solver.vehicles.problem import Problem


def crews(problem: Problem) -> dict[str, str]:
    """The driver of each vehicle that can have one, as many vehicles as can be.

    Those who are pinned to drive together most often come first, and of the others those who
    are on shift the longest.
    """
    drivers = sorted(problem.drivers, key=_on_shift, reverse=True)
    knows = {
        car.id: [one.id for one in drivers if not one.vehicles or car.id in one.vehicles]
        for car in problem.vehicles
    }
    drives = _pinned(problem, knows)
    fixed = set(drives)

    def seated(car: str, asked: set[str]) -> bool:
        for driver in knows[car]:
            if driver not in asked and driver not in fixed:
                asked.add(driver)
                if driver not in drives or seated(drives[driver], asked):
                    drives[driver] = car
                    return True
        return False

    crewed = set(drives.values())
    for car in problem.vehicles:
        if car.id not in crewed:
            seated(car.id, set())
    return {car: driver for driver, car in drives.items()}


def _pinned(problem: Problem, knows: dict[str, list[str]]) -> dict[str, str]:
    """By driver the vehicle that pins give them, of several the one of most pins."""
    pairs = Counter((pin.driver, pin.vehicle) for pin in problem.pins if pin.driver and pin.vehicle)
    found: dict[str, str] = {}
    for (driver, car), _ in pairs.most_common():
        if driver in knows[car] and driver not in found and car not in found.values():
            found[driver] = car
    return found


def _on_shift(driver: Driver) -> float:
    """How long a driver can drive; one without shifts always can."""
    spans = (shift.end - shift.start for shift in driver.shifts)
    return sum(spans) if driver.shifts else float("inf")
