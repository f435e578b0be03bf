"""The law of the bound by columns: no plan of parties that share sites costs less than it says."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import count
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from solver.catalogue import KINDS
from solver.itineraries.columns.generation import Generation
from solver.itineraries.columns.stepping import Stepping
from solver.itineraries.kernel.engine import searched
from solver.limits import Limits
from solver.verify import verify
from tests.benchmarks.visits.generator import problem as crowded
from tests.laws.draws import visits

if TYPE_CHECKING:
    from solver.itineraries.problem import Problem

KIND = KINDS["itineraries"]
EFFORTS = (0.02, 0.5)
"""Broken off at once, and on the way."""


def _limits(effort: float) -> Limits:
    ticks = count()
    return Limits(clock=lambda: next(ticks) / 1000, began=0.0, effort=effort, workers=1)


def _cost(problem: Problem) -> int | None:
    """What a good plan costs; None where it leaves out what it must not."""
    score = verify(KIND, problem, searched(problem, _limits(0.2), None)).score
    return score.soft if score.hard == score.medium == 0 else None


SIZES = [(parties, sites, days) for parties in (2, 4, 6) for sites in (4, 7) for days in (1, 2)]
"""Parties, sites, days: most visits are refused, for others are there."""


def _problems() -> list[Problem]:
    drawn = settings.default.max_examples // 5 if settings.default else 4
    return [visits.problem(Random(n)) for n in range(drawn)] + [crowded(*one) for one in SIZES]


@pytest.mark.parametrize("problem", _problems(), ids=lambda problem: f"{len(problem.wishes)}")
def test_no_plan_costs_less_than_columns_say(problem: Problem) -> None:
    """Small steps and the programme stay below a good plan, however early they are broken off."""
    cost = _cost(problem)
    if cost is None:
        return
    for effort in EFFORTS:
        generation = Generation(problem, _limits(effort))
        assert (generation.run() or 0) <= cost
    stepping = Stepping(Generation(problem, _limits(1.0)))
    with ThreadPoolExecutor(1) as pool:
        stepping.run(pool, 1, lambda: 0.0)
    assert stepping.bound <= cost + 1e-6
