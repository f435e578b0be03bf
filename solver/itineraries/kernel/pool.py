"""Tours that searchers came by, to be put together anew: one a kind of day and set of wants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.itineraries.kernel import tables as table
from solver.itineraries.kernel.tours import COST, LINE, SIZE, STOP

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole

MOST_TOURS = 4000
"""So many tours are remembered, those that were met last."""


@dataclass(frozen=True)
class Known:
    """A tour on one kind of day."""

    kind: int
    nodes: tuple[int, ...]
    cost: int


class Pool:
    """The tours met so far, by kind of day and the wants that they meet."""

    def __init__(self, t: Whole) -> None:
        self._t = t
        self.kinds = kinds(t)
        """By route: days of one kind may be given one another's tours."""
        self.tours: dict[tuple[int, frozenset[int]], Known] = {}

    def add(self, tours: Whole) -> None:
        """Remember every tour, in its cheapest order."""
        for route, kind in enumerate(self.kinds):
            known = Known(kind, nodes_of(tours, route), int(tours[tours[COST] + route]))
            wants = frozenset(int(self._t[self._t[table.WANT] + node]) for node in known.nodes)
            old = self.tours.pop((kind, wants), known)
            self.tours[kind, wants] = min(old, known, key=lambda one: one.cost)
        while len(self.tours) > MOST_TOURS:
            del self.tours[next(iter(self.tours))]


def nodes_of(s: Whole, route: int) -> tuple[int, ...]:
    """The nodes of a route, in order."""
    row = int(s[STOP]) + route * int(s[LINE])
    return tuple(map(int, s[row : row + int(s[s[SIZE] + route])]))


def serves(t: Whole) -> bool:
    """Whether tours can be put together anew: several days, and no site shared between parties."""
    plain = t[t[table.PLAIN] : t[table.PLAIN] + t[table.ROUTES]]
    return bool(t[table.ROUTES] > 1 and plain.all())


def kinds(t: Whole) -> list[int]:
    """By route the first route that is like it in all but its moment, so that tours may change."""
    first: dict[object, int] = {}
    return [first.setdefault(_nature(t, route), route) for route in range(int(t[table.ROUTES]))]


def _nature(t: Whole, route: int) -> object:
    """All that a route is, its moments counted from its earliest."""
    begun = int(t[t[table.EARLIEST] + route])
    own = (table.PARTY, table.ORIGIN, table.GOAL, table.BOARD, table.DRIVING_MOST)
    moments = (table.LATEST, table.OUT_FROM, table.OUT_UNTIL)
    turn, span = int(t[t[table.TURN] + route]), int(t[table.SPAN])
    return (
        *(int(t[t[block] + route]) for block in (*own, table.DRIVING_OVER)),
        *(int(t[t[block] + route]) - begun for block in moments),
        _hours(t, turn, span, begun).tobytes(),
    )


def _hours(t: Whole, turn: int, span: int, begun: int) -> Whole:
    """The openings of every node on the day of one turn, counted from `begun`."""
    slots = np.arange(int(t[table.NODES])) * span + turn
    first = t[t[table.FIRST_OPENING] + slots]
    counts = t[t[table.FIRST_OPENING] + slots + 1] - first
    entries = np.concatenate(
        [np.arange(a, a + n) for a, n in zip(first, counts, strict=True)] or [slots[:0]]
    ).astype(np.int64)
    sides = [t[t[block] + entries] - begun for block in (table.OPENS, table.LAST, table.CLOSES)]
    return np.concatenate([counts, *sides])
