"""The trips of a problem, told within limits, without those that another replaces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.compiled.arrays import Whole, packed
from solver.vehicles.fragments import layout
from solver.vehicles.fragments.enumeration import explored, undominated

if TYPE_CHECKING:
    from solver.limits import Limits
    from solver.vehicles.fragments.asked import Asked

MOST_TRIPS = 60_000
"""Where there are more, ways are so free that no choice of trips is proved best."""
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
    work, found = _work(asked), np.zeros(MOST_TRIPS * layout.TRIP, np.int64)
    done = 0
    while not explored(asked.given, work, found, AT_ONCE):
        done += AT_ONCE
        if limits.over(done // STEPS_PER_STEP):
            return None
    if work[layout.FULL]:
        return None
    many = int(work[layout.FOUND])
    rows = found.reshape(-1, layout.TRIP)[:many]
    return Trips(rows[_worth(found, rows)], asked.requests)


def _worth(found: Whole, rows: Whole) -> Whole:
    """Which trips no other replaces."""
    by = (layout.SPAN, layout.DRIVE, layout.HIGH_SET, layout.LOW_SET, layout.LAST, layout.FIRST)
    order = np.lexsort([rows[:, key] for key in by]).astype(np.int64)
    kept = np.zeros(len(rows), np.int64)
    undominated(found, order, kept)
    return np.flatnonzero(kept)


def _work(asked: Asked) -> Whole:
    """Nothing begun."""
    kinds = max(1, int(asked.given[layout.KINDS]))
    by_depth = (layout.ORDER, layout.NEXT, layout.MOMENT, layout.DRIVEN, layout.SPENT)
    lists = {key: np.zeros(layout.LONGEST, np.int64) for key in by_depth}
    lists[layout.LOADED] = np.zeros(kinds * layout.LONGEST, np.int64)
    lists[layout.INTO] = np.full(asked.requests, -1, np.int64)
    lists[layout.OUT] = np.zeros(asked.requests, np.int64)
    return packed({}, lists, layout.WORK)
