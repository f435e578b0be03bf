"""Optimising a model level by level: hard holds, then medium, then soft, each kept for the next."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ortools.sat.python import cp_model

from solver.constraint import Level
from solver.result import Bound, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.limits import Limits
    from solver.model import Model

EFFORT_SECONDS = 1.0
"""Deterministic seconds of CP-SAT that one unit of effort buys."""


@dataclass
class Staged:
    """What the stages have reached so far."""

    status: Status = Status.STOPPED
    plan: Any = None
    bounds: dict[str, int | None] = field(default_factory=lambda: dict.fromkeys(Level, 0))
    """No penalty is negative: 0 is a bound before anything is proved."""

    @property
    def bound(self) -> Bound:
        """The bounds proved, each given the values above it."""
        return Bound(**self.bounds)


class _Watch(cp_model.CpSolverSolutionCallback):
    """Hands each solution on, and stops the search when asked to."""

    def __init__(self, model: Model, limits: Limits, seen: Callable[[Any], None]) -> None:
        super().__init__()
        self._model, self._limits, self._seen = model, limits, seen

    def on_solution_callback(self) -> None:
        """Read the plan and report it."""
        self._seen(self._model.read(self.value))
        if self._limits.stop():
            self.stop_search()


def solver_for(limits: Limits, *, seconds: float, effort: float | None) -> cp_model.CpSolver:
    """A CP-SAT solver set up as `limits` say: no signal handler; one deterministic way."""
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.catch_sigint_signal = False
    parameters.num_workers = limits.workers
    parameters.random_seed = limits.seed
    if effort is None:
        parameters.max_time_in_seconds = max(0.01, seconds)
    else:
        parameters.max_deterministic_time = max(0.01, effort * EFFORT_SECONDS)
        if limits.workers == 1:
            parameters.interleave_search = True
    return solver


def run(
    model: Model, limits: Limits, *, share: float = 1.0, seen: Callable[[Any], None]
) -> tuple[cp_model.CpSolver, Any]:
    """Solve `model` as it stands within a share of what is left; the solver and its status."""
    part = limits.part(share)
    solver = solver_for(limits, seconds=part.seconds, effort=part.effort)
    solver.parameters.linearization_level = model.linearization
    return solver, watched(solver, model.cp, limits, _Watch(model, limits, seen))


def watched(
    solver: cp_model.CpSolver,
    cp: cp_model.CpModel,
    limits: Limits,
    callback: cp_model.CpSolverSolutionCallback | None = None,
) -> Any:
    """Solve `cp`, obeying a stop within a fifth of a second; the status."""
    done = threading.Event()
    watcher = threading.Thread(target=_watch_stop, args=(solver, limits, done), daemon=True)
    watcher.start()
    try:
        return solver.solve(cp, callback)
    finally:
        done.set()
        watcher.join()


def _watch_stop(solver: cp_model.CpSolver, limits: Limits, done: threading.Event) -> None:
    # stop_search before the solve has begun does nothing, so it is said until the solve ends.
    while not done.wait(0.1):
        if limits.stop():
            solver.stop_search()


def optimise(model: Model, limits: Limits, seen: Callable[[Any], None]) -> Staged:
    """Minimise each level in turn, keeping the values above it; `seen` gets every plan."""
    staged = Staged()
    levels = [level for level in (Level.MEDIUM, Level.SOFT)]
    for place, level in enumerate(levels):
        proved = _stage(
            model, limits, level, share=1 / (len(levels) - place), staged=staged, seen=seen
        )
        if not proved:
            return staged
    staged.status = Status.OPTIMAL
    return staged


def _stage(
    model: Model,
    limits: Limits,
    level: Level,
    *,
    share: float,
    staged: Staged,
    seen: Callable[[Any], None],
) -> bool:
    cost = model.cost(level)
    model.cp.minimize(cost)
    solver, status = run(model, limits, share=share, seen=seen)
    if status == cp_model.INFEASIBLE and staged.plan is None:
        staged.status = Status.INFEASIBLE
        return False
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return False
    staged.status, staged.plan = Status.FEASIBLE, model.read(solver.value)
    staged.bounds[level.value] = _whole(solver.best_objective_bound)
    if status != cp_model.OPTIMAL:
        return False
    model.cp.add(cost <= solver.value(cost))
    model.hint(staged.plan)
    return True


def _whole(bound: float) -> int:
    # Every penalty is a whole number, so a bound of 3.2 proves 4; 1e-6 takes off float dust.
    return int(-(-(bound - 1e-6) // 1))
