"""The best choice among known tours, one a route: set packing by CP-SAT."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole
    from solver.compiled.pool import Pool
    from solver.limits import Limits

SECONDS_PER_EFFORT = 1.0


class Choice:
    """Which known tours to make, as a model: no more of a kind than there are routes of it.

    By tour `taken` says whether it is made, by what is served `takers` who serve it. What has
    to be served, and what tours are worth, is for the search to say.
    """

    def __init__(self, pool: Pool, best: Whole) -> None:
        self._kinds = pool.kinds
        self.cp = cp_model.CpModel()
        self.tours = list(pool.tours.values())
        self.taken = [self.cp.new_bool_var("") for _ in self.tours]
        self.takers: dict[int, list[cp_model.IntVar]] = defaultdict(list)
        kinds: dict[int, list[cp_model.IntVar]] = defaultdict(list)
        made = {(known.kind, known.nodes) for known in pool.of(best)}
        for taken, tour in zip(self.taken, self.tours, strict=True):
            kinds[tour.kind].append(taken)
            for served in sorted(pool.served(tour.nodes)):
                self.takers[served].append(taken)
            self.cp.add_hint(taken, (tour.kind, tour.nodes) in made)
        for kind, literals in kinds.items():
            self.cp.add(cp_model.LinearExpr.sum(literals) <= self._kinds.count(kind))

    def best(self, limits: Limits) -> dict[int, tuple[int, ...]]:
        """The nodes of each route that is used, as good as the limits let them be found."""
        solver = cp_model.CpSolver()
        solver.parameters.catch_sigint_signal = False
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = limits.seed
        if limits.effort is None:
            solver.parameters.max_time_in_seconds = max(0.01, limits.remaining())
        else:
            solver.parameters.max_deterministic_time = max(0.01, limits.effort * SECONDS_PER_EFFORT)
        if solver.solve(self.cp) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return {}
        free: dict[int, list[int]] = defaultdict(list)
        for route, kind in enumerate(self._kinds):
            free[kind].append(route)
        return {
            free[tour.kind].pop(0): tour.nodes
            for taken, tour in zip(self.taken, self.tours, strict=True)
            if solver.boolean_value(taken)
        }
