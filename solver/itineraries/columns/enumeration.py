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
    from solver.itineraries.columns.layout import Prices
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


def tours(pricing: Pricing, duals: Duals, most: float, over: Callable[[], bool]) -> Tours | None:
    """Every set of wants that a tour charged no more than `most` meets, with the cheapest such.

    None where there are too many, or time is up.
    """
    shape = pricing.shape
    wants = tuple(int(want) for want in dict.fromkeys(shape.want))
    moments = (len(shape.least), shape.horizon + 2)
    if len(wants) > MOST_WANTS or moments[0] * moments[1] > MOST_MOMENTS:
        return None
    prices, room = pricing.asked(duals, pricing.short), LEAST_ROOM
    ahead, enter = np.full(moments, NOWHERE), np.full(moments, NOWHERE)
    looking = _walk(pricing, prices, wants, room=1, most=most)._replace(ahead=ahead, enter=enter)
    if not _looked(looking, over):
        return None
    while room <= MOST_LABELS:
        walk = _walk(pricing, prices, wants, room=room, most=most + LEEWAY)
        walk = walk._replace(ahead=ahead, enter=enter)
        going = set_out(walk)
        while going and not over():
            going = walked(walk)
        pricing.labels += int(walk.marks[USED])
        if going:
            return None
        if not walk.marks[FULL]:
            return _read(walk, wants, len(shape.least))
        room *= MORE_ROOM
    return None


def _looked(walk: Walk, over: Callable[[], bool]) -> bool:
    """Look ahead from every moment of the day; False where time is up."""
    stops, horizon = len(walk.ahead), walk.ahead.shape[1] - 2
    moments = max(1, WAYS_A_TURN // max(1, stops * stops))
    for last in range(horizon, -1, -moments):
        if over():
            return False
        looked_ahead(walk, last, max(0, last - moments + 1))
    return True


def _walk(
    pricing: Pricing, prices: Prices, wants: tuple[int, ...], *, room: int, most: float
) -> Walk:
    """A walk with room for so many labels, before the first of them; without tables ahead."""
    shape = pricing.shape
    bit = {want: place for place, want in enumerate(wants)}
    ordered = np.lexsort((prices.wait_at, prices.wait_for))
    first = np.searchsorted(prices.wait_for[ordered], np.arange(len(shape.least) + 1))
    a, c = arrays(
        shape._replace(bit=np.array([bit[int(want)] for want in shape.want], np.int64)),
        [[] for _ in shape.least],
        prices._replace(wait_at=prices.wait_at[ordered], wait_for=first.astype(np.int64)),
        1,
    )
    marks = np.zeros(MARKS, np.int64)
    for place in {bit[int(want)] for want in shape.want[shape.bit >= 0]}:
        marks[MUST_LOW if place < WORD else MUST_HIGH] |= 1 << place % WORD
    marks[TURN] = SETTLED_A_TURN
    return Walk(
        a,
        c,
        labels=np.empty((room, LABEL_WIDTH), np.int64),
        costs=np.empty(room),
        table=np.zeros((2 * room, ENTRY_WIDTH), np.int64),
        bests=np.empty(2 * room),
        ahead=np.empty((0, 0)),
        enter=np.empty((0, 0)),
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
