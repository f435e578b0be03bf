"""All day-tours below a charge, held to orders tried one by one."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise, permutations
from random import Random

import pytest

from solver.itineraries.columns.duals import nothing
from solver.itineraries.columns.enumeration import Outlook, Tours
from solver.itineraries.columns.generation import Generation
from solver.itineraries.problem import Opening, Problem
from solver.limits import Limits
from tests.solver.itineraries.worlds import LUNCH, MEETING, RED, WORLD, with_day

LIMITS = Limits(clock=time.monotonic, began=0.0, effort=4.0, workers=1)
PRICES = (5000, 3000, 8000)
"""What red pays for not seeing the museum, the harbour, the works."""


def _all(problem: Problem, most: float) -> dict[frozenset[int], float]:
    """The least charge of every set of wants of red's day, without any prices."""
    generation = Generation(problem, LIMITS)
    red = generation.pricings[0]
    found = Outlook(red, nothing(generation.asked)).tours(most, lambda: False)
    assert found is not None
    return _sets(found)


def _sets(found: Tours) -> dict[frozenset[int], float]:
    wants = [
        frozenset(want for want, met in zip(found.wants, row, strict=True) if met)
        for row in found.meets
    ]
    return dict(zip(wants, found.charges, strict=True))


def _narrow(seed: int) -> Problem:
    """Each site is open for an hour or two, at random; visits last forty minutes."""
    chance = Random(seed)
    opens = [chance.randint(480, 900) for _ in WORLD.sites]
    sites = tuple(
        replace(
            site,
            least_ticks=40,
            windows=(Opening(start=start, end=start + chance.randint(60, 120)),),
        )
        for site, start in zip(WORLD.sites, opens, strict=True)
    )
    return replace(WORLD, sites=sites)


def _tried(problem: Problem) -> dict[frozenset[int], float]:
    """The same by trying every order, as early as can be."""
    found: dict[frozenset[int], float] = {}
    for size in range(1, 4):
        for order in permutations(range(3), size):
            sites = [problem.sites[n] for n in order]
            now, here = RED.earliest, RED.start_place
            for site in sites:
                (hours,) = site.windows
                start = max(hours.start, now + problem.leg("red", here, site.place))
                now, here = start + 40, site.place
                if now > hours.end:
                    break
            else:
                way = [RED.start_place, *(site.place for site in sites), RED.end_place]
                cost = sum(problem.driving(a, b) for a, b in pairwise(way))
                cost -= sum(PRICES[n] for n in order)
                found[frozenset(order)] = min(cost, found.get(frozenset(order), cost))
    return found


@pytest.mark.parametrize("seed", range(12))
def test_the_cheapest_of_every_set(seed: int) -> None:
    """Every set of sites that can be seen in some order is there, at its least charge."""
    problem = _narrow(seed)
    assert _all(problem, 1e6) == _tried(problem)


def test_only_what_is_below_the_charge() -> None:
    """All three are worth 16,000 less 140 minutes of driving, any two 13,000 or less."""
    assert _all(WORLD, -13_000) == {frozenset({0, 1, 2}): 140 - 16000}


def test_what_has_to_be_is_on_every_tour() -> None:
    """The meeting and lunch are the two wants of the day that come before those for sites."""
    found = _all(with_day(RED, fixed=(MEETING,), meals=(LUNCH,)), 1e6)
    forced = frozenset.intersection(*found)
    assert len(forced) == 2
    assert len(found) == 2**3


def test_an_order_can_be_told() -> None:
    """The tour of all three sites calls at each once, forty minutes long, in the order of time."""
    generation = Generation(WORLD, LIMITS)
    group = Outlook(generation.pricings[0], nothing(generation.asked))
    found = group.tours(-13_000, lambda: False)
    assert found is not None
    stops = found.stops(0)
    assert sorted(stop for stop, _, _ in stops) == [0, 1, 2]
    assert [end - begun for _, begun, end in stops] == [40, 40, 40]
    assert [begun for _, begun, _ in stops] == sorted(begun for _, begun, _ in stops)


def test_nothing_is_told_when_time_is_up() -> None:
    """Who is told to stop before the first label has no tours to offer."""
    generation = Generation(WORLD, LIMITS)
    group = Outlook(generation.pricings[0], nothing(generation.asked))
    assert group.tours(1e6, lambda: True) is None
