"""What trips are worth: a linear programme over those that are needed, priced over all.

Its prices give a bound whatever they are: by them every choice that drives everybody pays for the
requests, and for whatever is cheaper than nothing. That is counted in whole numbers, so nothing is
lost to floating point. A trip whose price exceeds what the best plan known leaves is in no better
one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from ortools.linear_solver import pywraplp  # type: ignore[import-untyped]  # it ships no types

from solver.compiled.arrays import Whole
from solver.vehicles.fragments.layout import BITS, HIGH_SET, LOW_SET
from solver.vehicles.fragments.network import HOME, Network

if TYPE_CHECKING:
    from solver.limits import Limits

FINE = 1000
"""Prices are counted in so many parts of a unit of cost."""
AT_FIRST = 4000
"""So many trips, those that take least, are in the programme from the beginning."""
A_ROUND = 1000
"""So many of the trips that it lacks are told to the programme at once."""
ROUNDS = 200
BYTE = 8


@dataclass(frozen=True)
class Prices:
    """By the programme: of each request, of a trip's beginning and end at each node, of a car.

    All in parts of a unit of cost.
    """

    requests: Whole
    begins: Whole
    ends: Whole
    car: int


@dataclass(frozen=True)
class Priced:
    """What prices prove: the bound in parts, and by how much each trip and way exceeds it."""

    bound: int
    trips: Whole
    ways: Whole

    @property
    def cost(self) -> int:
        """The bound in units of cost."""
        return max(0, -(-self.bound // FINE))

    def left(self, network: Network, cost: int) -> Network:
        """What a choice that costs no more than that may be made of."""
        spare = cost * FINE - self.bound
        return network.only(np.flatnonzero(self.trips <= spare), np.flatnonzero(self.ways <= spare))


def priced(network: Network, prices: Prices) -> Priced:
    """The bound that prices give."""
    trips = FINE * network.charges - _worth(network, prices.requests)
    trips += prices.begins[network.trips.first] - prices.ends[network.trips.last]
    into, out = network.heads, network.tails
    ways = FINE * network.prices
    ways = ways - np.where(into == HOME, 0, prices.begins[into])
    ways += np.where(out == HOME, -prices.car, prices.ends[out])
    bound = int(prices.requests.sum()) + network.asked.cars * prices.car
    # At each node one trip begins at most, and one way leads there; one goes home from it.
    bound += _gains(network.trips.first, trips) + _gains(into[into != HOME], ways[into != HOME])
    bound += _gains(out[into == HOME], ways[into == HOME])
    return Priced(bound, trips, ways)


def _gains(nodes: Whole, exceeding: Whole) -> int:
    """The most that what costs less than nothing can save, one choice a node."""
    least = np.zeros(int(nodes.max(initial=0)) + 1, np.int64)
    np.minimum.at(least, nodes, exceeding)
    return int(least.sum())


def _worth(network: Network, requests: Whole) -> Whole:
    """The prices of the requests on each trip, added up by bytes of its sets."""
    rows = network.trips.rows
    worth = np.zeros(len(rows), np.int64)
    for column, begin in ((LOW_SET, 0), (HIGH_SET, BITS)):
        own = requests[begin : begin + BITS]
        for at in range(0, len(own), BYTE):
            sums = np.zeros(1, np.int64)
            for price in own[at : at + BYTE]:
                sums = np.concatenate((sums, sums + price))
            worth += sums[rows[:, column] >> at & len(sums) - 1]
    return worth


@dataclass
class Programme:
    """The linear programme of one network."""

    network: Network
    lp: pywraplp.Solver = field(default_factory=lambda: pywraplp.Solver.CreateSolver("GLOP"))

    def __post_init__(self) -> None:
        self._inside = np.zeros(len(self.network.trips), bool)
        dearest = max(self.network.charges.max(initial=1), self.network.prices.max(initial=1))
        self._unit = max(1.0, float(dearest) / 100)
        self.lp.Objective().SetMinimization()
        requests = self.network.asked.requests
        self._driven = [self.lp.Constraint(1, 1) for _ in range(requests)]
        self._begins = [self.lp.Constraint(0, 0) for _ in range(requests)]
        self._ends = [self.lp.Constraint(0, 0) for _ in range(requests)]
        self._cars = self.lp.Constraint(-self.lp.infinity(), self.network.asked.cars)
        self._lack(2 * 100.0 * requests)
        self._go()

    def _column(self, price: float) -> pywraplp.Variable:
        column = self.lp.NumVar(0, self.lp.infinity(), "")
        self.lp.Objective().SetCoefficient(column, price)
        return column

    def _lack(self, price: float) -> None:
        """Nobody has to be driven at such a price, so that there always is an answer."""
        for row in self._driven:
            row.SetCoefficient(self._column(price), 1)

    def _go(self) -> None:
        half, network = self.network.asked.requests, self.network
        for tail, head, price in zip(network.tails, network.heads, network.prices, strict=True):
            column = self._column(int(price) / self._unit)
            if head != HOME:
                self._begins[int(head)].SetCoefficient(column, 1)
            if tail == HOME:
                self._cars.SetCoefficient(column, 1)
            else:
                self._ends[int(tail) - half].SetCoefficient(column, -1)

    def _offer(self, trips: Whole) -> None:
        """Take in trips."""
        half, told = self.network.asked.requests, self.network.trips
        charges = self.network.charges[trips].tolist()
        for trip, charge in zip(trips.tolist(), charges, strict=True):
            column, nodes = self._column(charge / self._unit), told.nodes(trip)
            for node in nodes:
                if node < half:
                    self._driven[node].SetCoefficient(column, 1)
            self._begins[nodes[0]].SetCoefficient(column, -1)
            self._ends[nodes[-1] - half].SetCoefficient(column, 1)
        self._inside[trips] = True

    def run(self, limits: Limits) -> Priced | None:
        """The best bound by prices within the limits; None where not one was found."""
        best = None
        few = np.argsort(self.network.trips.span, kind="stable")[:AT_FIRST]
        self._offer(few)
        for steps in range(ROUNDS):
            prices = self._prices(limits)
            if prices is None:
                return best
            found = priced(self.network, prices)
            if best is None or found.bound > best.bound:
                best = found
            lacking = np.flatnonzero((found.trips < -1) & ~self._inside)
            if not len(lacking) or limits.over(steps):
                return best
            order = np.argsort(found.trips[lacking], kind="stable")
            self._offer(lacking[order[:A_ROUND]])
        return best

    def _prices(self, limits: Limits) -> Prices | None:
        self.lp.SetTimeLimit(max(1, int(1000 * limits.remaining())))
        if self.lp.Solve() != pywraplp.Solver.OPTIMAL:
            return None
        half = self.network.asked.requests
        begins = np.zeros(2 * half, np.int64)
        ends = begins.copy()
        begins[:half], ends[half:] = self._told(self._begins), self._told(self._ends)
        car = min(0, int(self._told([self._cars])[0]))
        return Prices(self._told(self._driven), begins, ends, car)

    def _told(self, rows: list[pywraplp.Constraint]) -> Whole:
        """The prices of rows in parts of a unit of cost."""
        prices = np.array([row.dual_value() for row in rows])
        return np.round(prices * self._unit * FINE).astype(np.int64)
