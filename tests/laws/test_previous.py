"""The law of earlier plans: what still stands is where a solve begins; the rest harms nothing."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from itertools import count
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from solver.catalogue import KINDS
from solver.limits import Limits
from solver.solve import solve
from solver.verify import verify

if TYPE_CHECKING:
    from solver.catalogue import Kind

SOLVED = [kind for kind in KINDS.values() if kind.model is not None]
OF_A_PLAN = {
    "rooms": "slots",
    "itineraries": "tours",
    "vehicles": "rides",
    "seating": "placements",
}
"""What the plans of each kind are made of."""
DRAWS_FOR_ONE = {"itineraries": 24, "vehicles": 3}
"""A kind that is slow to solve has one problem for so many examples of other laws."""


def _limits() -> Limits:
    ticks = count()
    return Limits(clock=lambda: next(ticks) / 1000, began=0.0, effort=0.05, workers=1)


def _obsolete(kind: Kind, plan: Any) -> Any:
    """The plan with each of its entries once more, of something that is gone."""
    name = OF_A_PLAN[kind.name]
    entries = getattr(plan, name)
    key = next(iter(entries[0].__dataclass_fields__)) if entries else ""
    gone = tuple(replace(one, **{key: f"gone {n}"}) for n, one in enumerate(entries))
    return replace(plan, **{name: (*gone, *entries)})


@pytest.mark.parametrize("kind", SOLVED, ids=lambda kind: kind.name)
def test_a_solve_is_never_worse_than_the_plan_it_began_with(kind: Kind) -> None:
    """An earlier plan, good or bad, with entries that nothing stands for any more, is bettered."""
    draws = import_module(f"tests.laws.draws.{kind.name}")
    for seed in range(settings.default.max_examples // DRAWS_FOR_ONE.get(kind.name, 1)):
        problem = draws.problem(Random(seed))
        earlier = solve(kind, problem, _limits()).plan or draws.plan(problem, Random(seed))
        again = solve(kind, problem, _limits(), _obsolete(kind, earlier))
        score = verify(kind, problem, earlier).score
        if score.hard == 0:
            assert again.score is not None
            assert again.score <= score, f"seed {seed}"
