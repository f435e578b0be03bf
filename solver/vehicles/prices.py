"""What the rules that are on weigh of trips, tours, circles and those left out, as one number.

The number keeps the levels apart: no sum of soft prices reaches one medium, no sum of medium one
hard, so comparing two numbers compares level by level.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from solver.constraint import Level
from solver.scale import SCALE
from solver.vehicles.constraints import CONSTRAINTS
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from solver.vehicles.problem import Problem
    from solver.vehicles.trips import Tour, Trip
    from solver.vehicles.weighing import Circle

MOST_TOURS = 200_000
"""How many tours' prices are remembered at once: some hundred megabytes at the worst."""


class Prices:
    """The rules of one problem, bound to their levels and weights."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._on: list[tuple[int, Weighed]] = []
        for rule in CONSTRAINTS:
            setting = rule.setting(problem)
            if setting is not None:
                self._on.append((SCALE[setting.level] * setting.weight, rule))
        self._trip = [(s, r.weigh_trip) for s, r in self._weighing("weigh_trip")]
        self._step = [(s, r.weigh_step) for s, r in self._weighing("weigh_step")]
        self._tour = [(s, r.weigh_tour) for s, r in self._weighing("weigh_tour")]
        self._driver = [(s, r.weigh_driver) for s, r in self._weighing("weigh_driver")]
        self.limited = {one.id for one in problem.vehicles if one.is_limited}
        """The vehicles whose tours are judged as a whole as well."""
        self._trips: dict[Trip, int] = {}
        self._shifts: dict[Tour, int] = {}
        self._steps: dict[tuple[Trip | None, Trip | None], int] = {}
        self.left = {t.id: self._left(t.id) for t in problem.transfers}
        self.circles = [
            (scale, rule, circle)
            for scale, rule in self._weighing("weigh_circle")
            for circle in rule.circles(problem)
        ]
        self.circles_of: dict[str, list[int]] = {t.id: [] for t in problem.transfers}
        for place, (_, _, circle) in enumerate(self.circles):
            for member in circle:
                self.circles_of[member].append(place)

    def _weighing(self, method: str) -> list[tuple[int, Weighed]]:
        silent: Callable[..., int] = getattr(Weighed, method)
        return [(s, r) for s, r in self._on if getattr(type(r), method) is not silent]

    def _left(self, transfer: str) -> int:
        found = self._problem.transfer[transfer]
        return sum(s * r.weigh_left(self._problem, found) for s, r in self._weighing("weigh_left"))

    def on(self, constraint: str) -> bool:
        """Whether the rule of that id is on."""
        return any(rule.id == constraint for _, rule in self._on)

    def forbids(self, constraint: str) -> bool:
        """Whether the rule of that id is on, and hard: what breaks it is in no plan."""
        return any(rule.id == constraint and price >= SCALE[Level.HARD] for price, rule in self._on)

    def trip(self, trip: Trip) -> int:
        """The price of a trip by itself; remembered, for the same trips come up again."""
        price = self._trips.get(trip)
        if price is None:
            price = sum(scale * weigh(self._problem, trip) for scale, weigh in self._trip)
            self._trips[trip] = price
        return price

    def step(self, earlier: Trip | None, later: Trip | None) -> int:
        """The price of two trips that follow one another in a vehicle; None is home."""
        price = self._steps.get((earlier, later))
        if price is None:
            price = sum(scale * weigh(self._problem, earlier, later) for scale, weigh in self._step)
            if len(self._steps) >= MOST_TOURS:
                self._steps.clear()
            self._steps[earlier, later] = price
        return price

    def vehicle(self, tour: Tour) -> int:
        """The price of a vehicle's tour, its trips by themselves apart."""
        steps = sum(self.step(one, other) for one, other in pairwise((None, *tour, None)))
        return steps + self.tour(tour)

    def tour(self, tour: Tour) -> int:
        """The price of a vehicle's tour as a whole."""
        if not tour or tour[0].vehicle not in self.limited:
            return 0
        return sum(scale * weigh(self._problem, tour) for scale, weigh in self._tour)

    def driver(self, tour: Tour) -> int:
        """The price of a driver's tour, its trips by themselves apart; remembered as well."""
        price = self._shifts.get(tour)
        if price is None:
            price = sum(scale * weigh(self._problem, tour) for scale, weigh in self._driver)
            if len(self._shifts) >= MOST_TOURS:
                self._shifts.clear()
            self._shifts[tour] = price
        return price

    def circle(self, place: int, trips: Sequence[Trip]) -> int:
        """The price of one circle whose driven members are on `trips`."""
        scale, rule, circle = self.circles[place]
        return scale * rule.weigh_circle(self._problem, circle, trips=trips)

    def members(self, place: int) -> Circle:
        """The transfers of one circle."""
        return self.circles[place][2]
