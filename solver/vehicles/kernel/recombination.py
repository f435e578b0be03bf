"""The best choice among known tours: one a vehicle, each request once or left behind, by CP-SAT."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from solver.vehicles.kernel import tables as table

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole
    from solver.limits import Limits
    from solver.vehicles.kernel.pool import Known, Pool

SECONDS_PER_EFFORT = 1.0


def chosen(t: Whole, pool: Pool, best: Whole, limits: Limits) -> dict[int, tuple[int, ...]]:
    """The nodes of each route that is used, as good as the limits let them be found."""
    cp, half = cp_model.CpModel(), int(t[table.REQUESTS])
    tours = list(pool.tours.values())
    taken = [cp.new_bool_var("") for _ in tours]
    left = [cp.new_bool_var("") for _ in range(half)]
    drives: list[list[cp_model.IntVar]] = [[literal] for literal in left]
    kinds: dict[int, list[cp_model.IntVar]] = defaultdict(list)
    for literal, tour in zip(taken, tours, strict=True):
        kinds[tour.kind].append(literal)
        for node in tour.nodes:
            if node < half:
                drives[node].append(literal)
    for literals in drives:
        cp.add_exactly_one(literals)
    for kind, literals in kinds.items():
        cp.add(cp_model.LinearExpr.sum(literals) <= pool.kinds.count(kind))
    prices = [int(price) for price in t[t[table.LEFT] : t[table.LEFT] + half]]
    costs = [tour.cost for tour in tours]
    cp.minimize(cp_model.LinearExpr.weighted_sum([*taken, *left], [*costs, *prices]))
    made = {pool.tour(best, route, kind) for route, kind in enumerate(pool.kinds)}
    for literal, tour in zip(taken, tours, strict=True):
        cp.add_hint(literal, tour in made)
    return _solved(cp, tours, taken, pool, limits)


def _solved(
    cp: cp_model.CpModel,
    tours: list[Known],
    taken: list[cp_model.IntVar],
    pool: Pool,
    limits: Limits,
) -> dict[int, tuple[int, ...]]:
    solver = cp_model.CpSolver()
    solver.parameters.catch_sigint_signal = False
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = limits.seed
    if limits.effort is None:
        solver.parameters.max_time_in_seconds = max(0.01, limits.remaining())
    else:
        solver.parameters.max_deterministic_time = max(0.01, limits.effort * SECONDS_PER_EFFORT)
    if solver.solve(cp) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return {}
    free: dict[int, list[int]] = defaultdict(list)
    for route, kind in enumerate(pool.kinds):
        free[kind].append(route)
    return {
        free[tour.kind].pop(0): tour.nodes
        for literal, tour in zip(taken, tours, strict=True)
        if solver.boolean_value(literal)
    }
