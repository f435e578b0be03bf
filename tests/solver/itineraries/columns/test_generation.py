"""What no plan can beat, worked out by hand on small worlds."""

from __future__ import annotations

import time
from dataclasses import replace
from random import Random

import pytest

from solver.itineraries.columns.duals import nothing
from solver.itineraries.columns.generation import Generation
from solver.itineraries.problem import Opening, Problem, Wanted
from solver.itineraries.relations import ThemeLimit
from solver.limits import Limits
from tests.solver.itineraries.worlds import RED, WORLD, with_wish

LIMITS = Limits(clock=time.monotonic, began=0.0, effort=4.0, workers=1)
WAY = 20 + 60 + 60
"""Hotel, museum, harbour, works, hotel: 10 + 10 + 60 + 60 minutes of driving for either party."""


def _bound(problem: Problem) -> int | None:
    return Generation(problem, LIMITS).run()


def _narrow(parties: int) -> Problem:
    """The museum opens for the length of one visit, and takes so many parties at once."""
    sites = tuple(
        replace(
            site,
            windows=(Opening(start=540, end=580),),
            least_ticks=40,
            capacity_parties=parties,
        )
        if site.id == "museum"
        else site
        for site in WORLD.sites
    )
    return replace(WORLD, sites=sites)


def test_two_parties_that_can_see_everything() -> None:
    """Each drives 140 minutes and misses nothing."""
    assert _bound(WORLD) == 2 * WAY


def test_sharing_is_in_the_bound() -> None:
    """One of two parties misses the museum, worth 5,000, and saves no driving by it but 10."""
    assert _bound(_narrow(2)) == 2 * WAY
    assert _bound(_narrow(1)) == 2 * WAY + 5000 - 10


def test_a_ration_is_in_the_bound() -> None:
    """Red may see two of three sites: it leaves out the harbour, worth 3,000, and 10 minutes."""
    sites = tuple(replace(site, themes=("past",)) for site in WORLD.sites)
    limit = ThemeLimit(party="red", theme="past", most=2)
    limited = replace(WORLD, sites=sites, theme_limits=(limit,))
    assert _bound(limited) == 2 * WAY + 3000 - 10


def test_what_has_to_be_left_out_has_no_soft_bound() -> None:
    """Red must see the works, sixty minutes off, in a day of two hours."""
    must = with_wish("red", "works", wanted=Wanted.MUST)
    short = replace(must, days=(replace(RED, latest=600),))
    assert _bound(short) is None


def test_days_alike_are_priced_once() -> None:
    """Four days of red, alike but for the date, are one group where no site is shared."""
    days = tuple(
        replace(RED, id=f"red {n}", earliest=n * 2000 + 480, latest=n * 2000 + 1080)
        for n in range(4)
    )
    sites = tuple(
        replace(
            site,
            windows=tuple(Opening(start=n * 2000 + 540, end=n * 2000 + 1020) for n in range(4)),
        )
        for site in WORLD.sites
    )
    wishes = tuple(wish for wish in WORLD.wishes if wish.party == "red")
    problem = replace(WORLD, days=days, sites=sites, wishes=wishes, parties=WORLD.parties[:1])
    generation = Generation(problem, LIMITS)
    assert [pricing.group.days for pricing in generation.pricings] == [4]


@pytest.mark.parametrize("seed", range(6))
def test_any_prices_give_a_bound(seed: int) -> None:
    """Whatever wishes are priced at, two parties that can see everything pay 280 or more."""
    chance = Random(seed)
    generation = Generation(WORLD, LIMITS)
    prices = nothing(generation.asked)
    prices.want[:] = [-chance.randint(0, 9000) for _ in prices.want]
    lowest = generation.worth + prices.dot(generation.allowed)
    for pricing in generation.pricings:
        tours = pricing.cheapest(prices, generation.asked.short, most=1)
        idle = pricing.idle
        assert idle is not None
        lowest += min(tours[0].charge, idle.cost)
    assert lowest <= 2 * WAY


def test_time_is_kept() -> None:
    """Where the time is over at once, the bound is that nothing is less than free of charge."""
    over = replace(LIMITS, stop=lambda: True)
    assert Generation(WORLD, over).run() == 0


def test_a_stop_is_heard_within_a_day() -> None:
    """Told to stop at the third time of asking, a day is priced no further."""
    asks = iter((False, False, True))
    generation = Generation(WORLD, replace(LIMITS, stop=lambda: next(asks)))
    (day, *_), prices = generation.pricings, nothing(generation.asked)
    assert day.cheapest(prices, generation.asked.short, most=1) is None
