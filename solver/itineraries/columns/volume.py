"""Prices by small steps: quick where a linear programme of so many days would be slow.

The volume algorithm (Barahona and Anbil, 2000): what the cheapest tours take together, averaged
over the rounds, says which prices are too low and which too high; steps start from the prices of
the best bound so far, and grow while they help.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from solver.itineraries.columns.duals import Duals

FIRST_REACH = 0.1
"""The first step aims so far above the best bound, as a share of all that is at stake."""
LEAST_REACH = 0.0002
MOMENT = 0.25
"""A visit is at a site at several moments: each is priced in steps so much shorter."""
SMOOTH = 0.2
"""How much of the average the tours of the latest round make up."""
PATIENCE = 8
"""Rounds without a better bound after which steps aim less high."""


@dataclass
class Volume:
    """The prices of the best bound, and the averaged excess of what the rows allow."""

    allowed: Duals
    rows: Duals
    """Which rows there are: 1, else 0."""
    stake: float
    free: np.ndarray
    """By want: whether it has to be met, so that its price may have either sign."""
    centre: Duals
    best: float = -np.inf
    reach: float = FIRST_REACH
    _excess: Duals | None = None
    _failed: int = 0

    @property
    def spent(self) -> bool:
        """Whether steps have become too small to matter."""
        return self.reach < LEAST_REACH

    def told(self, prices: Duals, bound: float, taken: Duals) -> Duals:
        """The next prices, after these gave this bound and their tours took so much."""
        parts = zip(self.rows.parts(), self.allowed.parts(), taken.parts(), strict=True)
        slack = Duals(*(row * (most - took) for row, most, took in parts))
        self._excess = slack if self._excess is None else self._excess.towards(slack, SMOOTH)
        if bound > self.best:
            better = bound > self.best + self.reach * self.stake / 20
            self.best, self.centre = bound, prices
            self._failed = 0 if better else self._failed + 1
        else:
            self._failed += 1
        if self._failed >= PATIENCE:
            self.reach, self._failed = self.reach / 2, 0
        return self._stepped(self._excess)

    def _stepped(self, way: Duals) -> Duals:
        # A limit that is kept and has no price needs none: it is no part of the way.
        kept = [
            np.where((price >= 0) & (part > 0), 0.0, part)
            for price, part in zip(self.centre.parts(), way.parts(), strict=True)
        ]
        kept[0] = np.where(self.free, way.want, kept[0])
        kept[2:] = [part * MOMENT for part in kept[2:]]
        length = sum(float(np.vdot(part, part)) for part in kept)
        step = self.reach * self.stake / max(length, 1e-9)
        kept[2:] = [part * MOMENT for part in kept[2:]]
        want, *others = (
            price + step * part for price, part in zip(self.centre.parts(), kept, strict=True)
        )
        want = np.where(self.free, want, np.minimum(0.0, want))
        return Duals(want, *(np.minimum(0.0, part) for part in others))
