"""Prices rise step by step to where they prove most, and stop where steps lead no further."""

from __future__ import annotations

import numpy as np

from solver.vehicles.columns.ascent import Ascent

COSTS = np.array([3000, 5000, 0, 8000])
"""What the tour of each party costs, one car for each; the third costs nothing."""


def _risen(ceiling: int, rounds: int) -> tuple[list[int], list[int], Ascent]:
    """The bounds on the way, and the least price of each round."""
    ascent = Ascent(np.zeros(4, np.int64), ceiling)
    bounds, least = [], []
    while not ascent.is_over and len(bounds) < rounds:
        paid = ascent.paid
        least.append(int(paid.min()))
        bounds.append(int(paid.sum() + np.minimum(0, COSTS - paid).sum()))
        ascent.learn(bounds[-1], (paid > COSTS).astype(np.int64))
    return bounds, least, ascent


def test_prices_rise_to_what_tours_cost() -> None:
    """Nothing above 16 000 can be proved, and all but a hundredth of it soon is."""
    bounds, _, _ = _risen(20_000, 100)
    assert 0.99 * COSTS.sum() < max(bounds) <= COSTS.sum()


def test_nobody_pays_less_than_nothing() -> None:
    """A party that is driven for nothing pays 0, however often it is driven."""
    _, least, _ = _risen(20_000, 100)
    assert min(least) == 0


def test_who_gains_no_more_stops() -> None:
    """Some paces after all is proved that can be, the ascent is over."""
    _, _, ascent = _risen(20_000, 2000)
    assert ascent.is_over


def test_where_everybody_is_driven_once_there_is_no_way_to_go() -> None:
    """Prices at which each is driven once prove most: nothing is left to change."""
    ascent = Ascent(COSTS, 20_000)
    ascent.learn(16_000, np.ones(4, np.int64))
    assert ascent.is_over
    assert ascent.paid.tolist() == COSTS.tolist()


def test_what_rounding_leaves_says_no_way() -> None:
    """Missed once, then driven twice too often, a party is in the mean of both driven once."""
    ascent = Ascent(np.array([3000]), 10**12)
    ascent.learn(0, np.array([0]))
    ascent.learn(0, np.array([3]))
    assert ascent.is_over
