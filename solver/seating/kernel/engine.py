"""The compiled search of seats: what it makes of a seating within the limits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from solver.compiled.race import Race
from solver.seating.kernel.making import Making
from solver.seating.kernel.moving import empty
from solver.seating.kernel.searcher import Searcher, seats_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from solver.compiled.arrays import Whole
    from solver.limits import Limits
    from solver.seating.chart import Chart

TESTS_PER_STEP = 500
"""So many exchanges count as one step of effort: about a millisecond."""

Where = dict[str, str]


class Reading:
    """One sitting as the compiled search knows it; TooDear where it cannot hold its prices."""

    def __init__(self, chart: Chart) -> None:
        making = Making(chart)
        self.tables = making.made()
        self.waiting = empty(self.tables, making.waiting_cells, making.waiting_price)
        self.most_tied = making.most_tied
        self._seat, self._guest = making.seat, making.guest
        self._seats, self._guests = list(making.seat), list(making.guest)

    def seats(self, where: Mapping[str, str]) -> Whole:
        """The number of each guest's seat; -1 for none."""
        found = np.full(len(self._guests), -1, np.int64)
        for guest, seat in where.items():
            found[self._guest[guest]] = self._seat[seat]
        return found

    def where(self, best: Whole) -> Where:
        """Guest -> seat, of a seating that was kept."""
        seats = seats_of(self.tables, best)
        return {self._guests[n]: self._seats[seat] for n, seat in enumerate(seats) if seat >= 0}


def searched(chart: Chart, limits: Limits, where: Where) -> Where:
    """The best seating within the limits, from one on; `limits.better` hears each better one."""
    reading = Reading(chart)
    searchers = [
        Searcher(
            reading.tables,
            reading.waiting,
            limits.seed * limits.workers + n,
            firm=reading.most_tied,
        )
        for n in range(limits.workers)
    ]
    for searcher in searchers:
        searcher.begin(reading.seats(where))

    def stop() -> bool:
        return limits.stop() or all(one.is_through for one in searchers)

    race = Race(
        searchers,
        replace(limits, stop=stop),
        plan_of=reading.where,
        tests_per_step=TESTS_PER_STEP,
    )
    race.run()
    return reading.where(race.best())
