"""The cheapest choice of trips in which everybody is driven, and how cars go from one to the next.

Cars are a flow from node to node: out to a trip, through it, on to another whose first node can
still be reached, and home. Each such node has its moment, so a tour keeps its times as a whole.
CP-SAT counts in whole numbers: what it proves is proved.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from math import isfinite
from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from solver.stages import solver_for, watched
from solver.vehicles.fragments.asked import FAR
from solver.vehicles.fragments.layout import LATEST, SOONEST
from solver.vehicles.fragments.network import HOME, Network

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole
    from solver.limits import Limits


@dataclass(frozen=True)
class Choice:
    """What is proved of every choice, and the tours of the best one found, as trips.

    `impossible` says that no choice drives everybody for as little as was asked.
    """

    bound: int
    impossible: bool = False
    tours: tuple[tuple[int, ...], ...] = ()


@dataclass
class Choosing:
    """The model of one choice; `most` is what it may cost."""

    network: Network
    most: int | None = None
    cp: cp_model.CpModel = field(default_factory=cp_model.CpModel)

    def __post_init__(self) -> None:
        self.asked, self.trips = self.network.asked, self.network.trips
        self._driven = [self.cp.new_bool_var("") for _ in range(len(self.trips))]
        self._begun: dict[int, list[int]] = defaultdict(list)
        self._ended: dict[int, list[int]] = defaultdict(list)
        for trip in range(len(self.trips)):
            self._begun[int(self.trips.first[trip])].append(trip)
            self._ended[int(self.trips.last[trip])].append(trip)
        self._span = self._most()
        self._moment = {node: self._new_moment(node) for node in (*self._begun, *self._ended)}
        ways = zip(self.network.tails.tolist(), self.network.heads.tolist(), strict=True)
        self._goes = {way: self.cp.new_bool_var("") for way in ways}
        self._post()

    def _new_moment(self, node: int) -> cp_model.IntVar:
        low, high = self._span
        soonest, latest = (int(window[node]) for window in self._windows())
        return self.cp.new_int_var(max(low, soonest), min(high, latest), "")

    def _windows(self) -> list[Whole]:
        """The first and the last moment of every node."""
        given, nodes = self.asked.given, 2 * self.asked.requests
        return [given[given[key] : given[key] + nodes] for key in (SOONEST, LATEST)]

    def _most(self) -> tuple[int, int]:
        """Moments within which some choice lies if any does, where windows may have no end.

        One trip after the other takes no longer than all, each as long as the longest: begun so
        long before the first end of a window all keep theirs, and nobody need wait for longer
        after the last beginning. In whole ages CP-SAT would move moments tick by tick.
        """
        soonest, latest = self._windows()
        begins, ends = (*soonest, *self.trips.early), (*latest, *self.trips.late)
        whole = self.asked.requests * int(
            self.asked.apart.max(initial=0) + self.trips.span.max(initial=0)
        )
        low = min((int(one) for one in ends if one < FAR // 2), default=0) - whole
        return low, max([int(one) for one in begins if one > -FAR // 2] + [low]) + whole

    def _cost(self) -> cp_model.LinearExpr:
        """The drive on all trips, and between them."""
        literals = [*self._driven, *self._goes.values()]
        prices = [*self.network.charges.tolist(), *self.network.prices.tolist()]
        return cp_model.LinearExpr.weighted_sum(literals, prices)

    # What holds.

    def _post(self) -> None:
        for request in range(self.asked.requests):
            self.cp.add_exactly_one(self._driven[trip] for trip in self.trips.drives(request))
        self._join()
        self._time()
        cost = self._cost()
        if self.most is not None:
            self.cp.add(cost <= self.most)
        self.cp.minimize(cost)

    def _join(self) -> None:
        """A car comes to where a trip begins, and goes on from where it ends."""
        coming, going = defaultdict(list), defaultdict(list)
        for (one, other), goes in self._goes.items():
            going[one].append(goes)
            coming[other].append(goes)
        for node, begun in self._begun.items():
            self.cp.add(sum(self._driven[trip] for trip in begun) == sum(coming[node]))
            self.cp.add_at_most_one(coming[node])
        for node, ended in self._ended.items():
            self.cp.add(sum(self._driven[trip] for trip in ended) == sum(going[node]))
            self.cp.add_at_most_one(going[node])
        self.cp.add(sum(going[HOME]) <= self.asked.cars)

    def _time(self) -> None:
        """Each trip within its times, each after the one before."""
        for trip, driven in enumerate(self._driven):
            first = self._moment[int(self.trips.first[trip])]
            last = self._moment[int(self.trips.last[trip])]
            self.cp.add(first <= int(self.trips.late[trip])).only_enforce_if(driven)
            self.cp.add(last >= int(self.trips.early[trip])).only_enforce_if(driven)
            self.cp.add(last >= first + int(self.trips.span[trip])).only_enforce_if(driven)
        for (one, other), goes in self._goes.items():
            if HOME not in (one, other):
                apart = int(self.asked.apart[one, other])
                gap = self._moment[other] >= self._moment[one] + apart
                self.cp.add(gap).only_enforce_if(goes)

    # What is found.

    def run(self, limits: Limits) -> Choice:
        """Choose within the limits; a bound in any case."""
        solver = solver_for(limits, seconds=limits.remaining(), effort=limits.effort)
        solver.parameters.linearization_level = 2
        status = watched(solver, self.cp, limits)
        if status == cp_model.INFEASIBLE:
            return Choice(0, impossible=True)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return Choice(_proved(solver))
        return Choice(_proved(solver), tours=tuple(self._tours(solver)))

    def _tours(self, solver: cp_model.CpSolver) -> list[tuple[int, ...]]:
        goes = {one: other for (one, other), lit in self._goes.items() if solver.value(lit)}
        driven = [trip for trip, lit in enumerate(self._driven) if solver.value(lit)]
        begins = {int(self.trips.first[trip]): trip for trip in driven}
        starts = [o for (one, o), lit in self._goes.items() if one == HOME and solver.value(lit)]
        return [self._tour(start, begins, goes) for start in starts]

    def _tour(self, start: int, begins: dict[int, int], goes: dict[int, int]) -> tuple[int, ...]:
        found, node = [], start
        while node != HOME:
            found.append(begins[node])
            node = goes[int(self.trips.last[begins[node]])]
        return tuple(found)


def _proved(solver: cp_model.CpSolver) -> int:
    """The bound, as a whole number; 0 before there is any."""
    if not isfinite(solver.best_objective_bound):
        return 0
    # Every cost is a whole number, so a bound of 3.2 proves 4; 1e-6 takes off float dust.
    return max(0, int(-(-(solver.best_objective_bound - 1e-6) // 1)))
