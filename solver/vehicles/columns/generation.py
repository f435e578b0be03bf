"""A bound by columns: tours are priced in rounds until none is cheap enough to matter.

Under any prices, what the parties pay plus the cheapest tour of each car is no more than the
cheapest plan costs (Lagrange), whatever the programme made of them: whole numbers all through.
Prices rise by themselves as far as steps lead, which proves most of it soon; then the programme
says them, and they go part of the way from the best so far, which calms them (Wentges, 1997).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.vehicles.columns.ascent import Ascent
from solver.vehicles.columns.asked import FINE, Stop, Tour
from solver.vehicles.columns.layout import FAR
from solver.vehicles.columns.programme import SPECK, Programme
from solver.vehicles.columns.tours import Pricing
from solver.vehicles.trips import vehicle_tours

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole
    from solver.limits import Limits
    from solver.vehicles.columns.asked import Asked
    from solver.vehicles.problem import Plan

CALM = (0.8, 0.5, 0.0)
"""How much of the steady prices is kept: less, where that tells no new tour."""
MORE = 2
"""A round asks for as many tours of a kind as it has cars, and so many more."""


class Generation:
    """The programme of one problem, its pricing, and the best bound so far."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.programme = Programme(asked, asked.cost)
        self.steps = 0
        self._pricing = Pricing(asked)
        self._bound = -FAR
        self._steady = self.programme.paid
        self._ascent: Ascent | None = None

    @property
    def least(self) -> int:
        """What is proved so far, in units of cost."""
        return max(0, -(-self._bound // FINE) - self.asked.spared)

    def begin(self, plan: Plan) -> None:
        """Take in the tours of a plan; each of its parties bears its part of them at first."""
        paid = np.zeros(len(self.asked.parties))
        for tour in tours_of(self.asked, plan):
            self.programme.add(tour)
            paid[list(tour.parties)] = FINE * self.asked.cost(tour) / len(tour.parties)
        self._steady = paid.astype(np.int64)

    def run(self, limits: Limits) -> bool:
        """Go on until no tour is missing, or the limits are over; whether none is missing."""
        if limits.over(self.steps) or not self.programme.solve(limits):
            return False
        self._rise(limits)
        while not limits.over(self.steps):
            if not self.programme.solve(limits):
                return False
            if self._is_closed() or not any(self.priced(self._calmed(share)) for share in CALM):
                return True
        return False

    def _is_closed(self) -> bool:
        """Whether the programme says that not one more unit can be proved, as costs are whole."""
        return self.least >= self.programme.cost - self.asked.spared - SPECK

    def _rise(self, limits: Limits) -> None:
        """Let prices rise from the steady ones as far as steps lead, to where others begin."""
        if self._ascent is None:
            self._ascent = Ascent(self._steady, FINE * self.programme.cost)
        while not self._ascent.is_over and not limits.over(self.steps):
            self._ascent.learn(*self._told(self._ascent.paid))

    def _told(self, paid: Whole) -> tuple[int, Whole]:
        """What prices prove, and how often the cheapest tours of all cars drive each party."""
        bound, driven = int(paid.sum()), np.zeros_like(paid)
        for kind, one in enumerate(self.asked.kinds):
            self.steps += 1
            bound += len(one.cars) * self._pricing.least(kind, paid)
            tour = self._pricing.best(kind)
            if tour is not None:
                self.programme.add(tour)
                np.add.at(driven, list(tour.parties), len(one.cars))
        self._hold(bound, paid)
        return bound, driven

    def _hold(self, bound: int, paid: Whole) -> None:
        """Keep the prices that prove most."""
        if bound > self._bound:
            self._bound, self._steady = bound, paid

    def _calmed(self, share: float) -> Whole:
        kept = share * self._steady + (1 - share) * self.programme.paid
        return np.asarray(kept.astype(np.int64))

    def priced(self, paid: Whole) -> bool:
        """Price tours of all kinds; whether there is a new one among them."""
        bound, news = int(paid.sum()), False
        for kind, one in enumerate(self.asked.kinds):
            least, found = self._of_kind(kind, paid)
            bound += len(one.cars) * least
            news |= found
        self._hold(bound, paid)
        return news

    def _of_kind(self, kind: int, paid: Whole) -> tuple[int, bool]:
        """The least cost of a tour under these prices; whether some tour is new.

        Tours that drive nobody in common fit together, so each time those that are driven pay
        nothing more.
        """
        news, first, left = False, 0, paid.copy()
        for turn in range(len(self.asked.kinds[kind].cars) + MORE):
            self.steps += 1
            least = self._pricing.least(kind, left)
            tour = self._pricing.best(kind)
            if tour is None:
                break
            if turn == 0:
                first = least
            news |= self.programme.add(tour)
            left[list(tour.parties)] = 0
        return first, news


def tours_of(asked: Asked, plan: Plan) -> list[Tour]:
    """The tours of a plan's cars, without parties that no car can drive."""
    place = {one.id: at for at, one in enumerate(asked.parties)}
    chain = np.searchsorted(asked.firsts, np.arange(len(place)), side="right") - 1
    kinds = {car: at for at, kind in enumerate(asked.kinds) for car in kind.cars}
    found = []
    for car, tour in vehicle_tours(asked.problem, plan).items():
        stops = []
        for trip in tour:
            parties = tuple(sorted(place[one] for one in trip.transfers if one in place))
            if parties:
                stops.append(Stop(int(chain[parties[0]]), trip.depart - asked.began, parties))
        if stops:
            found.append(Tour(kinds[car], tuple(stops)))
    return found
