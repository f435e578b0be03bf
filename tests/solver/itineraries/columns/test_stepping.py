"""Prices by small steps: what they say of a day, and what their rows allow of a site."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from random import Random

import numpy as np
import pytest

from solver.itineraries.columns.generation import Generation
from solver.itineraries.columns.rows import PARTS, Rows
from solver.itineraries.columns.standing import Standing
from solver.itineraries.columns.stepping import Stepping
from solver.itineraries.problem import Opening
from solver.limits import Limits
from tests.laws.draws import visits
from tests.solver.itineraries.worlds import WORLD

LIMITS = Limits(clock=time.monotonic, began=0.0, effort=4.0, workers=1)


def _one_party_at_a_time(*windows: Opening, least: int) -> Rows:
    """The rows of a world whose museum takes one party at a time within these windows."""
    sites = tuple(
        replace(site, windows=windows, least_ticks=least, capacity_parties=1)
        if site.id == "museum"
        else site
        for site in WORLD.sites
    )
    generation = Generation(replace(WORLD, sites=sites), LIMITS)
    return Rows(generation.asked, generation.allowed)


def test_no_more_visits_are_allowed_than_fit() -> None:
    """Three visits of 50 minutes fit into 165: moments 50 apart are three, from 9:49 on."""
    rows = _one_party_at_a_time(Opening(start=540, end=705), least=50)
    (moments,) = rows.points
    first = moments[0] + rows.first
    assert first == 540 + 50 - 1 - (PARTS - 1) * 50 // PARTS
    assert {540 + 49, 540 + 99, 540 + 149} <= set(moments + rows.first)


@pytest.mark.parametrize("begin", range(540, 640, 7))
def test_each_visit_holds_as_many_moments(begin: int) -> None:
    """Wherever a visit of 50 minutes begins, it holds as many of the priced moments."""
    rows = _one_party_at_a_time(Opening(start=540, end=705), least=50)
    (moments,) = rows.points
    at = moments + rows.first
    assert int(((begin <= at) & (at < begin + 50)).sum()) == PARTS


@pytest.mark.parametrize("seed", range(6))
def test_a_day_costs_the_same_from_round_to_round(seed: int) -> None:
    """Arrays that are kept price every day as arrays made anew do, whatever was priced before."""
    generation = Generation(visits.problem(Random(seed)), LIMITS)
    rows = Rows(generation.asked, generation.allowed)
    days = [Standing(pricing, rows) for pricing in generation.pricings]
    chance = np.random.default_rng(seed)
    for _ in range(3):
        prices = -rows.on * chance.uniform(0, 9000, len(rows.on))
        taken = np.zeros(len(prices))
        for day, pricing in zip(days, generation.pricings, strict=True):
            charges = [tour.charge for tour in pricing.cheapest(rows.dense(prices), 0, most=1)]
            charges += [] if pricing.idle is None else [pricing.idle.cost]
            if charges:
                assert day.price(prices, taken) == pytest.approx(min(charges))
            day.learn()


def test_small_steps_reach_what_two_parties_pay() -> None:
    """Two parties that can see everything drive 140 minutes each."""
    generation = Generation(WORLD, LIMITS)
    stepping = Stepping(generation)
    with ThreadPoolExecutor(1) as pool:
        stepping.run(pool, 1, lambda: 0.0)
    assert round(stepping.bound, 3) == 280
