"""Why no plan exists: a smallest set of requirements that cannot hold; and what to give up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ortools.sat.python import cp_model

from solver.result import Conflict, Subject

if TYPE_CHECKING:
    from solver.catalogue import Kind
    from solver.limits import Limits
    from solver.model import Model

PROBE_SECONDS = 5.0
"""How long one question of feasibility may take while a conflict is made smaller."""


def _guarded(kind: Kind, problem: Any) -> Model:
    model: Model = kind.modelling().build(problem, explain=True)
    model.post(kind.constraints)
    model.cp.clear_objective()  # type: ignore[no-untyped-call]  # untyped in OR-Tools
    return model


def _ask(model: Model, limits: Limits, assumed: list[Subject]) -> tuple[Any, list[Subject]]:
    """Solve under assumptions: one worker, no presolve, no objective, or the core is useless."""
    solver = cp_model.CpSolver()
    solver.parameters.catch_sigint_signal = False
    solver.parameters.num_workers = 1
    solver.parameters.cp_model_presolve = False
    solver.parameters.random_seed = limits.seed
    solver.parameters.max_time_in_seconds = PROBE_SECONDS
    model.cp.clear_assumptions()
    model.cp.add_assumptions([model.guards[subject] for subject in assumed])
    status = solver.solve(model.cp)
    if status != cp_model.INFEASIBLE:
        return status, []
    core = set(solver.sufficient_assumptions_for_infeasibility())
    return status, [subject for subject in assumed if model.guards[subject].index in core]


def conflict(kind: Kind, problem: Any, limits: Limits) -> Conflict | None:
    """A smallest set of requirements that cannot hold together, or None where none was proved.

    Smallest in the sense that it becomes possible without any one member (deletion, each step
    proved); a probe that runs out of time keeps its member.
    """
    model = _guarded(kind, problem)
    subjects = list(model.guards)
    status, core = _ask(model, limits, subjects)
    if status != cp_model.INFEASIBLE:
        return None
    members = core or subjects
    for candidate in list(members):
        rest = [member for member in members if member != candidate]
        status, smaller = _ask(model, limits, rest)
        if status == cp_model.INFEASIBLE:
            members = smaller or rest
        if limits.stop():
            break
    return Conflict(tuple(members))


def relaxation(kind: Kind, problem: Any, limits: Limits) -> tuple[Subject, ...] | None:
    """The fewest requirements to give up so that a plan exists; None where none was found."""
    model = _guarded(kind, problem)
    model.cp.maximize(cp_model.LinearExpr.sum(list(model.guards.values())))
    solver = cp_model.CpSolver()
    solver.parameters.catch_sigint_signal = False
    solver.parameters.num_workers = limits.workers
    solver.parameters.random_seed = limits.seed
    solver.parameters.max_time_in_seconds = max(0.1, limits.remaining())
    if solver.solve(model.cp) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return tuple(
        subject for subject, guard in model.guards.items() if not solver.boolean_value(guard)
    )
