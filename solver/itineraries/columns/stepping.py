"""Prices by small steps: quick where a linear programme of so many days would be slow.

Each round prices every day once; what the cheapest tours take together, beyond what the rows
allow, says which prices to raise. A price moves by the averaged excess of its row over its usual
size (Adam, by Kingma and Ba, 2015), so that rows of many parties and of one move alike; steps
shrink from a share of what a wish is worth to a hundredth of that as the time goes by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.itineraries.columns.rows import PARTS, Rows
from solver.itineraries.columns.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ThreadPoolExecutor

    from solver.itineraries.columns.generation import Generation
    from solver.itineraries.columns.layout import Real

FIRST_STEP = 0.18
"""Of what a wish is worth in the mean."""
POINT_STEP = 0.6
"""A visit pays for several moments at once: each moves so much less."""
LAST_STEP = 0.01
"""Of the first step."""
ROUNDS = 400
"""After so many rounds more would add little: steps are the shortest then, however much time is
left."""
SMOOTH, SMOOTH_SIZE = 0.9, 0.99
"""How much of the averages of the excess, and of its size, is that of the rounds before."""
LEAST_SIZE = 0.1
"""Added to the usual size, so that a row that is hardly ever touched does not leap."""
REMEMBERS = 8
"""A stop remembers so many others at most, as each may double the labels."""


class Stepping:
    """The days of one generation, priced round by round; the best prices, and the bound of them."""

    def __init__(self, generation: Generation) -> None:
        self._of = generation
        self.rows = Rows(generation.asked, generation.allowed)
        for pricing in generation.pricings:
            pricing.remembers = REMEMBERS
        self._days = [Standing(pricing, self.rows) for pricing in generation.pricings]
        self.bound = -np.inf
        self.best = self._shared_out()
        worths = [worth for worth in generation.asked.worth if worth]
        self._pace = np.full(len(self.best), FIRST_STEP * float(np.mean(worths or [0])))
        self._pace[self.rows.wants + len(generation.allowed.ration) :] *= POINT_STEP

    def run(self, pool: ThreadPoolExecutor, workers: int, spent: Callable[[], float]) -> None:
        """Rounds until the whole of the time is `spent`, or more would add little."""
        prices = self.best
        way, size = np.zeros(len(prices)), np.zeros(len(prices))
        for turn in range(1, ROUNDS + 1):
            told = self._round(prices, pool, workers, spent)
            if told is None:
                return
            bound, excess = told
            if bound > self.bound:
                self.bound, self.best = bound, prices
            # A limit that is kept and has no price needs none.
            kept = (prices >= 0) & (excess > 0) & ~self.rows.free
            excess = np.where(kept, 0.0, excess) * self.rows.on
            way = SMOOTH * way + (1 - SMOOTH) * excess
            size = SMOOTH_SIZE * size + (1 - SMOOTH_SIZE) * excess * excess
            usual = np.sqrt(size / (1 - SMOOTH_SIZE**turn)) + LEAST_SIZE
            step = self._pace * LAST_STEP ** max(spent(), turn / ROUNDS)
            prices = prices + step * (way / (1 - SMOOTH**turn)) / usual
            prices = np.where(self.rows.free, prices, np.minimum(0.0, prices))

    def _round(
        self,
        prices: Real,
        pool: ThreadPoolExecutor,
        workers: int,
        spent: Callable[[], float],
    ) -> tuple[float, Real] | None:
        """The bound of these prices, and what rows allow beyond what tours take; None if over."""

        def part(first: int) -> tuple[float, Real] | None:
            least, taken = 0.0, np.zeros(len(prices))
            for day in self._days[first::workers]:
                if spent() >= 1:
                    return None
                least += day.price(prices, taken)
                day.learn()
            return least, taken

        parts = [one for one in pool.map(part, range(workers)) if one is not None]
        if len(parts) < workers:
            return None
        least = self._of.worth + float(prices @ self.rows.allowed) + sum(one for one, _ in parts)
        return least, self.rows.allowed - sum(taken for _, taken in parts)

    def _shared_out(self) -> Real:
        """Prices to begin with: what is asked for is shared out among days and parties.

        Of what a wish is worth each day is left its share, as if all days met it. Where a site has
        room for some of the parties only, that is so much less, and the rest is what its moments
        cost.
        """
        of, rows = self._of, self.rows
        days = np.zeros(rows.wants)
        for pricing in of.pricings:
            days[list(pricing.group.worth)] += pricing.group.days
        worth = np.array(of.asked.worth, np.float64)
        prices = np.zeros(len(rows.allowed))
        prices[: rows.wants] = -worth * (1 - 1 / np.maximum(days, 1))
        for place, wants in enumerate(rows.asking):
            moments = rows.parties[place][rows.parties[place] >= 0]
            if len(wants) and len(moments):
                room = min(1.0, rows.allowed[moments].sum() / PARTS / len(wants))
                prices[wants] *= room
                prices[moments] = -worth[wants].mean() * (1 - room) / PARTS
        return prices * rows.on
