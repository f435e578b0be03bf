"""What no plan can beat: by columns, that share the sites; or the sum of each party alone.

Columns need the rules that make a tour what it is; where one of them is off or soft, or a day
cannot have all that it must, every party is planned alone, with all sites to itself. So it is
where a visit is held by its end only: labels know by when a stop begins.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from solver.constraint import Level
from solver.itineraries.columns.closing import close
from solver.itineraries.columns.generation import Generation
from solver.itineraries.constraints import CONSTRAINTS
from solver.itineraries.cuts import tighten
from solver.itineraries.model import build
from solver.itineraries.neighbourhood import alone, score_of
from solver.result import Bound
from solver.stages import run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem
    from solver.limits import Limits


STRUCTURAL = (
    "too-little-travel-time",
    "day-outside-limits",
    "visit-too-short",
    "visited-twice",
    "site-closed",
)
"""What the labels of a tour are made of."""
FEW_DAYS = 12
"""Up to so many days the gap is closed now and then, so that time is kept for it."""
GENERATING_SHARE = 0.6
"""The share of that time for the generation of columns."""


def bound(problem: Problem, limits: Limits) -> Bound:
    """Lower bounds of medium, and of soft given medium."""
    soft = Generation(problem, limits).run() if _tells(problem) else None
    return _side_by_side(problem, limits) if soft is None else Bound(hard=0, medium=0, soft=soft)


def closed(problem: Problem, limits: Limits, plan: Plan) -> tuple[Bound, Plan | None]:
    """Bounds as `bound` gives them, raised towards what a plan costs; and a better plan, if found.

    Where everything that a cheaper plan could be made of can be told, the gap is closed.
    """
    score = score_of(problem, plan)
    if score.hard or score.medium or not _tells(problem):
        return bound(problem, limits), None
    few = len(problem.days) <= FEW_DAYS
    generation = Generation(problem, limits.part(GENERATING_SHARE) if few else limits)
    soft = generation.run()
    if soft is None:
        return _side_by_side(problem, limits), None
    found = close(generation, score.soft, limits)
    return Bound(hard=0, medium=0, soft=found.bound), found.plan


def _tells(problem: Problem) -> bool:
    """Whether columns can tell the least soft penalty of a plan that leaves nothing out."""
    level = {rule.id: set_.level for rule in CONSTRAINTS if (set_ := rule.setting(problem))}
    if any(pin.start is None and pin.end is not None for pin in problem.pins):
        return False
    return all(level.get(one) is Level.HARD for one in STRUCTURAL) and all(
        level.get(one) in (Level.HARD, Level.MEDIUM) for one in _holding(problem)
    )


def _holding(problem: Problem) -> Iterator[str]:
    """The rules that say when stops are to be, and how long: labels know no others of these."""
    if problem.pins:
        yield "visit-pin-moved"
    if any(day.fixed for day in problem.days):
        yield "fixed-stop-missed"
    if any(day.meals or day.rests for day in problem.days):
        yield "pause-out-of-hours"


def _side_by_side(problem: Problem, limits: Limits) -> Bound:
    """The sum of the parties alone, side by side, a worker each."""
    owns = [alone(problem, party.id) for party in problem.parties if problem.days_of(party.id)]
    # The small ones first: the time that they leave is the others'.
    owns.sort(key=lambda own: len(own.days) * len(own.wishes))
    single = replace(limits, workers=1)

    def one(place: int) -> Bound:
        if limits.over(0):
            return Bound(hard=0, medium=0, soft=0)
        rounds = -(-(len(owns) - place) // limits.workers)
        return _alone(owns[place], single.part(1 / rounds))

    with ThreadPoolExecutor(limits.workers) as pool:
        bounds = list(pool.map(one, range(len(owns))))
    if any(one.hard for one in bounds):
        return Bound(hard=1)
    medium, soft = (
        sum(one.at(level) or 0 for one in bounds) for level in (Level.MEDIUM, Level.SOFT)
    )
    return Bound(hard=0, medium=medium, soft=soft)


def _alone(problem: Problem, limits: Limits) -> Bound:
    """Bounds of one party's medium penalty, and of its soft one where medium is that bound.

    Nothing left out is tried first: it is nearly always possible, and then one solve is enough.
    """
    model = _told(problem)
    model.cp.add(model.cost(Level.MEDIUM) <= 0)
    status, soft = _least(model, limits, Level.SOFT)
    if status != cp_model.INFEASIBLE:
        return Bound(hard=0, medium=0, soft=soft)
    status, medium = _least(_told(problem), limits, Level.MEDIUM)
    if status == cp_model.INFEASIBLE:
        # What one party cannot even alone, no plan can.
        return Bound(hard=1)
    return Bound(hard=0, medium=max(1, medium), soft=0)


def _told(problem: Problem) -> ItinerariesModel:
    model = build(problem)
    model.linearization = 2
    model.post(CONSTRAINTS)
    tighten(problem, model)
    return model


def _least(model: ItinerariesModel, limits: Limits, level: Level) -> tuple[object, int]:
    model.cp.minimize(model.cost(level))
    solver, status = run(model, limits, seen=lambda plan: None)
    if status == cp_model.INFEASIBLE:
        return status, 0
    # Penalties are whole and never negative; a millionth takes off float dust.
    return status, max(0, int(-(-(solver.best_objective_bound - 1e-6) // 1)))
