"""The best choice among known tours: one a vehicle, each request once or left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from solver.compiled.choosing import Choice
from solver.vehicles.kernel import tables as table

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole
    from solver.compiled.pool import Pool
    from solver.limits import Limits


def chosen(t: Whole, pool: Pool, best: Whole, limits: Limits) -> dict[int, tuple[int, ...]]:
    """The nodes of each route that is used, as good as the limits let them be found."""
    choice = Choice(pool, best)
    prices = t[t[table.LEFT] : t[table.LEFT] + t[table.REQUESTS]].tolist()
    left = [choice.cp.new_bool_var("") for _ in prices]
    for request, literal in enumerate(left):
        choice.cp.add_exactly_one([literal, *choice.takers.get(request, ())])
    costs = [tour.cost for tour in choice.tours]
    choice.cp.minimize(cp_model.LinearExpr.weighted_sum([*choice.taken, *left], [*costs, *prices]))
    return choice.best(limits)
