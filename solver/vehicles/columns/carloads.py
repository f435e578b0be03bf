"""At least how many cars, and drivers, each carload has: who cannot be driven by one.

Of transfers no two of which the same car can drive, each has its own. Whatever else makes a
carload change is left out.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from solver.vehicles.able import holds, priced, settings_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.vehicles.columns.asked import Asked
    from solver.vehicles.fleet import Vehicle
    from solver.vehicles.problem import Transfer

    Alike = Callable[[Transfer, Transfer], bool]


def changed(asked: Asked) -> int:
    """What changes of cars and of drivers cost in any plan that drives everybody."""
    settings = settings_of(asked.problem)
    by_car, by_driver = (priced(settings, f"{one}-changed") for one in ("vehicle", "driver"))
    if not holds(settings, "driver-clash"):
        by_driver = 0
    groups: dict[str, list[Transfer]] = defaultdict(list)
    for party in asked.parties:
        if party.group:
            groups[party.group].append(party)
    together = _Together(asked)
    return sum(
        by_car * (_apart(members, together.by_one_car) - 1)
        + by_driver * (_apart(members, together.by_one_driver) - 1)
        for members in groups.values()
    )


def _apart(members: list[Transfer], alike: Alike) -> int:
    """How many transfers are found of which no two may be driven by one."""
    most = 0
    for first in members:
        found = [first]
        for other in members:
            if other is not first and not any(alike(one, other) for one in found):
                found.append(other)
        most = max(most, len(found))
    return most


class _Together:
    """Whether two transfers may be driven by one."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._cars = [kind.car for kind in asked.kinds]
        self._homes = sorted({car.home for car in self._cars})
        self._boarding = min(car.boarding for car in self._cars)
        self._alighting = min(car.alighting for car in self._cars)

    def by_one_car(self, one: Transfer, other: Transfer) -> bool:
        """Whether some car may drive both, one after the other or together."""
        admitted = self._asked.admitted
        cars = [car for car in admitted[one.id] if car in admitted[other.id]]
        return any(
            self._ride_together(one, other, car)
            or self._follow(one, other, car)
            or self._follow(other, one, car)
            for car in cars
        )

    def by_one_driver(self, one: Transfer, other: Transfer) -> bool:
        """Whether some driver may, who may change cars where they are at home."""
        return (
            any(self._ride_together(one, other, car) for car in self._cars)
            or self._change(one, other)
            or self._change(other, one)
        )

    def _ride_together(self, one: Transfer, other: Transfer, car: Vehicle) -> bool:
        problem = self._asked.problem
        if problem.run(one) != problem.run(other) or one.seats + other.seats > car.seats:
            return False
        busy = car.boarding + problem.run(one).ticks + car.alighting
        return max(one.ready, other.ready) + busy <= min(one.due, other.due)

    def _follow(self, one: Transfer, other: Transfer, car: Vehicle) -> bool:
        run, problem = self._asked.problem.run(one), self._asked.problem
        gap = self._asked.gap(run, other.origin, car)
        busy = run.ticks + gap + problem.run(other).ticks + 2 * (car.boarding + car.alighting)
        return one.ready + busy <= other.due

    def _change(self, one: Transfer, other: Transfer) -> bool:
        problem, drive = self._asked.problem, self._asked.problem.drive
        by_homes = (
            drive(one.destination, left) + drive(left, taken) + drive(taken, other.origin)
            for left in self._homes
            for taken in self._homes
        )
        gap = min(drive(one.destination, other.origin), *by_homes)
        busy = problem.run(one).ticks + gap + problem.run(other).ticks
        return one.ready + busy + 2 * (self._boarding + self._alighting) <= other.due
