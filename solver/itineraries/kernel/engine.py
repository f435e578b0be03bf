"""The compiled search of a problem: searchers side by side, which learn from one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.compiled.race import Race
from solver.itineraries.kernel.making import tables
from solver.itineraries.kernel.reading import Reading
from solver.itineraries.kernel.searcher import Searcher
from solver.itineraries.neighbourhood import score_of

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem
    from solver.limits import Limits

TESTS_PER_STEP = 5000
"""So many insertions tried count as one step of effort: about a millisecond."""


def searched(problem: Problem, limits: Limits, plan: Plan | None) -> Plan:
    """The best plan within the limits, from a plan on; each better one is told on the way."""
    reading = Reading(problem)
    t = tables(reading)
    searchers = [
        Searcher(reading, t, limits.seed * limits.workers + n) for n in range(limits.workers)
    ]
    for searcher in searchers:
        searcher.begin(plan)
    best: list[Plan] = []

    def finished(tours: Whole) -> Plan:
        made = searchers[0].finished(tours)
        # The tours that cost least before their visits are lengthened may not after.
        best[:] = [min((*best, made), key=lambda one: score_of(problem, one))]
        return made

    race = Race(searchers, limits, plan_of=finished, tests_per_step=TESTS_PER_STEP)
    race.run()
    finished(race.best())
    return best[0]
