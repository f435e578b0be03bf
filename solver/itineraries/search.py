"""Proposes tours: a first plan at once in plain Python, then the compiled search goes on from it.

What is compiled takes a second to load, and half a minute to compile on a machine that never has:
until it is there, the search in steps improves the plan.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from solver.compiled.keeping import compile_apart
from solver.itineraries.columns.asked import MANY_DAYS
from solver.itineraries.feel import Feel
from solver.itineraries.kernel.keeping import stamp
from solver.itineraries.model import fits
from solver.itineraries.neighbourhood import score_of
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
BOUND_SHARE, BOUND_SHARE_OF_MANY = 0.3, 0.5
"""The share that is left for the bound where no exact model follows; the same for many days, of
which prices settle later than plans."""
COUNTED_SHARE = 0.5
"""The share of the compiled search where the one in steps counts what it does not."""
PATIENCE = 120
"""Rounds without a better plan after which the search goes back to the best."""
FEW = 2000
"""Up to so many wishes times days a first plan in plain Python is there sooner than what is
compiled can be loaded."""

LOADING = "solver.itineraries.kernel.loading"

_loaded = threading.Event()


def propose(problem: Problem, limits: Limits, previous: Plan | None) -> Plan | None:
    """The best plan found within the limits; a first one is there at once."""
    if not problem.days:
        return Plan()
    if fits(problem):
        return _stepwise(problem, limits, previous, stall=STALL)
    many = len(problem.days) > MANY_DAYS
    limits = limits.part(1 - (BOUND_SHARE_OF_MANY if many else BOUND_SHARE))
    first = previous if _loaded.is_set() else _meanwhile(problem, limits, previous)
    if limits.over(0) or not _loaded.is_set():
        # A stop ends improving, never constructing.
        return first if first is not None else _stepwise(problem, limits, None)
    # A rule that offers the heuristic nothing is kept by CP-SAT only: all rules judge here.
    plans = [plan for plan in (first, _compiled(problem, limits, first)) if plan is not None]
    return min(plans, key=lambda plan: score_of(problem, plan))


def load() -> None:
    """Load the compiled search, or compile it: afterwards it starts at once."""
    # Imported here: whoever solves small problems only never waits for it.
    from solver.itineraries.kernel.loading import load as load_kernel

    load_kernel()
    _loaded.set()


def _meanwhile(problem: Problem, limits: Limits, previous: Plan | None) -> Plan | None:
    """A first plan, before the compiled search is loaded, or while it is compiled elsewhere."""
    if limits.effort is not None:
        # Counted effort asks for the same plan each time, however long the loading takes.
        load()
        return previous
    if not stamp().exists():
        # A process that ends does not wait for it: what is compiled half is compiled next time.
        loading = threading.Thread(target=_load_apart, daemon=True)
        loading.start()
        return _stepwise(
            problem, replace(limits, stop=lambda: limits.stop() or _loaded.is_set()), previous
        )
    if len(problem.wishes) * len(problem.days) <= FEW:
        previous = _stepwise(problem, replace(limits, seconds=0), previous)
    load()
    return previous


def _load_apart() -> None:
    """Load what is compiled; where nothing is yet, a process of its own compiles it first."""
    if not stamp().exists():
        compile_apart(LOADING)
    if stamp().exists():
        load()


def _compiled(problem: Problem, limits: Limits, plan: Plan | None) -> Plan:
    """What the compiled search makes of a plan; the one in steps counts what it does not."""
    from solver.itineraries.kernel.engine import searched
    from solver.itineraries.kernel.prices import TooDear
    from solver.itineraries.kernel.reading import charted

    uncounted = charted(problem).uncounted
    share = COUNTED_SHARE if uncounted else 1.0
    try:
        plan = searched(problem, limits.part(share), plan)
    except TooDear:
        return _stepwise(problem, limits, plan)
    rest = 1.0 if limits.effort is None else 1.0 - share
    return _stepwise(problem, limits.part(rest), plan) if uncounted else plan


def _stepwise(
    problem: Problem, limits: Limits, plan: Plan | None, *, stall: int | None = None
) -> Plan:
    """The search in steps: slower, and there at once."""
    random = limits.random()
    state = State(problem, Feel(problem), plan)
    state.recreate(random)
    limits.better(state.plan())
    return _ruined(state, limits, random, stall=stall).plan()


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
