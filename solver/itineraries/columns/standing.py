"""One day's arrays, kept from round to round of small steps."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from solver.compiled.arrays import starts
from solver.itineraries.columns.charging import (
    AT,
    CROWD,
    DAYS,
    FIRST_POINT,
    FIRST_TAKEN,
    MUCH,
    OFFER_HEAD,
    PARTIES,
    PEOPLE,
    SITES,
    TAKES,
    WANT,
    priced,
)
from solver.itineraries.columns.layout import (
    FULL,
    LABEL_PARENT,
    LABEL_STOP,
    LAST_LABEL,
    TURN,
    USED,
    Prices,
    arrays,
)

if TYPE_CHECKING:
    from solver.itineraries.columns.layout import Real, Whole
    from solver.itineraries.columns.pricing import Pricing
    from solver.itineraries.columns.rows import Rows

FEW_LABELS = 1 << 10
NEVER = 1e300


class Standing:
    """A pricing with its arrays, made anew only where stops learn to remember, or room lacks."""

    def __init__(self, pricing: Pricing, rows: Rows) -> None:
        self.pricing, self._rows = pricing, rows
        shape = pricing.shape
        self._sites = sorted({int(site) for site in shape.site if site >= 0})
        local = {site: place for place, site in enumerate(self._sites)}
        self._shape = shape._replace(
            site=np.array([local.get(int(site), -1) for site in shape.site], np.int64)
        )
        self._size = FEW_LABELS
        self._idle = NEVER if pricing.idle is None else pricing.idle.cost
        self._v = np.array([pricing.group.worth[int(want)] for want in shape.want], np.float64)
        self._begin = shape.base - pricing.first
        self._b = self._offer()
        self._made()

    def price(self, y: Real, taken: Real) -> float:
        """What the cheapest tour costs, times the days alike; what it takes is added to `taken`."""
        while True:
            least = priced(self._a, self._c, self._b, self._v, y, taken, self._idle)
            if not self._a[FULL]:
                self.pricing.labels += int(self._a[USED])
                return self.pricing.group.days * float(least)
            self._size *= 2
            self._made()

    @property
    def tour(self) -> tuple[int, ...]:
        """The stops of the cheapest tour of the latest prices."""
        a, stops = self._a, []
        label = int(a[a[LAST_LABEL] + a[TURN]]) if a[TURN] >= 0 else -1
        while label >= 0:
            stops.append(int(a[a[LABEL_STOP] + label]))
            label = int(a[a[LABEL_PARENT] + label])
        return tuple(reversed(stops))

    def learn(self) -> bool:
        """Let stops remember what the cheapest tour came back to."""
        if not self.pricing.learn(self.tour):
            return False
        self._made()
        return True

    def _made(self) -> None:
        pricing, shape = self.pricing, self._shape
        wait_at, wait_for = self._waits()
        self._a, self._c = arrays(
            shape,
            pricing.members,
            Prices(
                stop=np.zeros(len(shape.least)),
                way=(shape.driving * pricing.driving).astype(np.float64),
                short=0.0,
                toll=np.zeros((len(self._sites), shape.horizon + 2)),
                wait_at=wait_at,
                wait_for=wait_for,
            ),
            self._size,
        )

    def _on_day(self, site: int) -> Whole:
        """Which points of a site lie within the day."""
        points = self._rows.points[site] - self._begin
        return np.flatnonzero((points >= 0) & (points <= self._shape.horizon))

    def _waits(self) -> tuple[Whole, Whole]:
        """When, and for which stop, it may pay to begin later: at an opening, after a point."""
        shape, stops = self._shape, max(1, len(self._shape.least))
        each = np.repeat(np.arange(len(shape.least)), np.diff(shape.first_opening))
        found = [shape.opens * stops + each]
        for stop, place in enumerate(shape.site):
            if place >= 0:
                site = self._sites[place]
                after = self._rows.points[site][self._on_day(site)] - self._begin + 1
                found.append(after * stops + stop)
        waits = np.unique(np.concatenate(found))
        waits = waits[waits < (shape.horizon + 1) * stops]
        return waits // stops, waits % stops

    def _offer(self) -> Whole:
        """Which rows the stops of this day belong to, as `charging` reads it."""
        group, rows = self.pricing.group, self._rows
        wants = [int(want) for want in self._shape.want]
        taken = [group.rations.get(want, ()) for want in wants]
        on_day = [self._on_day(site) for site in self._sites]
        flat = [pair for pairs in taken for pair in pairs]
        nothing = np.zeros(0, np.int64)
        parts = {
            WANT: np.array(wants, np.int64),
            FIRST_TAKEN: starts(map(len, taken)),
            TAKES: np.array([rows.wants + ration for ration, _ in flat], np.int64),
            MUCH: np.array([amount for _, amount in flat], np.int64),
            FIRST_POINT: starts(map(len, on_day)),
            AT: np.concatenate(
                [nothing]
                + [
                    rows.points[site][k] - self._begin
                    for site, k in zip(self._sites, on_day, strict=True)
                ]
            ),
            PARTIES: np.concatenate(
                [nothing]
                + [rows.parties[site][k] for site, k in zip(self._sites, on_day, strict=True)]
            ),
            CROWD: np.concatenate(
                [nothing]
                + [rows.people[site][k] for site, k in zip(self._sites, on_day, strict=True)]
            ),
        }
        head = np.zeros(OFFER_HEAD, np.int64)
        head[[DAYS, PEOPLE, SITES]] = group.days, group.people, len(self._sites)
        sizes = [part.size for part in parts.values()]
        head[list(parts)] = list(accumulate(sizes[:-1], initial=OFFER_HEAD))
        return np.concatenate([head, *parts.values()])
