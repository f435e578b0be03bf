"""The rows that small steps price: wants, rations, and moments at the sites that parties share.

A visit of a site's least length holds the same number of moments wherever it begins, if they are
that length apart, or a part of it. They are counted from the end of a first visit at each opening,
so that no more visits are allowed one after the other than there is time for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.itineraries.columns.duals import FULL, Duals, nothing
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from solver.itineraries.columns.asked import Asked
    from solver.itineraries.columns.layout import Real, Whole

PARTS = 6
"""The least visit holds so many priced moments."""


class Rows:
    """Where each row stands in one array of prices, and what it allows."""

    def __init__(self, asked: Asked, allowed: Duals) -> None:
        self._asked = asked
        self.wants = len(asked.forced)
        self.first = asked.first
        """The moment from which those of the points are counted."""
        self.points = [
            self._moments(site, place) for place, site in enumerate(asked.reading.chart.shared)
        ]
        """By shared site: the priced moments, from the first day's earliest."""
        self.asking = [self._asking(site) for site in asked.reading.chart.shared]
        """By shared site: the wants that ask for it."""
        count = self.wants + len(allowed.ration)
        self.parties: list[Whole] = []
        self.people: list[Whole] = []
        """By shared site and point: the row, or -1 where it limits nobody."""
        limits = [allowed.want, allowed.ration]
        for place, points in enumerate(self.points):
            for rows, most in ((self.parties, allowed.parties), (self.people, allowed.people)):
                bound = most[place, points]
                binds = bound < FULL // 2
                rows.append(np.where(binds, count + np.cumsum(binds) - 1, -1))
                limits.append(bound[binds])
                count += int(binds.sum())
        self.allowed: Real = np.concatenate(limits)
        self.on = np.ones(count)
        """1 for rows that may have a price, else 0."""
        one_day = [asked.of_one_day(want) for want in range(self.wants)]
        self.on[: self.wants] = np.logical_not(one_day)
        self.free = np.zeros(count, bool)
        """Rows that must be met in full, whose price may have either sign."""
        self.free[: self.wants] = np.logical_and(asked.forced, np.logical_not(one_day))

    def _asking(self, site: str) -> list[int]:
        reading = self._asked.reading
        visits = [node.want for node in reading.nodes if node.call.kind is StopKind.VISIT]
        return sorted({want for want in visits if reading.wants[want].id == site})

    def _moments(self, site: str, place: int) -> Whole:
        asked = self._asked
        least = min(
            (node.call.ticks for node in asked.reading.nodes if node.call.id == site), default=1
        )
        found: set[int] = set()
        for opening in asked.problem.site[site].windows:
            begin, end = max(opening.start, asked.first), min(opening.end, asked.last)
            for part in range(PARTS):
                at = begin + least - 1 - part * least // PARTS
                found.update(range(at, end, least))
        return np.array(sorted(found), np.int64) - asked.first

    def dense(self, prices: Real) -> Duals:
        """Prices of these rows as the linear programme and the labels take them."""
        duals = nothing(self._asked)
        duals.want[:] = prices[: self.wants]
        duals.ration[:] = prices[self.wants : self.wants + len(duals.ration)]
        for place, points in enumerate(self.points):
            for rows, told in ((self.parties, duals.parties), (self.people, duals.people)):
                has = rows[place] >= 0
                told[place, points[has]] = prices[rows[place][has]]
        return duals
