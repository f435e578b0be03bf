"""All prices of a problem in one scale of 64 bits: comparing two compares level by level."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from solver.itineraries.kernel.tables import (
    APART_PRICE,
    DRIVING_OVER,
    DRIVING_PRICE,
    DUTY,
    HALF_OVER,
    LACK_PRICE,
    LOSS_PRICE,
    MOVED_PRICE,
    MUST,
    PRICE,
    SHORT_PRICE,
    UNIT,
)
from solver.scale import HARD, MEDIUM

if TYPE_CHECKING:
    from solver.itineraries.kernel.reading import Reading

MOST = 1 << 58
"""Totals stay below, so that they can be counted in 64 bits."""


class TooDear(ValueError):
    """The prices of a problem do not fit into one whole number of 64 bits."""


class _Scale:
    """What a medium and a hard price are: more than all that is below can add up to."""

    def __init__(self, r: Reading, longest: int) -> None:
        chart, days = r.chart, r.chart.days
        longest_way = max(
            (max(way.ticks, way.peak_ticks or 0) for way in r.problem.travel), default=0
        )
        far = longest_way * (longest + 1)
        many = [(r.feel.prices[want], 1) for want in r.wants]
        many += [(chart.driving_price, far * len(days))]
        many += [(chart.short_price, sum(node.wished for node in r.nodes))]
        many += [(day.driving_over_price, far) for day in days]
        many += [(day.half_over_price, longest + 1) for day in days]
        many += [(chart.before.price, len(chart.before.planned))]
        many += [(chart.apart_price, sum(len(one.parties) ** 2 for one in chart.togethers))]
        many += [(chart.lack_price, sum(tally.least for tally in chart.tallies.values()))]
        lost = sum(sum(tally.lost.values()) for tally in chart.tallies.values())
        many += [(chart.loss_price, lost)]
        self.medium = 1 + sum(price % MEDIUM * times for price, times in many)
        self.hard = self.medium * (1 + sum(price % HARD // MEDIUM * times for price, times in many))
        if self.hard * (1 + sum(price // HARD * times for price, times in many)) > MOST:
            raise TooDear("the prices of the rules are too far apart")

    def __call__(self, price: int) -> int:
        soft, medium = price % MEDIUM, price % HARD // MEDIUM
        return price // HARD * self.hard + medium * self.medium + soft


def priced(r: Reading, longest: int) -> dict[int, Any]:
    """The entries of the tables that are prices; TooDear where they are too far apart."""
    scale = _Scale(r, longest)
    asked = [r.feel.prices[want] for want in r.wants]
    wishes = [price for price in asked if price < MEDIUM]
    return {
        PRICE: np.array([scale(price) for price in asked], np.int64),
        MUST: scale.medium,
        DUTY: scale.hard,
        UNIT: max(1, sum(wishes) // max(1, len(wishes))),
        APART_PRICE: scale(r.chart.apart_price),
        LACK_PRICE: scale(r.chart.lack_price),
        LOSS_PRICE: scale(r.chart.loss_price),
        DRIVING_PRICE: scale(r.chart.driving_price),
        MOVED_PRICE: scale(r.chart.before.price),
        SHORT_PRICE: scale(r.chart.short_price),
        DRIVING_OVER: np.array([scale(d.driving_over_price) for d in r.chart.days], np.int64),
        HALF_OVER: np.array([scale(day.half_over_price) for day in r.chart.days], np.int64),
    }
