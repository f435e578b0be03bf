"""The law of bounds: no plan that keeps the hard rules is better than what was proved.

A bound at a level speaks of the plans that reach the bounds above it, so plans are compared level
by level. The plans are drawn at random, and found by solving to the end.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from itertools import count
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from solver.catalogue import KINDS
from solver.constraint import HEAVIEST, Level, Rule, Score
from solver.limits import Limits
from solver.result import Bound, Status
from solver.solve import solve
from solver.stages import optimise
from solver.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.catalogue import Kind

SOLVED = [kind for kind in KINDS.values() if kind.model is not None]
PLANS = 20
"""Plans drawn for each problem."""
EFFORT = 0.2
"""What each question may cost: a bound that is not proved to the end must hold as well."""

DRAWS_FOR_ONE = {"itineraries": 16, "vehicles": 5, "seating": 2}
"""A kind whose proofs take long has one problem for so many examples of other laws."""


def _limits(effort: float) -> Limits:
    ticks = count()
    return Limits(clock=lambda: next(ticks) / 1000, began=0.0, effort=effort, workers=1)


def _problem(kind: Kind, chance: Random) -> Any:
    """A drawn problem, one of its rules turned off, priced otherwise, or at another level."""
    drawn = import_module(f"tests.laws.draws.{kind.name}").problem(chance)
    rule = chance.choice(kind.constraints)
    changed = Rule(
        rule.id,
        on=chance.random() < 0.7 or not rule.may_be_off,
        level=chance.choice(rule.levels),
        weight=chance.choice((0, 1, 7, HEAVIEST)),
    )
    others = tuple(one for one in drawn.rules if one.constraint != rule.id)
    return replace(drawn, rules=(*others, changed) if chance.random() < 0.5 else drawn.rules)


def _scores(kind: Kind, problem: Any, chance: Random) -> Iterator[Score]:
    """What some plans that keep the hard rules cost: the best one that CP-SAT finds among them."""
    draws = import_module(f"tests.laws.draws.{kind.name}")
    plans = [draws.plan(problem, chance) for _ in range(PLANS)]
    model = kind.modelling().build(problem)
    model.post(kind.constraints)
    plans.append(optimise(model, _limits(EFFORT), plans.append).plan)
    scores = (verify(kind, problem, plan).score for plan in plans if plan is not None)
    return (score for score in scores if score.hard == 0)


def _beaten(bound: Bound, score: Score) -> bool:
    """Whether a score is below a bound at the first level at which they differ."""
    for level in Level:
        proved = bound.at(level)
        if proved is None or proved < score.at(level):
            return False
        if proved > score.at(level):
            return True
    return False


@pytest.mark.parametrize("kind", SOLVED, ids=lambda kind: kind.name)
def test_no_plan_is_better_than_the_bound(kind: Kind) -> None:
    """Neither the kind's own bound nor that of a solve is above what some plan costs."""
    for seed in range(settings.default.max_examples // DRAWS_FOR_ONE.get(kind.name, 1)):
        chance = Random(seed)
        problem = _problem(kind, chance)
        own = kind.modelling().bound(problem, _limits(EFFORT))
        result = solve(kind, problem, _limits(EFFORT))
        for score in _scores(kind, problem, chance):
            assert not _beaten(own, score), f"seed {seed}: bound {own}, yet a plan costs {score}"
            assert not _beaten(result.bound, score), f"seed {seed}: {result.bound}, yet {score}"
            assert result.status is not Status.INFEASIBLE, f"seed {seed}: a plan costs {score}"
