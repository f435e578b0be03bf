"""What no plan of shared ways can beat, and the plan that shows it where the two meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import Score
from solver.result import Bound
from solver.vehicles.constraints import CONSTRAINTS
from solver.vehicles.fragments.asked import asked
from solver.vehicles.fragments.choosing import Choosing
from solver.vehicles.fragments.exploring import trips
from solver.vehicles.fragments.loading import is_at_hand, load, stamp
from solver.vehicles.kernel.making import TooDear
from solver.vehicles.kernel.reading import Reading
from solver.vehicles.kernel.searcher import Searcher

if TYPE_CHECKING:
    from solver.limits import Limits
    from solver.vehicles.fragments.choosing import Choice
    from solver.vehicles.fragments.exploring import Trips
    from solver.vehicles.problem import Plan, Problem

NOTHING = Bound(hard=0, medium=0, soft=0)
"""No penalty is negative."""
EXPLORING_SHARE = 0.4
"""The most that telling all trips may take of the time."""


def close(problem: Problem, limits: Limits) -> tuple[Bound, Plan | None]:
    """A bound on what it costs to drive everybody; and a plan that does so, where one is found."""
    wanted = asked(problem) if is_at_hand(limits) else None
    if wanted is None:
        return NOTHING, None
    if not stamp().exists():
        load()
    found = trips(wanted, limits.part(EXPLORING_SHARE))
    if found is None or limits.over(0):
        return NOTHING, None
    choice = Choosing(wanted, found).run(limits.part(1.0))
    if choice.impossible:
        return _left_out(problem), None
    return Bound(hard=0, medium=0, soft=choice.bound), _plan(problem, found, choice)


def _keeps_all(problem: Problem, plan: Plan) -> bool:
    """Whether a plan drives everybody and keeps every rule."""
    score = Score.of(found for rule in CONSTRAINTS for found in rule.found(problem, plan))
    return score.hard == score.medium == 0


def _left_out(problem: Problem) -> Bound:
    """What is proved where no choice of trips drives everybody."""
    left = next(rule for rule in CONSTRAINTS if rule.id == "transfer-left-out")
    setting = left.setting(problem)
    least = min(max(1, one.seats) for one in problem.transfers)
    return Bound(hard=0, medium=0 if setting is None else least * setting.weight, soft=0)


def _plan(problem: Problem, found: Trips, choice: Choice) -> Plan | None:
    """The tours as cars drive them; None where no choice of cars for them keeps every rule."""
    if not choice.tours:
        return None
    try:
        reading = Reading(problem)
    except TooDear:
        return None
    searcher = Searcher(reading.tables, 0)
    searcher.begin([[node for trip in tour for node in found.nodes(trip)] for tour in choice.tours])
    plan = reading.plan(searcher.best)
    return plan if _keeps_all(problem, plan) else None
