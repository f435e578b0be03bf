"""All day-tours of a group below a charge: the cheapest for each set of wants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.itineraries.columns.layout import NOWHERE, Real, Whole, arrays
from solver.itineraries.columns.walks import (
    AT,
    BEFORE,
    BEGUN_AT,
    ENDED_AT,
    ENTRY_WIDTH,
    FULL,
    HOLDER,
    KEY,
    KEY_HIGH,
    KEY_LOW,
    LABEL_WIDTH,
    MARKS,
    MUST_HIGH,
    MUST_LOW,
    TURN,
    USED,
    WORD,
    Walk,
    looked_ahead,
    set_out,
    walked,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.itineraries.columns.duals import Duals
    from solver.itineraries.columns.pricing import Pricing

MOST_WANTS = 2 * WORD
MOST_LABELS = 1 << 20
"""More labels than these are not worth their memory: 200 MB."""
MOST_MOMENTS = 8_000_000
"""Stops times moments to look ahead from: two tables of 64 MB."""
LEAST_ROOM = 1 << 14
MORE_ROOM = 8
"""So many times as much room where there was too little."""
WAYS_A_TURN = 2_000_000
"""So many ways are looked along between two looks at the limits: some hundredths of a second."""
SETTLED_A_TURN = 5000
"""So many labels are settled between two looks at the limits."""
LEEWAY = 1e-4
"""Charges are sums of floats: so much above the limit counts as on it."""


@dataclass(frozen=True)
class Tours:
    """The tours of one group, by place: what they meet, what they are charged, how they go."""

    wants: tuple[int, ...]
    """Of the group; the columns of `meets`."""
    meets: np.ndarray
    charges: Real
    _holders: Whole
    _labels: Whole

    def stops(self, place: int) -> tuple[tuple[int, int, int], ...]:
        """The stops of one tour by the shape, in order, with begin and end."""
        found, number = [], int(self._holders[place])
        while number >= 0:
            label = self._labels[number]
            found.append((int(label[AT]), int(label[BEGUN_AT]), int(label[ENDED_AT])))
            number = int(label[BEFORE])
        return tuple(reversed(found))


class Outlook:
    """One group under given prices, with what is still to come from every stop and moment."""

    def __init__(self, pricing: Pricing, duals: Duals) -> None:
        self.least = pricing.least(duals)
        """The least charge of any tour."""
        self._pricing = pricing
        shape = pricing.shape
        self.wants = tuple(int(want) for want in dict.fromkeys(shape.want))
        prices = pricing.asked(duals, pricing.short)
        ordered = np.lexsort((prices.wait_at, prices.wait_for))
        first = np.searchsorted(prices.wait_for[ordered], np.arange(len(shape.least) + 1))
        self._prices = prices._replace(
            wait_at=prices.wait_at[ordered], wait_for=first.astype(np.int64)
        )
        self._bit = {want: place for place, want in enumerate(self.wants)}
        moments = (len(shape.least), shape.horizon + 2)
        self.fits = len(self.wants) <= MOST_WANTS and moments[0] * moments[1] <= MOST_MOMENTS
        """Whether it can be told at all."""
        self._looked = False
        self._ahead, self._enter = (
            np.full(moments if self.fits else (0, 0), NOWHERE) for _ in range(2)
        )

    def tours(self, most: float, over: Callable[[], bool]) -> Tours | None:
        """Every set of wants that a tour charged `most` or less meets, with the cheapest such.

        None where there are too many, or time is up.
        """
        if not self.fits or not self._look(over):
            return None
        room = LEAST_ROOM
        while room <= MOST_LABELS:
            walk = self._walk(room, most + LEEWAY)
            going = set_out(walk)
            while going and not over():
                going = walked(walk)
            self._pricing.labels += int(walk.marks[USED])
            if going:
                return None
            if not walk.marks[FULL]:
                return _read(walk, self.wants, len(self._pricing.shape.least))
            room *= MORE_ROOM
        return None

    def _look(self, over: Callable[[], bool]) -> bool:
        """Look ahead from every moment of the day, once; False where time is up."""
        if self._looked:
            return True
        walk, stops = self._walk(1, 0.0), len(self._ahead)
        moments = max(1, WAYS_A_TURN // max(1, stops * stops))
        for last in range(self._pricing.shape.horizon, -1, -moments):
            if over():
                return False
            looked_ahead(walk, last, max(0, last - moments + 1))
        self._looked = True
        return True

    def _walk(self, room: int, most: float) -> Walk:
        """A walk with room for so many labels, before the first of them."""
        shape = self._pricing.shape
        bits = np.array([self._bit[int(want)] for want in shape.want], np.int64)
        a, c = arrays(shape._replace(bit=bits), [[] for _ in shape.least], self._prices, 1)
        marks = np.zeros(MARKS, np.int64)
        for place in {int(bit) for bit in bits[shape.bit >= 0]}:
            marks[MUST_LOW if place < WORD else MUST_HIGH] |= 1 << place % WORD
        marks[TURN] = SETTLED_A_TURN
        return Walk(
            a,
            c,
            labels=np.empty((room, LABEL_WIDTH), np.int64),
            costs=np.empty(room),
            table=np.zeros((2 * room, ENTRY_WIDTH), np.int64),
            bests=np.empty(2 * room),
            ahead=self._ahead,
            enter=self._enter,
            marks=marks,
            most=most,
        )


def _read(walk: Walk, wants: tuple[int, ...], stops: int) -> Tours:
    places = np.flatnonzero(walk.table[:, KEY] == stops + 1)
    order = places[np.argsort(walk.bests[places], kind="stable")]
    low, high = walk.table[order, KEY_LOW], walk.table[order, KEY_HIGH]
    bits = [(low if n < WORD else high) >> n % WORD & 1 for n in range(len(wants))]
    meets = np.array(bits, bool).reshape(len(wants), len(order)).T
    return Tours(wants, meets, walk.bests[order], walk.table[order, HOLDER], walk.labels)
