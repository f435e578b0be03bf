"""What no plan can beat: who cannot be driven at all, and the least cars and empty runs.

The soft bound is a path cover: each trip follows another whose car can be there in time, or
begins a tour. Seats, drivers and every other rule are left out, so its value is a lower bound
of what the same sum costs in any plan that drives everybody. It takes some milliseconds; `columns`
raises it by whole tours. Where ways are shared, all trips that a car may make are told first
(`fragments`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from ortools.graph.python import min_cost_flow  # type: ignore[import-untyped]  # no py.typed

from solver.constraint import Level
from solver.result import Bound
from solver.vehicles.able import TIMES, able, chains, holds, priced, settings_of
from solver.vehicles.columns.readiness import ready

if TYPE_CHECKING:
    from solver.limits import Limits
    from solver.vehicles.able import Settings
    from solver.vehicles.problem import Plan, Problem, Run, Transfer

VISITED = 10**9
"""What a trip that must be driven takes off the cost of the flow: more than any tour can cost."""


def bound(problem: Problem, limits: Limits) -> Bound:
    """A bound for each level: people who cannot be driven, and the least soft cost."""
    return closed(problem, limits)[0]


def closed(problem: Problem, limits: Limits, plan: Plan | None = None) -> tuple[Bound, Plan | None]:
    """The bound, raised towards what a plan costs; and a better plan, if one was found."""
    if problem.is_plain:
        return _tighter(problem, _straight(problem), limits, plan)
    # Imported here: what compiles is not loaded where nobody shares a way.
    from solver.vehicles.fragments.closing import close

    return close(problem, limits, plan)


def _tighter(
    problem: Problem, cover: Bound, limits: Limits, plan: Plan | None
) -> tuple[Bound, Plan | None]:
    """A bound by covers, raised by the tours that cars can make; and a plan of such tours."""
    if not cover.soft or limits.over(0) or not ready(limits):
        return cover, None
    # Imported here: it compiles too, and who wants no plan has no use for it.
    from solver.vehicles.columns.closing import close

    soft, found = close(problem, limits, plan)
    return replace(cover, soft=max(soft, cover.soft)), found


def _straight(problem: Problem) -> Bound:
    """The bound where everybody is driven straight."""
    settings = settings_of(problem)
    left = settings["transfer-left-out"]
    if left is None or left.level is not Level.MEDIUM:
        return Bound(hard=0, medium=0, soft=0)
    driven = tuple(
        one for one in problem.transfers if able(problem, one, problem.vehicles, settings=settings)
    )
    never = sum(max(1, one.seats) for one in problem.transfers if one not in driven)
    # Where no more people are left out than that, it is those, and everybody else is driven.
    soft = _Cover(problem, driven, settings).least() if driven and left.weight else 0
    return Bound(hard=0, medium=never * left.weight, soft=soft)


class _Node(NamedTuple):
    """A trip that some car must drive (or may, where others ride along): when it could be."""

    run: Run
    ready: int
    due: int
    must: bool


class _Cover:
    """The path cover as a flow: cars go from trip to trip, those that must be each once."""

    def __init__(
        self,
        problem: Problem,
        transfers: tuple[Transfer, ...],
        settings: Settings,
    ) -> None:
        self._problem, self._transfers = problem, transfers
        self._used = priced(settings, "vehicles-used")
        self._empty = priced(settings, "empty-driving")
        self._clashing = settings["vehicle-clash"] is not None
        self._timed = all(holds(settings, one) for one in TIMES)
        self._seated = holds(settings, "vehicle-overfull")
        self._handling = min(car.boarding + car.alighting for car in problem.vehicles)
        self._homes = {vehicle.home for vehicle in problem.vehicles}
        self._nodes = [node for group in self._sharing() for node in self._trips(group)]
        self._arcs: list[tuple[int, int, int]] = []

    def least(self) -> int:
        """The least soft cost of cars used and of empty driving, everybody driven."""
        many = len(self._nodes)
        source, sink = 2 * many, 2 * many + 1
        self._join(source, sink)
        flow = min_cost_flow.SimpleMinCostFlow()
        tails, heads, costs = zip(*self._arcs, strict=True)
        flow.add_arcs_with_capacity_and_unit_cost(
            np.array(tails), np.array(heads), np.ones(len(tails), dtype=int), np.array(costs)
        )
        flow.add_arc_with_capacity_and_unit_cost(source, sink, many, 0)
        flow.set_node_supply(source, many)
        flow.set_node_supply(sink, -many)
        if flow.solve() != flow.OPTIMAL:
            return 0
        visited = sum(node.must for node in self._nodes)
        return max(0, int(flow.optimal_cost()) + VISITED * visited)

    def _join(self, source: int, sink: int) -> None:
        """Arcs into trips, through them, from one to the next, and home."""
        drive, many = self._problem.drive, len(self._nodes)
        for place, node in enumerate(self._nodes):
            out = min(drive(home, node.run.origin) for home in self._homes)
            back = min(drive(node.run.destination, home) for home in self._homes)
            self._arcs.append((source, place, self._used + self._empty * out))
            self._arcs.append((place, many + place, -VISITED if node.must else 0))
            self._arcs.append((many + place, sink, self._empty * back))
            for other, later in enumerate(self._nodes):
                gap = self._gap(node.run, later.run)
                if place != other and self._follows(node, later, gap):
                    self._arcs.append((many + place, other, self._empty * gap))

    def _follows(self, one: _Node, other: _Node, gap: int) -> bool:
        """Whether a car could drive `other` after `one`, each as suits that best."""
        if not (self._clashing and self._timed):
            return True
        # From boarding the first to getting out of the second: both handled, both driven.
        busy = 2 * self._handling + one.run.ticks + gap + other.run.ticks
        return one.ready + busy <= other.due

    def _gap(self, one: Run, other: Run) -> int:
        """The least empty run between two trips: direct, or by way of a home that lies nearer."""
        drive, start, goal = self._problem.drive, one.destination, other.origin
        by_home = (drive(start, home) + drive(home, goal) for home in self._homes)
        return min(drive(start, goal), *by_home)

    def _sharing(self) -> list[list[Transfer]]:
        """Transfers with one run whose times overlap in a chain: some of them may ride together."""
        runs: dict[Run, list[Transfer]] = defaultdict(list)
        for transfer in self._transfers:
            runs[self._problem.run(transfer)].append(transfer)
        return [group for alike in runs.values() for group in chains(alike, apart=self._timed)]

    def _trips(self, group: list[Transfer]) -> list[_Node]:
        """As many trips as a group has transfers; as many as its seats ask for must be driven."""
        run = self._problem.run(group[0])
        ready, due = min(one.ready for one in group), max(one.due for one in group)
        fewest = self._fewest(group)
        return [_Node(run, ready, due, number < fewest) for number in range(len(group))]

    def _fewest(self, group: list[Transfer]) -> int:
        """The fewest trips that the largest car would need for a group."""
        if len(group) == 1 or not self._seated:
            return 1
        largest = max(vehicle.seats for vehicle in self._problem.vehicles)
        seats = sum(one.seats for one in group)
        return min(len(group), max(1, -(-seats // max(1, largest))))
