"""The best plan of given day-tours where parties share no site: each wish once, each ration kept.

What a tour costs hangs on what it meets only, so the cheapest tour of each set of wants is enough.
A programme of so many columns and so few rows is SCIP's: CP-SAT took a hundred times as long.
"""

from __future__ import annotations

import threading
from math import ceil
from typing import TYPE_CHECKING

import numpy as np
from ortools.linear_solver import pywraplp  # type: ignore[import-untyped]  # it ships no types

from solver.itineraries.columns.choice import NOTHING, Choice
from solver.itineraries.plan import Plan, Stop, Tour

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solver.itineraries.columns.enumeration import Tours
    from solver.itineraries.columns.generation import Generation
    from solver.itineraries.columns.layout import Real
    from solver.limits import Limits

DUST = 1e-6
NODES_PER_EFFORT = 1000
"""So many nodes of the search count as one unit of effort: about a second."""
LOOK_SECONDS = 0.1
SETTINGS = "presolving/maxrounds = 0\ndisplay/verblevel = 0\n"
"""To presolve so many columns took longer than to solve them."""


class Packing:
    """Which tours to make, as a programme in whole numbers."""

    def __init__(self, generation: Generation, tours: tuple[Tours, ...]) -> None:
        self._of, self._tours = generation, tours
        self._mip = pywraplp.Solver.CreateSolver("SCIP")
        self._mip.Objective().SetMinimization()
        self._mip.Objective().SetOffset(generation.worth)
        self._wants: dict[int, pywraplp.Constraint] = {}
        self._rations: dict[int, pywraplp.Constraint] = {}
        self._share_out()
        self._made = [self._take_in(group, own) for group, own in enumerate(tours)]

    def _share_out(self) -> None:
        """Each want once, each ration kept."""
        asked = self._of.asked
        for want, forced in enumerate(asked.forced):
            if not asked.of_one_day(want):
                self._wants[want] = self._mip.Constraint(int(forced), 1)
        for ration, one in enumerate(asked.reading.feel.rations):
            self._rations[ration] = self._mip.Constraint(0, one.most)

    def _take_in(self, group: int, own: Tours) -> list[pywraplp.Variable]:
        """A variable for each tour of a group, as many as it has days."""
        pricing = self._of.pricings[group]
        days = self._mip.Constraint(pricing.group.days, pricing.group.days)
        made = [self._mip.BoolVar("") for _ in own.charges]
        for one, cost in zip(made, self._costs(group, own), strict=True):
            self._mip.Objective().SetCoefficient(one, cost)
            days.SetCoefficient(one, 1)
        if (idle := pricing.idle) is not None:
            unused = self._mip.IntVar(0, pricing.group.days, "")
            self._mip.Objective().SetCoefficient(unused, idle.cost)
            days.SetCoefficient(unused, 1)
        for column, want in enumerate(own.wants):
            meeting = [made[n] for n in np.flatnonzero(own.meets[:, column])]
            self._draw(want, meeting, pricing.group.rations.get(want, ()))
        return made

    def _draw(
        self,
        want: int,
        meeting: list[pywraplp.Variable],
        rations: Iterable[tuple[int, int]],
    ) -> None:
        if want in self._wants:
            for one in meeting:
                self._wants[want].SetCoefficient(one, 1)
        for ration, amount in rations:
            row = self._rations[ration]
            for one in meeting:
                row.SetCoefficient(one, row.GetCoefficient(one) + amount)

    def _costs(self, group: int, own: Tours) -> list[int]:
        """What each tour costs, less what it is worth: its charge without the prices."""
        duals, rations = self._of.centre, self._of.pricings[group].group.rations
        prices: Real = duals.want[list(own.wants)].copy()
        for column, want in enumerate(own.wants):
            for ration, amount in rations.get(want, ()):
                prices[column] += amount * duals.ration[ration]
        return [int(cost) for cost in np.rint(own.charges + own.meets @ prices)]

    def best(self, limits: Limits) -> Choice:
        """The best plan within the limits, and what is proved."""
        status = self._solved(limits)
        if status == pywraplp.Solver.INFEASIBLE:
            return NOTHING
        objective = self._mip.Objective()
        bound = ceil(objective.BestBound() - DUST) if self._mip.nodes() else None
        if status not in (pywraplp.Solver.OPTIMAL, pywraplp.Solver.FEASIBLE):
            return Choice(bound=bound)
        return Choice(self._plan(), round(objective.Value()), bound)

    def _solved(self, limits: Limits) -> object:
        settings = SETTINGS
        if limits.effort is None:
            self._mip.SetTimeLimit(max(1, int(1000 * limits.remaining())))
        else:
            settings += f"limits/totalnodes = {max(1, int(limits.effort * NODES_PER_EFFORT))}\n"
        self._mip.SetSolverSpecificParametersAsString(settings)
        done = threading.Event()
        watcher = threading.Thread(target=self._watch, args=(limits, done), daemon=True)
        watcher.start()
        try:
            return self._mip.Solve()
        finally:
            done.set()
            watcher.join()

    def _watch(self, limits: Limits, done: threading.Event) -> None:
        # As with CP-SAT, a stop before the search has begun does nothing: it is said again.
        while not done.wait(LOOK_SECONDS):
            if limits.stop():
                self._mip.InterruptSolve()

    def _plan(self) -> Plan:
        made: list[Tour] = []
        for routes, own, variables in zip(self._of.routes, self._tours, self._made, strict=True):
            chosen = [n for n, one in enumerate(variables) if one.solution_value() > 0.5]
            # Days alike are interchangeable; those without a tour are idle.
            pairs = zip(routes, chosen, strict=False)
            made += [self._tour(route, own.stops(place)) for route, place in pairs]
        return Plan(tours=tuple(made))

    def _tour(self, route: int, stops: tuple[tuple[int, int, int], ...]) -> Tour:
        asked, day = self._of.asked, self._of.asked.problem.days[route]
        calls = [node.call for _, node, _ in asked.nodes_on(route)]
        return Tour(
            day=day.id,
            stops=tuple(
                Stop(
                    kind=calls[stop].kind,
                    id=calls[stop].id,
                    place=calls[stop].place,
                    start=day.earliest + begun,
                    end=day.earliest + ended,
                )
                for stop, begun, ended in stops
            ),
        )
