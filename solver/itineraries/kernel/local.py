"""Small moves that save driving: a row turned round, a row moved, one stop in another's place."""

from solver.itineraries.kernel.chance import below
from solver.itineraries.kernel.compiled import compiled
from solver.itineraries.kernel.costs import driven
from solver.itineraries.kernel.draft import DRAFT_START, DRAFT_STOP, DRAFT_TICKS
from solver.itineraries.kernel.insertion import affordable
from solver.itineraries.kernel.removal import some_route
from solver.itineraries.kernel.routes import drafted, settled
from solver.itineraries.kernel.tables import (
    FIRST_NODE,
    FIRST_WANT,
    HELD_ROUTE,
    KEPT,
    LEAST,
    PARTY,
    PRICE,
    WANT,
    WANT_LIST,
    Whole,
)
from solver.itineraries.kernel.timing import timed
from solver.itineraries.kernel.tours import COST, DRIVING, ROUTE_OF, SIZE, node_at
from solver.itineraries.kernel.ways import rushed

TRIED = 12
"""So many places, or wants, are looked at by one move."""


@compiled
def _exchange(d: Whole, one: int, other: int) -> None:
    for block in (d[DRAFT_STOP], d[DRAFT_START], d[DRAFT_TICKS]):
        d[block + one], d[block + other] = d[block + other], d[block + one]


@compiled
def _saves(t: Whole, s: Whole, d: Whole, route: int, first: int) -> bool:
    """Take the draft, which has the stops of its route in another order, if it drives less."""
    size = s[s[SIZE] + route]
    ticks = driven(t, d, route, size)
    if ticks >= s[s[DRIVING] + route] or not timed(t, s, d, route, size, first):
        return False
    if ticks + rushed(t, d, route, size) >= s[s[DRIVING] + route]:
        return False
    return settled(t, s, d, route, size)


@compiled
def turned(t: Whole, s: Whole, d: Whole) -> None:
    """Turn a row of stops round (2-opt)."""
    route = some_route(t, s, d)
    if route < 0 or s[s[SIZE] + route] < 2:
        return
    first = below(d, s[s[SIZE] + route] - 1)
    for last in range(first + 1, min(s[s[SIZE] + route], first + TRIED)):
        drafted(s, d, route)
        for k in range((last - first + 1) // 2):
            _exchange(d, first + k, last - k)
        if _saves(t, s, d, route, first):
            return


@compiled
def moved(t: Whole, s: Whole, d: Whole) -> None:
    """Move one to three stops in a row to another place of their route (or-opt)."""
    route = some_route(t, s, d)
    if route < 0 or s[s[SIZE] + route] < 3:
        return
    size = s[s[SIZE] + route]
    length = 1 + below(d, min(3, size - 1))
    at = below(d, size - length + 1)
    for _ in range(TRIED):
        to = below(d, size - length + 1)
        drafted(s, d, route)
        for k in range(length):
            if to < at:
                for j in range(at + k, to + k, -1):
                    _exchange(d, j, j - 1)
            else:
                for j in range(at, to + length - 1):
                    _exchange(d, j, j + 1)
        if to != at and _saves(t, s, d, route, min(at, to)):
            return


@compiled
def _stands_in(t: Whole, s: Whole, d: Whole, route: int, at: int, node: int) -> bool:
    """Put a node in the place of a stop, if that costs less in all."""
    gone = t[t[WANT] + node_at(s, route, at)]
    size = drafted(s, d, route)
    d[d[DRAFT_STOP] + at], d[d[DRAFT_TICKS] + at] = node, t[t[LEAST] + node]
    if not timed(t, s, d, route, size, at):
        return False
    cheaper = t[t[PRICE] + t[t[WANT] + node]] - t[t[PRICE] + gone]
    ticks = driven(t, d, route, size) + rushed(t, d, route, size)
    if cheaper < 0 or (cheaper == 0 and ticks >= s[s[DRIVING] + route]):
        return False
    return s[s[COST] + route] >= 0 and settled(t, s, d, route, size)


@compiled
def replaced(t: Whole, s: Whole, d: Whole) -> None:
    """Put a missing stop that is worth more, or nearer, in the place of another."""
    route = some_route(t, s, d)
    if route < 0:
        return
    at = below(d, s[s[SIZE] + route])
    gone = t[t[WANT] + node_at(s, route, at)]
    first = t[t[FIRST_WANT] + t[t[PARTY] + route]]
    count = t[t[FIRST_WANT] + t[t[PARTY] + route] + 1] - first
    if t[t[KEPT] + gone]:
        return
    for _ in range(TRIED):
        want = t[t[WANT_LIST] + first + below(d, count)]
        held = t[t[HELD_ROUTE] + want]
        free = s[s[ROUTE_OF] + want] < 0 and (held < 0 or held == route)
        node = t[t[FIRST_NODE] + want]
        if free and affordable(t, s, want) and _stands_in(t, s, d, route, at, node):
            return


OPERATORS = (turned, moved, replaced)
"""Each draws its route by chance."""
