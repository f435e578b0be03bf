"""Proposes plans of many parties, or of shared ways: by the compiled search, straight until then.

It knows no drivers who change cars, and not every rule: the other search goes on from its plan.
What is compiled takes a second to load, and half a minute to compile on a machine that never has.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from solver.compiled.keeping import SEARCH, compile_apart, stamp
from solver.constraint import Score
from solver.vehicles.chart import charted
from solver.vehicles.constraints import CONSTRAINTS
from solver.vehicles.problem import Plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.limits import Limits
    from solver.vehicles.problem import Problem

    Straight = Callable[[Problem, Limits, Plan | None], Plan]

LOADING = ("solver.vehicles.kernel.loading", "solver.vehicles.fragments.loading")
"""What compiles the search, and what compiles the bound."""
LOADING_SECONDS = 5.0
"""What loading takes on a slow machine, and a little to search: for less it is not begun."""
COUNTED_SHARE = 0.5
"""The share of the compiled search where the one that knows every rule searches as well."""

_loaded = threading.Event()


def on_shared_ways(
    problem: Problem, limits: Limits, previous: Plan | None, *, straight: Straight
) -> Plan:
    """The best plan found within the limits; all rules judge between two that know not all."""
    first = previous if _loaded.is_set() else _meanwhile(problem, limits, previous, straight)
    if not _loaded.is_set() or (limits.over(0) and first is not None):
        return straight(problem, limits, first)
    # Who drives what is for the other search to say, and where it knows more rules, what.
    alone = all(one.most_ride is not None for one in problem.transfers)
    counted = not alone or bool(charted(problem).beyond)
    compiled = _compiled(problem, limits.part(COUNTED_SHARE if counted else 1.0), first)
    best = _better(problem, first, compiled)
    if not counted and compiled is not None:
        return best
    return _better(problem, best, straight(problem, limits.part(1.0), best))


def is_at_hand(limits: Limits) -> bool:
    """Whether the compiled search is there, or there is time enough to load it."""
    if _loaded.is_set() or limits.effort is not None:
        return True
    return limits.remaining() > LOADING_SECONDS


def load() -> None:
    """Load the compiled search, or compile it."""
    # Imported here: whoever shares no ways never waits for it.
    from solver.vehicles.kernel.loading import load as load_kernel

    load_kernel()
    _loaded.set()


def _better(problem: Problem, one: Plan | None, other: Plan | None) -> Plan:
    found = [plan for plan in (one, other) if plan is not None]
    return min(found, key=lambda plan: _score(problem, plan), default=Plan())


def _score(problem: Problem, plan: Plan) -> Score:
    return Score.of(found for rule in CONSTRAINTS for found in rule.found(problem, plan))


def _meanwhile(
    problem: Problem, limits: Limits, previous: Plan | None, straight: Straight
) -> Plan | None:
    """What is there before the compiled search is: while it compiles, a plan driven straight."""
    # Counted effort asks for the same plan each time, however long the loading takes.
    if limits.effort is not None or stamp(Path(__file__).parent / SEARCH).exists():
        load()
        return previous
    # A process that ends does not wait for it: what is compiled half is compiled next time.
    threading.Thread(target=_load_apart, daemon=True).start()
    return straight(
        problem, replace(limits, stop=lambda: limits.stop() or _loaded.is_set()), previous
    )


def _load_apart() -> None:
    """A process of its own compiles what is not kept yet, and it is loaded here."""
    for module in LOADING:
        compile_apart(module)
    load()


def _compiled(problem: Problem, limits: Limits, plan: Plan | None) -> Plan | None:
    """What the compiled search makes of a plan; None where it cannot take the problem."""
    from solver.vehicles.kernel.engine import searched
    from solver.vehicles.kernel.making import TooDear

    try:
        return searched(problem, limits, plan)
    except TooDear:
        return None
