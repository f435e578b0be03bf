"""Why no plan exists: a smallest set of requirements that cannot hold; and what to give up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ortools.sat.python import cp_model

from solver.result import Conflict, Subject
from solver.stages import solver_for, watched

if TYPE_CHECKING:
    from solver.catalogue import Kind
    from solver.limits import Limits
    from solver.model import Model

PROBE_SECONDS = 5.0
"""How long one question of feasibility may take while a conflict is made smaller."""
GRACE_SECONDS = 1.0
"""What is left for the reason where proving that there is no plan took all the time."""


def _guarded(kind: Kind, problem: Any) -> Model:
    model: Model = kind.modelling().build(problem, explain=True)
    model.post(kind.constraints)
    model.cp.clear_objective()  # type: ignore[no-untyped-call]  # untyped in OR-Tools
    return model


def _ask(model: Model, limits: Limits, assumed: list[Subject]) -> tuple[Any, list[Subject]]:
    """Solve under assumptions: one worker, no presolve, no objective, or the core is useless."""
    effort = None if limits.effort is None else PROBE_SECONDS
    seconds = min(PROBE_SECONDS, limits.remaining())
    solver = solver_for(replace(limits, workers=1), seconds=seconds, effort=effort)
    solver.parameters.interleave_search = False
    solver.parameters.cp_model_presolve = False
    model.cp.clear_assumptions()
    model.cp.add_assumptions([model.guards[subject] for subject in assumed])
    status = watched(solver, model.cp, limits)
    if status != cp_model.INFEASIBLE:
        return status, []
    core = set(solver.sufficient_assumptions_for_infeasibility())
    return status, [subject for subject in assumed if model.guards[subject].index in core]


def conflict(kind: Kind, problem: Any, limits: Limits) -> Conflict | None:
    """A smallest set of requirements that cannot hold together, or None where none was proved.

    Smallest in the sense that it becomes possible without any one member (deletion, each step
    proved); what the limits leave no time to try keeps its place. Parts that stand alone are
    asked first, for they are small; the whole only where it makes one exact model. With it comes
    what to give up for that part to have a plan, where that was found.
    """
    limits = replace(limits.part(1.0), seconds=max(GRACE_SECONDS, limits.remaining()))
    modelling = kind.modelling()
    parts = modelling.parts(problem) if hasattr(modelling, "parts") else []
    for part in (*parts, problem) if modelling.fits(problem) else parts:
        if limits.over(0):
            break
        if found := _conflict(kind, part, limits):
            return replace(found, given_up=relaxation(kind, part, limits) or ())
    return None


def _conflict(kind: Kind, problem: Any, limits: Limits) -> Conflict | None:
    model = _guarded(kind, problem)
    subjects = list(model.guards)
    status, core = _ask(model, limits, subjects)
    if status != cp_model.INFEASIBLE:
        return None
    members = core or subjects
    for candidate in list(members):
        if limits.over(0):
            break
        # A core that came back smaller may have lost the candidate already.
        rest = [member for member in members if member != candidate]
        if len(rest) == len(members):
            continue
        status, smaller = _ask(model, limits, rest)
        if status == cp_model.INFEASIBLE:
            members = smaller or rest
    return Conflict(tuple(members))


def relaxation(kind: Kind, problem: Any, limits: Limits) -> tuple[Subject, ...] | None:
    """What to give up so that a plan exists, none of it for nothing; None where it was not found.

    One member of each conflict goes, the rule that stands last among the kind's, until nothing
    clashes; then what can come back does.
    """
    model = _guarded(kind, problem)
    held, gone = list(model.guards), list[Subject]()
    while True:
        status, core = _ask(model, limits, held)
        if status != cp_model.INFEASIBLE:
            break
        gone.append((core or held)[-1])
        held.remove(gone[-1])
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    for subject in list(gone):
        status, _ = _ask(model, limits, [*held, subject])
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            held.append(subject)
            gone.remove(subject)
    return tuple(gone)
