"""Asks the pricing for tours: the cheapest one of a kind, as a tour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.compiled.arrays import packed
from solver.vehicles.columns import layout
from solver.vehicles.columns.asked import Stop, Tour
from solver.vehicles.columns.pricing import cheapest, picked

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole
    from solver.vehicles.columns.asked import Asked


class Pricing:
    """The room in which tours of all kinds are priced, one after the other."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        many, seats = len(asked.parties), max(kind.car.seats for kind in asked.kinds) + 1
        moments = len(asked.places) * asked.horizon
        starts = max(int(kind.given[layout.STARTS]) for kind in asked.kinds)
        sizes = {
            layout.PAID: many,
            layout.COST: moments,
            layout.CAME: moments,
            layout.BEFORE: starts,
            layout.BEST: seats,
            layout.BEGUN: seats,
            layout.TAKEN: seats * many,
            layout.CHOSEN: many,
        }
        lists = {key: np.zeros(size, np.int64) for key, size in sizes.items()}
        self._work = packed({}, lists, layout.WORK)
        self._paid = self._work[self._work[layout.PAID] :][:many]

    def least(self, kind: int, paid: Whole) -> int:
        """The least cost of a tour of a kind, less what its parties pay; 0 for none below it."""
        self._paid[:] = paid
        return int(cheapest(self._asked.kinds[kind].given, self._work))

    def best(self, kind: int) -> Tour | None:
        """The cheapest tour of the kind that was asked for last."""
        last = int(self._work[layout.LAST])
        return None if last < 0 else self._tour(kind, last)

    def _tour(self, kind: int, start: int) -> Tour:
        given, work = self._asked.kinds[kind].given, self._work
        stops = []
        while start >= 0:
            picked(given, work, start)
            parties = work[work[layout.CHOSEN] :][: int(work[layout.PICKED])]
            chain = int(given[given[layout.CHAIN] + start])
            depart = int(given[given[layout.MOMENT] + start]) + int(given[layout.BOARDING])
            stops.append(Stop(chain, depart, tuple(sorted(parties.tolist()))))
            start = int(work[work[layout.BEFORE] + start])
        return Tour(kind, tuple(reversed(stops)))
