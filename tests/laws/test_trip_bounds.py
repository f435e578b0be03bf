"""The law of the bound by trips: no plan in which ways are shared costs less than it says."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from solver.catalogue import KINDS
from solver.limits import Limits
from solver.vehicles.fragments.asked import asked
from solver.vehicles.fragments.closing import close
from solver.vehicles.fragments.successors import cheapest
from solver.vehicles.kernel.engine import searched
from solver.vehicles.kernel.reading import Reading
from solver.vehicles.kernel.searcher import laid
from solver.vehicles.kernel.tours import empty, room
from solver.vehicles.search import Search
from solver.verify import verify
from tests.laws.draws import ways as draws

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.vehicles.problem import Plan, Problem

KIND = KINDS["vehicles"]


def _limits(effort: float) -> Limits:
    return Limits(clock=lambda: 0.0, began=0.0, effort=effort, workers=1)


def _drawn() -> int:
    return max(20, settings.default.max_examples // 4) if settings.default else 20


def _cost(problem: Problem, plan: Plan) -> int | None:
    """What a plan costs; None where it breaks a rule or leaves someone out."""
    score = verify(KIND, problem, plan).score
    return score.soft if score.hard == score.medium == 0 else None


def _at_once(problem: Problem) -> int:
    """The bound by successors alone."""
    wanted = asked(problem)
    return 0 if wanted is None else cheapest(wanted)


def _straight(problem: Problem) -> Plan:
    """A good plan in which all are driven straight, and get in at one place at once."""
    search = Search(problem, _limits(0.05))
    search.improve()
    return search.best


@pytest.mark.parametrize("parties", [3, 7])
def test_no_plan_costs_less_than_trips_say(parties: int) -> None:
    """Unlike cars, places that parties have in common, ways that are shared or not."""
    compared = proved = 0
    for seed in range(_drawn()):
        problem = draws.problem(Random(seed), parties=parties)
        plans = [searched(problem, _limits(0.02), None), _straight(problem)]
        priced = [(cost, plan) for plan in plans if (cost := _cost(problem, plan)) is not None]
        priced.sort(key=lambda one: one[0])
        # With nothing at hand, and with the worst plan at hand, which tells what is too dear.
        for given in (None, priced[-1][1] if priced else None):
            bound, found = close(problem, _limits(0.3), given)
            assert found is None or _cost(problem, found) is not None
            if priced:
                assert _at_once(problem) <= priced[0][0]
                assert bound.medium == 0
                assert (bound.soft or 0) <= priced[0][0]
                compared += 1
                proved += bound.soft == priced[0][0]
    assert compared > _drawn() // 3
    assert proved > 0


def _every(problem: Problem) -> Iterator[Plan]:
    """Every order in which one car can drive everybody."""
    reading, half = Reading(problem), len(problem.transfers)
    for nodes in permutations(range(2 * half)):
        if all(nodes.index(one) < nodes.index(one + half) for one in range(half)):
            tours = empty(reading.tables)
            if laid(reading.tables, tours, room(reading.tables, 0), 0, nodes):
                yield reading.plan(tours)


def test_one_car_is_bounded_by_its_best_order() -> None:
    """Of all orders of three parties in one car the cheapest costs no less, and often as much."""
    met = 0
    for seed in range(2 * _drawn()):
        drawn = draws.problem(Random(seed), parties=3)
        problem = replace(drawn, vehicles=drawn.vehicles[:1])
        costs = [cost for plan in _every(problem) if (cost := _cost(problem, plan)) is not None]
        bound, plan = close(problem, _limits(0.3))
        if costs:
            assert (bound.medium, (bound.soft or 0) <= min(costs)) == (0, True)
            met += bound.soft == min(costs) and plan is not None
    assert met > 5
