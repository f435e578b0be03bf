"""A route in the draft gets its times: each stop as soon as the way and the rules admit."""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.clock import next_start
from solver.itineraries.kernel.costs import mornings, visited
from solver.itineraries.kernel.draft import (
    DRAFT_FROM,
    DRAFT_START,
    DRAFT_STOP,
    DRAFT_TICKS,
    NOT_BEFORE,
)
from solver.itineraries.kernel.orders import tied_from, too_far_behind
from solver.itineraries.kernel.tables import (
    DUTY,
    EARLIEST,
    GOAL,
    HALF_MOST,
    HALF_OVER,
    LATEST,
    LEEWAY,
    NEVER,
    NOON,
    ORDERS,
    ORIGIN,
    PLACE,
    PLAN_ROUTE,
    PLAN_START,
    PLANNED,
    TIED,
    VISIT,
    WANT,
)
from solver.itineraries.kernel.ways import arrival, reached, sets_out_late

HOLDS, FAILS = -1, -2
DELAYED = 4
"""So often a draft is put in time anew, because a stop should begin later."""


@compiled
def _begins(t: Whole, s: Whole, d: Whole, at: int, route: int, ready: int, waits: int) -> int:
    """When a stop begins: as soon as it can, or at the hour planned before if it waits for it."""
    node, ticks = d[d[DRAFT_STOP] + at], d[d[DRAFT_TICKS] + at]
    want = t[t[WANT] + node]
    if waits and t[t[PLAN_ROUTE] + want] == route and ready < t[t[PLAN_START] + want]:
        start = next_start(t, s, node, route, t[t[PLAN_START] + want], ticks)
        if start <= t[t[PLAN_START] + want] + t[LEEWAY]:
            return int(start)
    return int(next_start(t, s, node, route, ready, ticks))


@compiled
def _start(
    t: Whole, s: Whole, d: Whole, at: int, route: int, ready: int, waits: int, full: bool
) -> int:
    """When a stop of the draft begins; where the morning is full, a visit waits for noon."""
    node = d[d[DRAFT_STOP] + at]
    want = t[t[WANT] + node]
    if t[t[TIED] + want]:
        ready = tied_from(t, d, at, max(ready, d[d[NOT_BEFORE] + want]))
    start = _begins(t, s, d, at, route, ready, waits)
    if full and t[t[VISIT] + node] and start < t[t[NOON] + route]:
        return int(next_start(t, s, node, route, t[t[NOON] + route], d[d[DRAFT_TICKS] + at]))
    return int(start)


@compiled
def _put_in_time(t: Whole, s: Whole, d: Whole, route: int, size: int, kept: int, waits: int) -> int:
    """HOLDS, or FAILS, or the stop that has to begin later."""
    place, now = t[t[ORIGIN] + route], t[t[EARLIEST] + route]
    if kept > 0:
        place, now = (
            t[t[PLACE] + d[d[DRAFT_STOP] + kept - 1]],
            d[d[DRAFT_START] + kept - 1] + d[d[DRAFT_TICKS] + kept - 1],
        )
    limited = t[t[HALF_OVER] + route] >= t[DUTY]
    early = mornings(t, d, route, kept) if limited else 0
    for k in range(kept, size):
        node = d[d[DRAFT_STOP] + k]
        full = limited and early >= t[t[HALF_MOST] + route]
        start = _start(t, s, d, k, route, arrival(t, route, place, now, node), waits, full)
        if start >= NEVER or sets_out_late(t, route, place, node, start):
            return FAILS
        d[d[DRAFT_START] + k] = start
        if t[t[VISIT] + node] and start < t[t[NOON] + route]:
            early += 1
        sooner = too_far_behind(t, d, k) if t[ORDERS] > 0 else -1
        if sooner >= 0:
            return int(sooner)
        place, now = t[t[PLACE] + node], start + d[d[DRAFT_TICKS] + k]
    if size > 0 and reached(t, route, place, t[t[GOAL] + route], now) > t[t[LATEST] + route]:
        return FAILS
    holds = not limited or visited(t, d, size) - early <= t[t[HALF_MOST] + route]
    return HOLDS if holds else FAILS


@compiled
def _tried(t: Whole, s: Whole, d: Whole, route: int, size: int, kept: int, waits: int) -> bool:
    """Put the draft in time; a stop that others would be too far behind begins later then."""
    for k in range(size if t[ORDERS] > 0 else 0):
        d[d[DRAFT_FROM] + k] = -NEVER
    first = kept
    for _ in range(DELAYED):
        said = _put_in_time(t, s, d, route, size, first, waits)
        # A first try leaves the stops that are to stay as they are.
        if said < 0 or (waits and said < kept):
            return said == HOLDS
        first = said
    return False


@compiled
def timed(t: Whole, s: Whole, d: Whole, route: int, size: int, kept: int) -> bool:
    """Put the draft of a route in time, the first `kept` stops as they are; whether it holds.

    What was planned before waits for its hour, unless something else does not fit then.
    """
    if t[t[PLANNED] + route] > 0 and _tried(t, s, d, route, size, kept, 1):
        return True
    return bool(_tried(t, s, d, route, size, kept, 0))
