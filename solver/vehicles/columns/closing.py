"""What no plan in which all are driven straight can beat, and a plan that comes near it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.vehicles.columns.asked import asked
from solver.vehicles.columns.carloads import changed
from solver.vehicles.columns.diving import dived
from solver.vehicles.columns.generation import Generation
from solver.vehicles.columns.steering import steered
from solver.vehicles.search import propose

if TYPE_CHECKING:
    from solver.limits import Limits
    from solver.vehicles.problem import Plan, Problem

PROVING_SHARE = 0.8
"""The most that the bound may take of the time, where a plan may be made as well."""


def close(problem: Problem, limits: Limits, plan: Plan | None = None) -> tuple[int, Plan | None]:
    """The least soft cost of driving everybody who can be driven; with a plan at hand, another."""
    wanted = asked(problem)
    if wanted is None or limits.over(0):
        return 0, None
    generation, found = Generation(wanted), None
    if plan is not None:
        generation.begin(plan)
    proved = generation.run(limits.part(1.0 if plan is None else PROVING_SHARE))
    if proved and plan is not None:
        # Where the tours have told all they can, they are a place to search on from.
        found = propose(problem, limits.part(1.0), steered(wanted, dived(generation, limits)))
    return generation.least + changed(wanted), found
