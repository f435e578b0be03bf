"""The law of the compiled search: what it makes keeps the hard rules, and costs what it says.

Every operator is applied to tours of random problems, again and again; the tours are read as a
plan and given to `verify`, which shares nothing with what is compiled.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from solver.catalogue import KINDS
from solver.itineraries.kernel import anneal, recreate, removal
from solver.itineraries.kernel.draft import ROUND, draft
from solver.itineraries.kernel.making import tables
from solver.itineraries.kernel.reading import Reading, charted
from solver.itineraries.kernel.routes import begun
from solver.itineraries.kernel.searcher import Searcher, score
from solver.itineraries.kernel.stretching import stretched
from solver.itineraries.kernel.tours import empty
from solver.verify import verify
from tests.laws.draws import itineraries as draws
from tests.laws.draws import ties, visits
from tests.laws.moves import Move, one_by_one

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole
    from solver.constraint import Violation
    from solver.itineraries.problem import Problem

KIND = KINDS["itineraries"]
LEFT_OUT = {"fixed-stop-missed", "visit-pin-moved", "too-much-driving"}
"""Hard rules that tours may break by what they lack, or by a day without stops that is too far."""
ROUNDS = 6


MOVES: dict[str, Move] = {
    **{
        move.__name__: one_by_one(move, removal.taken_out, recreate.in_turn)
        for move in removal.OPERATORS
    },
    "recreated": anneal.recreated,
    "stretched": stretched,
}


def _problems() -> list[tuple[Problem, int]]:
    draw = settings.default.max_examples if settings.default else 25
    small = [(draws.problem(Random(seed)), seed) for seed in range(draw)]
    carried = [(problem, seed) for problem, seed in small if _counted(problem)]
    carried += [(visits.problem(Random(seed)), seed) for seed in range(draw // 5)]
    return carried + [(ties.problem(Random(seed)), seed) for seed in range(draw // 5)]


def _counted(problem: Problem) -> bool:
    """Whether the tables say all that the rules do."""
    return not charted(problem).uncounted


def _agrees(problem: Problem, reading: Reading, t: Whole, s: Whole) -> None:
    verdict = verify(KIND, problem, reading.plan(s))
    broken = {found.constraint for found in verdict.violations if found.level == "hard"}
    assert broken <= LEFT_OUT
    assert not any(_driven_on_purpose(reading, s, found) for found in verdict.violations)
    assert verdict.score == score(t, s)


def _driven_on_purpose(reading: Reading, s: Whole, found: Violation) -> bool:
    """Whether a day is driven too long that has stops."""
    if found.constraint != "too-much-driving":
        return False
    return bool(reading.plan(s).tour(dict(found.subjects)["day"]).stops)


@pytest.mark.parametrize("name", MOVES)
def test_each_operator_keeps_the_rules_and_its_count(name: str) -> None:
    """After any operator no hard rule is broken but by what is missing; the cost is as checked."""
    for problem, seed in _problems():
        reading = Reading(problem)
        t = tables(reading)
        s, d = empty(t), draft(t, seed)
        begun(t, s, d)
        anneal.constructed(t, s, d)
        _agrees(problem, reading, t, s)
        for _ in range(ROUNDS):
            d[ROUND] += 1
            MOVES[name](t, s, d)
            _agrees(problem, reading, t, s)


def test_a_searcher_keeps_the_best_it_has_seen() -> None:
    """The best of a searcher costs what it says, and never more than what it began with."""
    for problem, seed in _problems():
        reading = Reading(problem)
        t = tables(reading)
        searcher = Searcher(reading, t, seed)
        searcher.begin(draws.plan(problem, Random(seed)) if len(problem.sites) == 3 else None)
        first = score(t, searcher.best)
        for share in (0.0, 0.5, 1.0):
            searcher.step(share, 2000)
            assert score(t, searcher.best) <= first
            _agrees(problem, reading, t, searcher.best)
        verdict = verify(KIND, problem, searcher.finished(searcher.best))
        assert verdict.score <= score(t, searcher.best)
