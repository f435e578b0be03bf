"""Small dinners are proved best by every set of guests at every table."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from random import Random

import pytest

from solver.catalogue import KINDS
from solver.limits import Limits
from solver.result import Status
from solver.seating.closing import is_small, proved
from solver.seating.problem import Pair, Problem, Wish
from solver.solve import solve
from solver.verify import verify
from tests.solver.seating.worlds import DINNER, HALL, asked, seats

KIND = KINDS["seating"]


def _dinner(seed: int) -> Problem:
    """The dinner of six at two tables of three, with wishes drawn at random."""
    chance = Random(seed)
    names = [guest.id for guest in DINNER.guests]
    pairs = tuple(
        Pair(
            one=one,
            other=other,
            wish=chance.choice((Wish.SAME_TABLE, Wish.NOT_SAME_TABLE)),
            weight=chance.randint(1, 4),
        )
        for one, other in combinations(names, 2)
        if chance.random() < 0.6
    )
    return asked(replace(DINNER, pairs=pairs))


def _best_of_all(problem: Problem) -> int:
    """Every way to part six in two: at a table of three everyone is beside everyone."""
    names = [guest.id for guest in DINNER.guests]
    scores = []
    for first in combinations(names, 3):
        second = [name for name in names if name not in first]
        order = (*first, *second)
        chairs = (f"{table}{n}" for table in "ab" for n in (1, 2, 3))
        plan = seats(DINNER, **dict(zip(order, chairs, strict=True)))
        scores.append(verify(KIND, problem, plan).score)
    return min(scores).soft


@pytest.mark.parametrize("seed", range(8))
def test_nothing_is_better_and_this_is_as_good(seed: int) -> None:
    """The bound is the best of all twenty ways, and the plan beside it reaches it."""
    problem = _dinner(seed)
    found = proved(problem)
    assert found is not None
    bound, plan = found
    assert bound.soft == _best_of_all(problem)
    assert verify(KIND, problem, plan).score.soft == bound.soft


def test_a_hall_is_not_small() -> None:
    """Where seats are not at tables, or nobody wishes anything, sets of guests say nothing."""
    assert not is_small(asked(HALL))
    assert not is_small(asked(DINNER))


def test_a_small_dinner_is_solved_to_the_end() -> None:
    """The answer is proved, with the bound by sets."""
    problem = _dinner(3)
    limits = Limits(clock=lambda: 0.0, began=0.0, effort=1.0, workers=1)
    result = solve(KIND, problem, limits)
    assert (result.status, result.bound.soft) == (Status.OPTIMAL, _best_of_all(problem))
