"""Tours that searchers came by: one a kind of day and set of wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.compiled.pool import Pool, Rows
from solver.itineraries.kernel import tables as table
from solver.itineraries.kernel.tours import COST, LINE, SIZE, STOP

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole

MOST_TOURS = 4000
"""So many tours are remembered, those that were met last."""


def pool(t: Whole) -> Pool:
    """For the tours of a problem: days of one kind may be given one another's."""

    def served(nodes: tuple[int, ...]) -> frozenset[int]:
        return frozenset(int(t[t[table.WANT] + node]) for node in nodes)

    return Pool(Rows(STOP, LINE, SIZE, COST), kinds(t), served=served, most=MOST_TOURS)


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
