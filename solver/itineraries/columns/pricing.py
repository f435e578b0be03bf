"""The cheapest tours of one group of days under the prices of the programme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf
from typing import TYPE_CHECKING

import numpy as np

from solver.itineraries.columns.labels import labelled
from solver.itineraries.columns.layout import (
    BEST,
    FULL,
    HORIZON,
    LABEL_BEGUN,
    LABEL_ENDED,
    LABEL_PARENT,
    LABEL_STOP,
    LAST_LABEL,
    NOWHERE,
    STOPS,
    USED,
    Prices,
    arrays,
)
from solver.itineraries.columns.master import Column, Group
from solver.itineraries.columns.shape import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.columns.duals import Duals
    from solver.itineraries.columns.layout import Real, Whole

FEW_LABELS = 1 << 14
"""Room at first; it is doubled as often as it is too small."""
LOOKS = 64
"""So often in a day's labels is it asked whether to stop: a large day takes seconds."""
MOST_REMEMBERED = 12
"""A stop remembers no more others than these: each may double the labels."""


@dataclass(frozen=True)
class Tour:
    """Stops in order with begin and end, by the shape, and what the labels say it costs."""

    stops: tuple[tuple[int, int, int], ...]
    charge: float


@dataclass
class Pricing:
    """The days of one group, and what their stops remember."""

    shape: Shape
    group: Group
    driving: int
    short: int
    first: int
    """The moment from which those of the prices are counted."""
    stop: Callable[[], bool]
    members: list[list[int]] = field(default_factory=list)
    remembers: int = MOST_REMEMBERED
    labels: int = 0
    """Made in all: the measure of effort."""

    def __post_init__(self) -> None:
        self.members = [[] for _ in self.shape.least]
        self._size = FEW_LABELS
        wants = [int(want) for want in self.shape.want]
        self._worth = np.array([self.group.worth[want] for want in wants], np.float64)
        self._rations = [
            (stop, ration, amount)
            for stop, want in enumerate(wants)
            for ration, amount in self.group.rations.get(want, ())
        ]

    @property
    def most(self) -> float:
        """What the tours of all days at most cost: nobody drives for longer than the day lasts."""
        short = self.short * int(self.shape.wished.sum())
        driven = max(self.shape.idle, self.shape.horizon)
        return float(self.group.days * (self.driving * driven + short))

    @property
    def idle(self) -> Column | None:
        """The day without any stop; None where something is forced."""
        if self.shape.idle < 0:
            return None
        return Column(self.driving * self.shape.idle, (), ())

    def cheapest(self, duals: Duals, short: int, *, most: int) -> list[Tour] | None:
        """The cheapest tours with a stop, at `most` one for each last stop, cheapest first.

        A tick that a visit is shorter than wished costs `short`: less than it does, and the labels
        are fewer, and the tours cheaper than they are. None where it was told to stop.
        """
        made = self._labelled(self.asked(duals, short))
        if made is None:
            return None
        a, c = made
        self.labels += int(a[USED])
        best = c[a[BEST] : a[BEST] + a[STOPS]]
        order = np.argsort(best, kind="stable")[:most]
        return [_tour(a, int(n), float(best[n])) for n in order if best[n] < NOWHERE]

    def least(self, duals: Duals) -> float:
        """The least charge of any tour, the idle one included; 0 where there is none at all.

        Told to stop, it says nothing: less than any charge.
        """
        found = self.cheapest(duals, self.short, most=1)
        if found is None:
            return -inf
        charges = [tour.charge for tour in found]
        charges += [] if self.idle is None else [self.idle.cost]
        return min(charges, default=0.0)

    def _labelled(self, asked: Prices) -> tuple[Whole, Real] | None:
        while True:
            a, c = arrays(self.shape, self.members, asked, self._size)
            last = int(a[HORIZON]) + 1
            part = -(-last // LOOKS)
            for first in range(0, last, part):
                if self.stop():
                    return None
                labelled(a, c, first, first + part)
                if a[FULL]:
                    break
            if not a[FULL]:
                return a, c
            self._size *= 2

    def asked(self, duals: Duals, short: int) -> Prices:
        """What the labels of a tour are charged."""
        shape = self.shape
        begin = shape.base - self.first
        day = slice(begin, begin + shape.horizon + 1)
        toll = -duals.parties[:, day] - self.group.people * duals.people[:, day]
        wait_at, wait_for = self._waits(toll)
        return Prices(
            stop=self._charges(duals),
            way=(shape.driving * self.driving).astype(np.float64),
            short=float(short),
            toll=np.pad(np.cumsum(toll, axis=1), ((0, 0), (1, 0))),
            wait_at=wait_at,
            wait_for=wait_for,
        )

    def _waits(self, toll: Real) -> tuple[Whole, Whole]:
        """When, and for which stop, it may pay to begin later: at an opening, after a toll."""
        shape, stops = self.shape, max(1, len(self.shape.least))
        each = np.repeat(np.arange(len(shape.least)), np.diff(shape.first_opening))
        found = [shape.opens * stops + each]
        moments = [np.flatnonzero(row) + 1 for row in toll]
        found += [moments[site] * stops + stop for stop, site in enumerate(shape.site) if site >= 0]
        waits = np.unique(np.concatenate(found))
        waits = waits[waits < (shape.horizon + 1) * stops]
        return waits // stops, waits % stops

    def _charges(self, duals: Duals) -> Real:
        """By stop: what is asked for making it, less what it is worth."""
        charges: Real = -self._worth - duals.want[self.shape.want]
        for stop, ration, amount in self._rations:
            charges[stop] -= amount * duals.ration[ration]
        return charges

    def columns(self, tour: Tour) -> Iterator[Column]:
        """A tour as the programme takes it; and once more, where it comes back, without that.

        Whether the second could be made does not matter: it helps the programme to good prices,
        and the bound comes from prices alone.
        """
        yield self._column(tour.stops)
        once = {stop: start for stop, start, _ in reversed(tour.stops)}
        if len(once) < len(tour.stops):
            yield self._column(tuple(one for one in tour.stops if once[one[0]] == one[1]))

    def _column(self, stops: tuple[tuple[int, int, int], ...]) -> Column:
        shape, way = self.shape, [len(self.shape.least), *(stop for stop, _, _ in stops)]
        driven = sum(int(shape.driving[a, b]) for a, b in zip(way, [*way[1:], way[0]], strict=True))
        lacking = sum(int(shape.wished[n]) - (end - start) for n, start, end in stops)
        stays = tuple(
            (int(shape.site[n]), shape.base + start, shape.base + end)
            for n, start, end in stops
            if shape.site[n] >= 0
        )
        return Column(
            self.driving * driven + self.short * lacking,
            tuple(n for n, _, _ in stops),
            tuple(int(shape.want[n]) for n, _, _ in stops),
            stays,
        )

    def learn(self, stops: tuple[int, ...]) -> bool:
        """Let the stops between two calls at one stop remember it; whether any did."""
        learned = False
        for first, last in _cycles(stops):
            between = stops[first + 1 : last]
            if all(len(self.members[n]) < self.remembers for n in between):
                for stop in between:
                    if stops[first] not in self.members[stop]:
                        self.members[stop].append(stops[first])
                        learned = True
        return learned

    def forbids(self, stops: tuple[int, ...]) -> bool:
        """Whether a tour comes back to a stop that all between remember."""
        return any(
            all(stops[first] in self.members[n] for n in stops[first + 1 : last])
            for first, last in _cycles(stops)
        )


def _tour(a: Whole, last: int, charge: float) -> Tour:
    stops, label = [], int(a[a[LAST_LABEL] + last])
    while label >= 0:
        lists = (LABEL_STOP, LABEL_BEGUN, LABEL_ENDED)
        stop, begun, ended = (int(a[a[one] + label]) for one in lists)
        stops.append((stop, begun, ended))
        label = int(a[a[LABEL_PARENT] + label])
    return Tour(tuple(reversed(stops)), charge)


def _cycles(stops: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """From each call at a stop to the next one there."""
    before: dict[int, int] = {}
    for place, stop in enumerate(stops):
        if stop in before:
            yield before[stop], place
        before[stop] = place
