"""The linear programme of tours: everybody is driven, no car twice, and what that is worth."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, product
from typing import TYPE_CHECKING

import numpy as np
from ortools.linear_solver import pywraplp  # type: ignore[import-untyped]  # it ships no types

from solver.vehicles.columns.asked import FINE, Stop, Tour

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from solver.compiled.arrays import Whole
    from solver.limits import Limits
    from solver.vehicles.columns.asked import Asked


class Programme:
    """Tours taken in shares; `cost` and `paid` are those of the answer last found."""

    def __init__(self, asked: Asked, cost: Callable[[Tour], int]) -> None:
        self._asked, self._cost = asked, cost
        self._alone = _alone(asked)
        self.tours: dict[Tour, pywraplp.Variable] = {}
        self.cost = 0.0
        self.paid: Whole = np.zeros(len(asked.parties), np.int64)
        self._begin()

    def _begin(self) -> None:
        self._lp = pywraplp.Solver.CreateSolver("GLOP")
        self._lp.Objective().SetMinimization()
        most = self._lp.infinity()
        self._driven = [self._lp.Constraint(1, most) for _ in self._asked.parties]
        self._cars = [self._lp.Constraint(-most, len(one.cars)) for one in self._asked.kinds]
        # Nobody has to be driven at such a price, so that there always is an answer.
        for row, price in zip(self._driven, self._alone, strict=True):
            row.SetCoefficient(self._column(price), 1)

    def _column(self, price: float) -> pywraplp.Variable:
        column = self._lp.NumVar(0, self._lp.infinity(), "")
        self._lp.Objective().SetCoefficient(column, price)
        return column

    def add(self, tour: Tour) -> bool:
        """Take in a tour; whether it is a new one."""
        if tour in self.tours:
            return False
        column = self._column(self._cost(tour))
        self._cars[tour.kind].SetCoefficient(column, 1)
        for party, times in Counter(tour.parties).items():
            self._driven[party].SetCoefficient(column, times)
        self.tours[tour] = column
        return True

    def solve(self, limits: Limits) -> bool:
        """Find the best shares of the tours at hand; whether there was time."""
        if not self._solved(limits):
            # Now and then the basis is lost: from the beginning it goes well.
            self._renew()
            if limits.over(0) or not self._solved(limits):
                return False
        self.cost = self._lp.Objective().Value()
        prices = np.array([row.dual_value() for row in self._driven])
        self.paid = np.maximum(0, np.round(FINE * prices)).astype(np.int64)
        return True

    def _solved(self, limits: Limits) -> bool:
        self._lp.SetTimeLimit(max(1, int(1000 * limits.remaining())))
        return bool(self._lp.Solve() == pywraplp.Solver.OPTIMAL)

    def _renew(self) -> None:
        taken = [tour for tour, column in self.tours.items() if column.Lb() > 0]
        tours, self.tours = list(self.tours), {}
        self._begin()
        for tour in tours:
            self.add(tour)
        self.take(taken)

    def shares(self) -> list[tuple[float, Tour]]:
        """The tours that the answer takes, those of the largest shares first."""
        found = [(column.solution_value(), tour) for tour, column in self.tours.items()]
        return sorted((one for one in found if one[0] > SPECK), key=lambda one: -one[0])

    def take(self, tours: Iterable[Tour]) -> None:
        """Let every answer from now on take these."""
        for tour in tours:
            self.tours[tour].SetLb(1)


SPECK = 1e-6
"""A share that is none."""


def _alone(asked: Asked) -> list[float]:
    """Twice what each party costs that has the dearest car for itself, and when it likes."""
    dearest = [1.0] * len(asked.parties)
    chains = enumerate(pairwise(asked.firsts))
    for kind, (chain, (first, end)) in product(range(len(asked.kinds)), chains):
        for party in range(first, end):
            one = asked.parties[party]
            depart = one.ready if one.wish is None else one.wish
            tour = Tour(kind, (Stop(chain, depart - asked.began, (party,)),))
            dearest[party] = max(dearest[party], 2.0 * asked.cost(tour))
    return dearest
