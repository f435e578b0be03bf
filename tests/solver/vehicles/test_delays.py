"""Delays by hand: few cases, whose shares can be counted on fingers."""

from __future__ import annotations

import pytest

from solver.vehicles.delays import ENOUGH, Arrival, Delays, Spread, certain, evenly, spread

FOUR = spread({-10: 1, 0: 2, 30: 1})
"""A quarter ten minutes early, half on time, a quarter half an hour late."""


def test_a_buffer_is_the_fewest_minutes_that_are_enough() -> None:
    """With a chance of three in four nothing has to be waited for, with more half an hour."""
    assert [FOUR.within(chance) for chance in (0.25, 0.26, 0.75, 0.76, 1.0)] == [-10, 0, 0, 30, 30]


def test_the_chance_of_some_minutes_counts_those_that_need_no_more() -> None:
    """Ten early are a quarter, on time three quarters, and half an hour is always enough."""
    assert [FOUR.chance(m) for m in (-11, -10, -1, 0, 29, 30)] == [0, 0.25, 0.25, 0.75, 0.75, 1]


def test_what_has_not_come_yet_is_later() -> None:
    """Once it is not early, two in three are on time; once past all cases, it comes any minute."""
    assert FOUR.not_before(-9) == spread({0: 2, 30: 1})
    assert FOUR.not_before(31) == certain(31)


def test_two_delays_add_up_in_every_way() -> None:
    """A coin of 0 or 1 minute after another gives 0, 1, 1 or 2."""
    coin = evenly(0, 1)
    assert coin.plus(coin) == spread({0: 1, 1: 2, 2: 1})
    assert coin.moved(5) == evenly(5, 6)


def test_few_cases_are_drawn_towards_all_and_many_are_believed() -> None:
    """One flight at a terminal says little beside 59 of another; as many as are enough, half."""
    past = [Arrival("big", 8, 0)] * (3 * ENOUGH - 1) + [Arrival("small", 8, 60)]
    small = Delays(past).of("small", 8)
    everywhere = 1 / (3 * ENOUGH)
    hall = (1 + ENOUGH * everywhere) / (1 + ENOUGH)
    hour = (1 + ENOUGH * hall) / (1 + ENOUGH)
    assert 1 - small.chance(59) == pytest.approx(hour)
    assert Delays(past).of("unknown", 8).chance(0) == pytest.approx(1 - everywhere)


def test_evenings_are_not_mornings() -> None:
    """A hundred punctual mornings and a hundred late evenings are told apart."""
    past = [Arrival("one", 8, 0)] * 100 + [Arrival("one", 20, 60)] * 100
    delays = Delays(past)
    assert delays.of("one", 8).within(0.9) == 0
    assert delays.of("one", 20).within(0.9) == 60
    assert delays.of("one", 20).within(0.05) == 0


@pytest.mark.parametrize(
    ("minutes", "shares"), [((), ()), ((1, 0), (0.5, 0.5)), ((0, 1), (0.5, 0.6)), ((0,), (0.5,))]
)
def test_nonsense_is_no_spread(minutes: tuple[int, ...], shares: tuple[float, ...]) -> None:
    """Nothing, minutes out of order, or shares that are more or less than one."""
    with pytest.raises(ValueError, match="spread"):
        Spread(minutes, shares)


def test_nothing_teaches_nothing() -> None:
    """Without a single case there is no distribution."""
    with pytest.raises(ValueError, match="nothing came"):
        Delays([])
