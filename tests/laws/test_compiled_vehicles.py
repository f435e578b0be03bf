"""The law of the compiled search of shared ways: what it makes keeps the hard rules, and costs
what it says.

Every operator is applied to tours of random problems, again and again; the tours are read as a
plan and given to `verify`, which shares nothing with what is compiled.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from solver.catalogue import KINDS
from solver.limits import Limits
from solver.solve import solve
from solver.vehicles.chart import charted
from solver.vehicles.kernel import anneal, recreate, removal
from solver.vehicles.kernel import tables as table
from solver.vehicles.kernel.moments import first_moments
from solver.vehicles.kernel.reading import Reading
from solver.vehicles.kernel.searcher import Searcher, score
from solver.vehicles.kernel.tours import DRAFT, MOMENT, ROUND, empty, room
from solver.vehicles.problem import Pair
from solver.vehicles.trips import trips
from solver.verify import verify
from tests.laws.draws import pooled
from tests.laws.draws import ways as draws
from tests.laws.moves import Move, one_by_one

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole
    from solver.vehicles.problem import Plan, Problem

KIND = KINDS["vehicles"]
ROUNDS = 6
NEVER = 10**12


MOVES: dict[str, Move] = {
    **{
        move.__name__: one_by_one(move, removal.taken_out, recreate.in_turn)
        for move in removal.OPERATORS
    },
    "recreated": anneal.recreated,
    "regretted": recreate.by_regret,
}


DRAWS = {"ways": draws.problem, "offices": pooled.problem}


def _problems(name: str = "ways") -> list[tuple[Problem, int]]:
    draw = settings.default.max_examples if settings.default else 25
    return [(DRAWS[name](Random(seed)), seed) for seed in range(draw)]


def _agrees(problem: Problem, plan: Plan, t: Whole, s: Whole) -> None:
    verdict = verify(KIND, problem, plan)
    assert [one.sentence() for one in verdict.violations if one.level == "hard"] == []
    assert verdict.score == score(t, s)


@pytest.mark.parametrize("drawn", DRAWS)
@pytest.mark.parametrize("name", MOVES)
def test_each_operator_keeps_the_rules_and_its_count(name: str, drawn: str) -> None:
    """After any operator no hard rule is broken, and the cost is as checked."""
    shared = 0
    for problem, seed in _problems(drawn):
        assert charted(problem).beyond == []
        reading = Reading(problem)
        t, s = reading.tables, empty(reading.tables)
        d = room(t, seed)
        recreate.by_regret(t, s, d)
        _agrees(problem, reading.plan(s), t, s)
        for _ in range(ROUNDS):
            d[ROUND] += 1
            MOVES[name](t, s, d)
            _agrees(problem, reading.plan(s), t, s)
        shared += any(len(trip.transfers) > 1 for trip in trips(problem, reading.plan(s)))
    assert shared > 5


def _first(t: Whole, route: int, nodes: list[int]) -> list[int] | None:
    """The first moments by every limit as a difference, relaxed one by one; None for a circle."""
    half, size = int(t[table.REQUESTS]), len(nodes)
    first = [int(table.soonest(t, route, node)) for node in nodes]
    spent = [int(table.service(t, route, node)) for node in nodes]
    arcs = [arc for k in range(size - 1) for arc in _between(t, route, nodes, k)]
    for k, node in enumerate(nodes):
        if node >= half:
            into = nodes.index(node - half)
            arcs.append((k, into, -int(t[t[table.MOST_RIDE] + node - half]) - spent[into]))
    ways = table.out(t, route, nodes[0]) + table.back(t, route, nodes[-1])
    arcs.append((size - 1, 0, int(ways) + spent[-1] - int(t[t[table.MOST_TOUR] + route])))
    for _ in range(size + 1):
        for one, other, least in arcs:
            first[other] = max(first[other], first[one] + least)
    late = [int(table.latest(t, route, node)) for node in nodes]
    held = all(first[b] >= first[a] + least for a, b, least in arcs)
    return first if held and all(a <= b for a, b in zip(first, late, strict=True)) else None


def _between(t: Whole, route: int, nodes: list[int], k: int) -> list[tuple[int, int, int]]:
    """What the moments of two nodes that follow one another ask of each other."""
    half, one, other = int(t[table.REQUESTS]), nodes[k], nodes[k + 1]
    spent = [int(table.service(t, route, node)) for node in (one, other)]
    spots = [int(t[t[table.SPOT] + node]) for node in (one, other)]
    if spots[0] != spots[1] or (one < half) != (other < half):
        return [(k, k + 1, spent[0] + int(table.travel(t, one, other)))]
    # At one place nobody waits for another to have got in, or out, but they leave together.
    later = (k, k + 1, max(0, spent[0] - spent[1]))
    return [later, (k + 1, k, spent[1] - spent[0])] if one < half else [later]


def test_moments_are_those_of_all_limits() -> None:
    """A sequence can be driven when no limit pushes in a circle, and its moments are the first."""
    driven = refused = 0
    for problem, seed in _problems():
        t, chance = Reading(problem).tables, Random(seed)
        half = int(t[table.REQUESTS])
        for _ in range(40):
            nodes = _sequence(chance, half, chance.randint(1, 3))
            d = room(t, 0)
            d[d[DRAFT] : d[DRAFT] + len(nodes)] = nodes
            expected = _first(t, 0, nodes)
            assert first_moments(t, d, 0, len(nodes)) == (expected is not None)
            if expected is not None:
                assert list(d[d[MOMENT] : d[MOMENT] + len(nodes)]) == expected
                driven += 1
            else:
                refused += 1
    assert min(driven, refused) > 100


def _sequence(chance: Random, half: int, many: int) -> list[int]:
    """Requests in any order, each in before it is out."""
    nodes = [node for one in chance.sample(range(half), many) for node in (one, one + half)]
    chance.shuffle(nodes)
    for one in range(half):
        if one in nodes:
            a, b = sorted((nodes.index(one), nodes.index(one + half)))
            nodes[a], nodes[b] = one, one + half
    return nodes


@pytest.mark.parametrize("drawn", DRAWS)
def test_a_searcher_keeps_the_best_it_has_seen(drawn: str) -> None:
    """The best of a searcher costs what it says, and never more than what it began with."""
    for problem, seed in _problems(drawn):
        reading = Reading(problem)
        searcher = Searcher(reading.tables, seed)
        searcher.begin([])
        first = searcher.price
        for share in (0.0, 0.5, 1.0):
            searcher.step(share, 2000)
            searcher.recombine(_limits(0.05))
            assert searcher.price <= first
            _agrees(problem, reading.plan(searcher.best), reading.tables, searcher.best)
            first = searcher.price


def test_a_plan_is_read_as_the_tours_that_make_it() -> None:
    """What was searched is taken up again as it was."""
    for problem, seed in _problems():
        reading = Reading(problem)
        searcher, again = Searcher(reading.tables, seed), Searcher(reading.tables, seed)
        searcher.begin([])
        again.begin(reading.routes(reading.plan(searcher.best)))
        assert again.price <= searcher.price


def _limits(effort: float) -> Limits:
    return Limits(clock=lambda: 0.0, began=0.0, effort=effort, workers=1)


def test_the_same_effort_gives_the_same_plan() -> None:
    """With one worker and counted effort two solves agree."""
    problem = draws.problem(Random(3))
    plans = [solve(KIND, problem, _limits(0.02)).plan for _ in range(2)]
    assert plans[0] == plans[1]


def test_what_is_beyond_the_search_is_told() -> None:
    """Rules that judge what the tables cannot say are named."""
    problem = draws.problem(Random(1))
    alike = replace(problem.transfers[0], id="beside")
    bonded = replace(
        problem, transfers=(*problem.transfers, alike), bonds=(Pair(one="t0", other="beside"),)
    )
    assert charted(bonded).beyond == ["bond-broken"]
