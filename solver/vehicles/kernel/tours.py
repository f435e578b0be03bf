"""Tours in the making as one flat array, and room to work in as another.

Rows of a route begin at `s[s[NODE] + route * s[LINE]]`, all rows alike.
"""

from __future__ import annotations

import numpy as np

from solver.compiled.arrays import Whole, packed
from solver.compiled.chance import CHANCE, seeded
from solver.compiled.compiling import compiled
from solver.compiled.walker import TESTS, TOTAL
from solver.vehicles.kernel import tables as table

__all__ = ["TESTS", "TOTAL"]

# Single numbers. TOTAL: what is left behind and what the routes cost; LINE: the length of a row.
LINE = 1

# By route and place: node, its first and last moment as the others of the route allow, its own,
# requests aboard after it; by kind of load besides, what is aboard after it.
NODE, EARLY, LATE, BEGUN, ABOARD, LOAD = range(2, 8)

# By route: how many nodes, what it costs, what of that is not for driving, whether it differs
# from that which it was copied from.
SIZE, COST, BESIDES, CHANGED = range(8, 12)

# By request: its route, or -1.
ROUTE_OF = 12

# By route and move the trips that take part of it, and by move on all routes; by route and
# carload whether it is there, and by carload on how many routes.
MOVED_HERE, MOVED_ON, LOADED_HERE, LOADED_ON = range(13, 17)
HEAD = 17

# Room to work in. TESTS: how many insertions were tried; ROUND counts up for marks; FOUND_*: the
# best place of an insertion. A route before it replaces another, with its moments, and by node
# its place there; lists and marks by request and route; what each costs best on each route.
ROUND, FOUND_IN, FOUND_OUT, FOUND_ROUTE = range(2, 6)
DRAFT, MOMENT, PLACE, LISTED, KEY, CHOSEN, TOUCHED, WORTH, SPOT_IN, SPOT_OUT = range(6, 16)

# ASKED: what the draft costs besides driving; STAMP counts up for marks. By place of the draft:
# its last moment, and the one that suits best. By trip of the draft: where it begins, and what
# `shifts` tells of it. By request and by move: the latest trip that met it; by move and carload:
# what is counted of the draft.
ASKED, STAMP, LAST, AT, BEGINS, BOARDED, LEFT_AT, CLEARED, SET_OUT, WORKED = range(16, 26)
MET, MOVED_BY, NEW_MOVED, NEW_LOADED = range(26, 30)
ROOM_HEAD = 30


def empty(t: Whole) -> Whole:
    """Tours without anyone; all are left behind."""
    requests, routes = int(t[table.REQUESTS]), int(t[table.ROUTES])
    line, moves, loads = 2 * requests, int(t[table.MOVES]), int(t[table.LOADS])
    grid, by_route = np.zeros(routes * line, np.int64), np.zeros(routes, np.int64)
    lists = {
        **dict.fromkeys((NODE, EARLY, LATE, BEGUN, ABOARD), grid),
        LOAD: np.zeros(routes * line * int(t[table.KINDS]), np.int64),
        **dict.fromkeys((SIZE, COST, BESIDES, CHANGED), by_route),
        ROUTE_OF: np.full(requests, -1, np.int64),
        MOVED_HERE: np.zeros(routes * moves, np.int64),
        MOVED_ON: np.zeros(moves, np.int64),
        LOADED_HERE: np.zeros(routes * loads, np.int64),
        LOADED_ON: np.zeros(loads, np.int64),
    }
    left = t[t[table.LEFT] : t[table.LEFT] + requests]
    return packed({LINE: line, TOTAL: int(left.sum())}, lists, HEAD)


def room(t: Whole, seed: int) -> Whole:
    """Room for one searcher, its chances drawn from `seed`."""
    requests, routes = int(t[table.REQUESTS]), int(t[table.ROUTES])
    line, grid = np.zeros(2 * requests + 2, np.int64), np.zeros(requests * routes, np.int64)
    lists = {
        **dict.fromkeys((DRAFT, MOMENT, PLACE, LAST, AT), line),
        **dict.fromkeys((BEGINS, BOARDED, LEFT_AT, CLEARED, SET_OUT, WORKED), line),
        **dict.fromkeys((LISTED, KEY, CHOSEN, MET), np.zeros(requests, np.int64)),
        **dict.fromkeys((MOVED_BY, NEW_MOVED), np.zeros(int(t[table.MOVES]), np.int64)),
        NEW_LOADED: np.zeros(int(t[table.LOADS]), np.int64),
        TOUCHED: np.zeros(routes, np.int64),
        **dict.fromkeys((WORTH, SPOT_IN, SPOT_OUT), grid),
    }
    return packed({CHANCE: seeded(seed)}, lists, ROOM_HEAD)


@compiled
def entry(s: Whole, block: int, route: int, at: int) -> int:
    """What a row of a block says at a place of a route."""
    return s[s[block] + route * s[LINE] + at]


@compiled
def load(t: Whole, s: Whole, kind: int, route: int, at: int) -> int:
    """What of a kind is aboard after a place; nothing before the first."""
    if at < 0:
        return 0
    return s[s[LOAD] + (kind * t[table.ROUTES] + route) * s[LINE] + at]


@compiled
def aboard(s: Whole, route: int, at: int) -> int:
    """How many requests are aboard after a place; none before the first."""
    return s[s[ABOARD] + route * s[LINE] + at] if at >= 0 else 0


@compiled
def mark(t: Whole, s: Whole, changed: int) -> None:
    """Say of every route whether it differs."""
    for route in range(t[table.ROUTES]):
        s[s[CHANGED] + route] = changed


@compiled
def copied(t: Whole, source: Whole, target: Whole, changed: Whole) -> None:
    """Copy into `target` the routes of `source` that `changed` marks, and who is where."""
    for route in range(t[table.ROUTES]):
        if changed[changed[CHANGED] + route]:
            _copy_route(t, source, target, route)
    for k in range(source[ROUTE_OF], source[ROUTE_OF] + t[table.REQUESTS]):
        target[k] = source[k]
    _copy_counts(t, source, target)
    target[TOTAL] = source[TOTAL]


@compiled
def _copy_counts(t: Whole, source: Whole, target: Whole) -> None:
    """What is counted of moves and carloads, by route and of all: these lists lie side by side."""
    for k in range(source[MOVED_HERE], source[LOADED_ON] + t[table.LOADS]):
        target[k] = source[k]


@compiled
def _copy_route(t: Whole, source: Whole, target: Whole, route: int) -> None:
    size = source[source[SIZE] + route]
    target[target[SIZE] + route] = size
    target[target[COST] + route] = source[source[COST] + route]
    target[target[BESIDES] + route] = source[source[BESIDES] + route]
    row = route * source[LINE]
    for block in (NODE, EARLY, LATE, BEGUN, ABOARD):
        first = source[block] + row
        for k in range(first, first + size):
            target[k] = source[k]
    for kind in range(t[table.KINDS]):
        first = source[LOAD] + (kind * t[table.ROUTES] + route) * source[LINE]
        for k in range(first, first + size):
            target[k] = source[k]
