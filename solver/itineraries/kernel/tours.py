"""Tours in the making as one flat array: stops with their times, who is where, and the total.

Laid out as `tables` says; rows of a route begin at `s[s[STOP] + route * s[LINE]]`.
"""

from __future__ import annotations

import numpy as np

from solver.compiled.arrays import Whole, packed
from solver.compiled.compiling import compiled
from solver.compiled.walker import TOTAL
from solver.itineraries.kernel import tables as table

__all__ = ["TOTAL"]

# Single numbers. TOTAL: what is missing and what is said against the routes; LINE and CROWD: how
# long the rows of a route and of a shared site are.
LINE, CROWD = range(1, 3)

# By route and stop: node, start, ticks, and the latest start that still lets the rest follow, the
# other parties apart.
STOP, START, TICKS, LATE = range(3, 7)

# By route: how many stops, ticks of driving, what is said against it, whether it differs from
# that of the tours that these were copied from.
SIZE, DRIVING, COST, CHANGED = range(7, 11)

# By want: its route, or -1 where it is missing; when it is met, where its site is shared.
ROUTE_OF, BEGIN, END = range(11, 14)

# By shared site: how many of our parties come, then their wants. By ration: what is used.
THERE, USED = range(14, 16)
HEAD = 16


def empty(t: Whole) -> Whole:
    """Tours without any stop; their total is still to be counted."""
    line, crowd = int(t[table.LONGEST]) + 1, int(t[table.PARTIES]) + 1
    routes, wants = int(t[table.ROUTES]), int(t[table.WANTS])
    grid = np.zeros(routes * line, np.int64)
    by_route, by_want = np.zeros(routes, np.int64), np.zeros(wants, np.int64)
    lists = {
        **dict.fromkeys((STOP, START, TICKS, LATE), grid),
        **dict.fromkeys((SIZE, DRIVING, COST, CHANGED), by_route),
        ROUTE_OF: by_want - 1,
        **dict.fromkeys((BEGIN, END), by_want),
        THERE: np.zeros(int(t[table.SITES]) * crowd, np.int64),
        USED: np.zeros(int(t[table.RATIONS]), np.int64),
    }
    return packed({LINE: line, CROWD: crowd}, lists, HEAD)


@compiled
def node_at(s: Whole, route: int, at: int) -> int:
    """The node of a stop."""
    return s[s[STOP] + route * s[LINE] + at]


@compiled
def start_at(s: Whole, route: int, at: int) -> int:
    """The start of a stop."""
    return s[s[START] + route * s[LINE] + at]


@compiled
def ticks_at(s: Whole, route: int, at: int) -> int:
    """How long a stop lasts."""
    return s[s[TICKS] + route * s[LINE] + at]


@compiled
def late_at(s: Whole, route: int, at: int) -> int:
    """The latest start of a stop."""
    return s[s[LATE] + route * s[LINE] + at]


@compiled
def copied(t: Whole, source: Whole, target: Whole, changed: Whole) -> None:
    """Copy into `target` the routes of `source` that `changed` marks, and all counts."""
    for route in range(t[table.ROUTES]):
        if changed[changed[CHANGED] + route]:
            _copy_route(source, target, route)
    for k in range(source[ROUTE_OF], len(source)):
        target[k] = source[k]
    target[TOTAL] = source[TOTAL]


@compiled
def _copy_route(source: Whole, target: Whole, route: int) -> None:
    for block in (SIZE, DRIVING, COST):
        target[target[block] + route] = source[source[block] + route]
    row = route * source[LINE]
    for block in (STOP, START, TICKS, LATE):
        first = source[block] + row
        for k in range(first, first + source[source[SIZE] + route]):
            target[k] = source[k]


@compiled
def mark(t: Whole, s: Whole, changed: int) -> None:
    """Say of every route whether it differs."""
    for route in range(t[table.ROUTES]):
        s[s[CHANGED] + route] = changed
