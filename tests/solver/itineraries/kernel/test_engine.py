"""Searchers side by side: what they answer is verified, what is held is kept, a stop keeps it."""

from __future__ import annotations

import time
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any

from solver.catalogue import KINDS
from solver.constraint import Rule
from solver.itineraries.kernel.engine import searched
from solver.limits import Limits
from solver.verify import verify
from tests.laws.draws import visits
from tests.solver.itineraries.worlds import WORLD

if TYPE_CHECKING:
    from solver.itineraries.plan import Plan

KIND = KINDS["itineraries"]
PROBLEM = visits.problem(Random(1))


def _limits(**given: Any) -> Limits:
    return Limits(clock=time.monotonic, began=time.monotonic(), **given)


def test_two_searchers_answer_the_best_they_told_of() -> None:
    """The plan of two searchers is as good as any that was told on the way."""
    told: list[Plan] = []
    made = searched(PROBLEM, _limits(seconds=0.5, workers=2, better=told.append), None)
    scores = [verify(KIND, PROBLEM, plan).score for plan in told]
    assert verify(KIND, PROBLEM, made).score == min(scores)


def test_a_stop_keeps_the_best() -> None:
    """Stopped at once, there is a plan that leaves out nothing more than what cannot be."""
    limits = _limits(seconds=60.0, workers=2, stop=lambda: True)
    made = searched(PROBLEM, limits, None)
    assert limits.elapsed() < 5
    assert any(tour.stops for tour in made.tours)


def test_counted_effort_gives_the_same_plan() -> None:
    """One worker, the same effort and seed: the same plan, twice."""
    plans = [searched(PROBLEM, _limits(effort=0.05, workers=1, seed=3), None) for _ in range(2)]
    assert plans[0] == plans[1]


def test_another_seed_goes_another_way() -> None:
    """The seed decides the way of the search."""
    told: dict[int, list[Plan]] = {0: [], 1: []}
    for seed, plans in told.items():
        limits = _limits(effort=0.05, workers=1, seed=seed, better=plans.append)
        searched(PROBLEM, limits, None)
    assert told[0] != told[1]


def test_what_was_planned_and_fits_is_gone_on_from() -> None:
    """Without any time, the plan given is answered, with nothing taken out."""
    earlier = searched(PROBLEM, _limits(effort=0.2, workers=1), None)
    again = searched(PROBLEM, _limits(effort=0.0, workers=1), earlier)
    before, after = (verify(KIND, PROBLEM, plan).score for plan in (earlier, again))
    assert after <= before


def test_a_plan_that_cannot_be_better_ends_the_search() -> None:
    """Where everything is seen and driving costs nothing, there is nothing to search for."""
    free = (Rule("driving", on=False), Rule("visit-shortened", on=False))
    problem = replace(WORLD, rules=free)
    limits = _limits(seconds=60.0, workers=1)
    made = searched(problem, limits, None)
    assert limits.elapsed() < 30
    assert verify(KIND, problem, made).score.soft == 0
