"""Proposes tours: inserts the dearest stops first, then ruins and recreates parts of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.itineraries.feel import Feel
from solver.itineraries.model import fits
from solver.itineraries.neighbourhood import improved, score_of
from solver.itineraries.plan import Plan
from solver.itineraries.state import State

if TYPE_CHECKING:
    from random import Random

    from solver.itineraries.problem import Problem
    from solver.limits import Limits

ASKED_PER_STEP = 20
"""So many timings of a tour count as one step of effort: about a millisecond."""
STALL = 300
"""Where an exact model follows, rounds without a better plan after which it may."""
RUINING_SHARE = 0.35
"""The share of the time before CP-SAT takes parties one by one, and again after it."""
BOUND_SHARE = 0.5
"""The share that is left for the bound where no exact model follows."""
PATIENCE = 120
"""Rounds without a better plan after which the search goes back to the best."""


def propose(problem: Problem, limits: Limits, previous: Plan | None) -> Plan | None:
    """The best plan found within the limits; a first one is there at once."""
    if not problem.days:
        return Plan()
    exact = fits(problem)
    limits = limits if exact else limits.part(1 - BOUND_SHARE)
    random = limits.random()
    state = State(problem, Feel(problem), previous)
    state.recreate(random)
    limits.better(state.plan())
    if exact:
        return _ruined(state, limits, random, stall=STALL).plan()
    state = _ruined(state, limits.part(RUINING_SHARE), random)
    plan = improved(problem, state.plan(), limits.part(0.5))
    state = State(problem, Feel(problem), plan)
    last = _ruined(state, limits.part(1.0), random).plan()
    # A rule that offers the heuristic nothing is kept by CP-SAT only: all rules judge here.
    return min((plan, last), key=lambda made: score_of(problem, made))


def _ruined(state: State, limits: Limits, random: Random, *, stall: int | None = None) -> State:
    """Ruin and recreate until the limits, or `stall` rounds without a better plan."""
    best, current, rounds, asked = state.copy(), state, 0, state.clock.asked
    while not limits.over(asked // ASKED_PER_STEP) and best.open():
        trial = current.copy()
        trial.ruin(random)
        trial.recreate(random)
        asked += trial.clock.asked - current.clock.asked
        rounds += 1
        if trial.cost < best.cost:
            best, rounds = trial.copy(), 0
            limits.better(best.plan())
        if trial.cost <= current.cost + best.slack(random):
            current = trial
        if rounds and rounds % PATIENCE == 0:
            current = best.copy()
        if stall is not None and rounds >= stall:
            break
    return best
