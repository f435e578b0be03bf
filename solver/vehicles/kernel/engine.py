"""The compiled search of shared ways: what it makes of a plan within the limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.compiled.race import Race
from solver.vehicles.kernel.reading import Reading
from solver.vehicles.kernel.searcher import Searcher

if TYPE_CHECKING:
    from solver.limits import Limits
    from solver.vehicles.problem import Plan, Problem

TESTS_PER_STEP = 5000
"""So many insertions tried count as one step of effort: about a millisecond."""


def searched(problem: Problem, limits: Limits, plan: Plan | None) -> Plan:
    """The best plan within the limits, from a plan on; each better one is told on the way."""
    reading = Reading(problem)
    searchers = [
        Searcher(reading.tables, limits.seed * limits.workers + n) for n in range(limits.workers)
    ]
    routes = reading.routes(plan) if plan is not None else []
    for searcher in searchers:
        searcher.begin(routes)
    race = Race(searchers, limits, plan_of=reading.plan, tests_per_step=TESTS_PER_STEP)
    race.run()
    return reading.plan(race.best())
