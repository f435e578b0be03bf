"""The trips of a problem, told within limits, without those that another replaces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.compiled.arrays import Whole, packed
from solver.vehicles.fragments import layout
from solver.vehicles.fragments.enumeration import explored, joined, undominated

if TYPE_CHECKING:
    from solver.limits import Limits
    from solver.vehicles.fragments.asked import Asked

MOST_TRIPS = 250_000
"""Where there are more, ways are so free that no choice of trips is proved best."""
NEWS = 100_000
"""After so many new ones, those that another replaces are forgotten."""
AT_HAND = MOST_TRIPS + 2 * NEWS
AT_ONCE = 200_000
"""So many steps of the enumeration between two looks at the clock."""
STEPS_PER_STEP = 10_000
"""So many steps of the enumeration count as one step of effort: about a millisecond."""


@dataclass(frozen=True)
class Trips:
    """Trips as columns of numbers, one entry a trip."""

    rows: Whole
    requests: int

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def first(self) -> Whole:
        """The node where each trip begins."""
        return self.rows[:, layout.FIRST]

    @property
    def last(self) -> Whole:
        """The node where each trip ends."""
        return self.rows[:, layout.LAST]

    @property
    def drive(self) -> Whole:
        """The ticks of driving on each trip."""
        return self.rows[:, layout.DRIVE]

    @property
    def early(self) -> Whole:
        """The first moment of each last node."""
        return self.rows[:, layout.EARLY]

    @property
    def late(self) -> Whole:
        """The last moment of each first node."""
        return self.rows[:, layout.LATE]

    @property
    def span(self) -> Whole:
        """The least ticks between the moments of the two."""
        return self.rows[:, layout.SPAN]

    def drives(self, request: int) -> Whole:
        """Which trips a request is on."""
        low = request < layout.BITS
        column = layout.LOW_SET if low else layout.HIGH_SET
        bit = request if low else request - layout.BITS
        return np.flatnonzero(self.rows[:, column] >> bit & 1)

    def nodes(self, trip: int) -> list[int]:
        """The nodes of a trip in their order."""
        row = self.rows[trip]
        order = range(int(row[layout.SIZE]))
        return [int(row[layout.NODES + k // 8]) >> 8 * (k % 8) & 255 for k in order]


def trips(asked: Asked, limits: Limits) -> Trips | None:
    """Every trip that may be worth its drive; None where there are too many to be told."""
    work, found = _work(asked), np.zeros(AT_HAND * layout.TRIP, np.int64)
    done, kept = 0, 0
    while not explored(asked.given, work, found, AT_ONCE) or work[layout.FULL]:
        done += AT_ONCE
        if work[layout.FOUND] - kept > NEWS or work[layout.FULL]:
            kept = _condensed(work, found)
            # As many again for each request from which trips are still to be begun.
            if kept * asked.requests > MOST_TRIPS * (int(work[layout.ROOT]) - 1):
                return None
        if limits.over(done // STEPS_PER_STEP):
            return None
    kept = _condensed(work, found)
    if work[layout.BEYOND] or kept > MOST_TRIPS:
        return None
    return Trips(found.reshape(-1, layout.TRIP)[:kept].copy(), asked.requests)


def _condensed(work: Whole, found: Whole) -> int:
    """Forget the trips that another replaces; how many are left."""
    rows = found.reshape(-1, layout.TRIP)
    told = rows[: int(work[layout.FOUND])]
    by = (layout.SPAN, layout.DRIVE, layout.HIGH_SET, layout.LOW_SET, layout.LAST, layout.FIRST)
    order = np.lexsort([told[:, key] for key in by]).astype(np.int64)
    kept = np.zeros(len(told), np.int64)
    many = undominated(found, order, kept)
    rows[:many] = told[np.flatnonzero(kept)]
    work[layout.FOUND], work[layout.FULL] = many, 0
    return int(many)


def _work(asked: Asked) -> Whole:
    """Nothing begun."""
    kinds = max(1, int(asked.given[layout.KINDS]))
    by_depth = (layout.ORDER, layout.NEXT, layout.MOMENT, layout.DRIVEN, layout.SPENT)
    lists = {key: np.zeros(layout.LONGEST, np.int64) for key in by_depth}
    lists[layout.LOADED] = np.zeros(kinds * layout.LONGEST, np.int64)
    lists[layout.INTO] = np.full(asked.requests, -1, np.int64)
    lists[layout.OUT] = np.zeros(asked.requests, np.int64)
    lists[layout.JOINS] = np.zeros(asked.requests**2, np.int64)
    work = packed({}, lists, layout.WORK)
    joined(asked.given, work)
    return work
