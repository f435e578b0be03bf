"""Prices that rise towards what proves most, step by step from the best so far.

Alike cars all take the one cheapest tour, which says little of where prices ought to go: the
tours of many rounds, averaged, say where parties are driven too often, and where never (the
volume algorithm of Barahona and Anbil, 2000). A step is a share of what a bound can still rise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from solver.compiled.arrays import Whole

    Part = NDArray[np.floating[Any]]

NEWEST, LEAST_NEWEST = 0.4, 0.04
"""The most and the least that the newest tours are worth in the average."""
STEP = 0.1
"""The first step, as a share of what is open."""
LONGER, SHORTER = 1.2, 0.9
"""A step grows where it went well and could have gone further, and shrinks where it did not."""
PACE = 40
"""After so many rounds what was gained is looked at."""
LITTLE = 0.01
"""Of what is open: who gains less in a pace has come as far as steps lead."""
ROUNDING = 1e-6
"""Who is missed by less is not missed: that is what rounding leaves, and it points nowhere."""


class Ascent:
    """The best prices so far, and the next to try; `ceiling` is what no bound can be above."""

    def __init__(self, paid: Whole, ceiling: float) -> None:
        self.paid, self.is_over = paid, False
        self._ceiling, self._best, self._bound = ceiling, paid, 0
        self._step, self._rounds, self._before = STEP, 0, 0
        self._average: Part = np.zeros(len(paid))
        self._toward = self._average

    def learn(self, bound: int, driven: Whole) -> None:
        """Take in what the prices tried prove, and how often each party is driven for them."""
        missed = 1.0 - driven
        if self._rounds == 0:
            self._average, self._bound, self._before = missed, bound, bound
        else:
            self._judge(bound, missed)
            self._average = _averaged(self._average, missed)
        self._pace()
        self._go_on()

    def _judge(self, bound: int, missed: Part) -> None:
        if bound <= self._bound:
            self._step *= SHORTER
            return
        if missed @ self._toward >= 0:
            self._step *= LONGER
        self._bound, self._best = bound, self.paid

    def _pace(self) -> None:
        """See now and then whether steps still lead on."""
        self._rounds += 1
        if self._rounds % PACE == 0:
            self.is_over = self._bound - self._before <= LITTLE * (self._ceiling - self._before)
            self._before = self._bound

    def _go_on(self) -> None:
        """The next prices: those driven too seldom pay more, others less, but nobody below 0."""
        idle = (self._best <= 0) & (self._average < 0)
        self._toward = np.where(idle, 0.0, self._average)
        length = float(self._toward @ self._toward)
        if length < ROUNDING**2:
            self.is_over = True
            return
        reach = self._step * max(0.0, self._ceiling - self._bound) / length
        self.paid = np.maximum(0, self._best + reach * self._toward).astype(np.int64)


def _averaged(average: Part, newest: Part) -> Part:
    """The shortest mean of both in which the newest has a share within its limits."""
    apart = newest - average
    length = float(apart @ apart)
    share = -float(average @ apart) / length if length else NEWEST
    share = min(NEWEST, max(LEAST_NEWEST, share))
    return share * newest + (1 - share) * average
