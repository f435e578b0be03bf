"""Order among the visits of one party, and the way of a host: what a tour in the draft leaves."""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.draft import DRAFT_FROM, DRAFT_START, DRAFT_STOP, DRAFT_TICKS
from solver.itineraries.kernel.tables import (
    FIRST_HOSTED,
    FIRST_ORDER,
    HOSTED,
    NEVER,
    ORDER_LEAST,
    ORDER_MOST,
    ORDER_OTHER,
    ORDER_THEN,
    ORDERED,
    RECEIVED,
    SITE,
    TIED,
    WANT,
    WAY_BACK,
)
from solver.itineraries.kernel.tours import BEGIN, END, ROUTE_OF


@compiled
def _drafted_at(t: Whole, d: Whole, want: int, until: int) -> int:
    """The place of a want among the first stops of the draft; -1 where it is not there."""
    for k in range(until):
        if t[t[WANT] + d[d[DRAFT_STOP] + k]] == want:
            return k
    return -1


@compiled
def tied_from(t: Whole, d: Whole, at: int, ready: int) -> int:
    """When a stop of the draft may begin for those before it in the draft; NEVER where it may not.

    The first of two visits in order cannot come behind the other; a host has the way behind him.
    """
    node = d[d[DRAFT_STOP] + at]
    want = t[t[WANT] + node]
    if t[t[TIED] + want] & ORDERED:
        ready = max(ready, d[d[DRAFT_FROM] + at])
        for o in range(t[t[FIRST_ORDER] + want], t[t[FIRST_ORDER] + want + 1]):
            k = _drafted_at(t, d, t[t[ORDER_OTHER] + o], at)
            if k >= 0 and not t[t[ORDER_THEN] + o]:
                return NEVER
            if k >= 0:
                over = d[d[DRAFT_START] + k] + d[d[DRAFT_TICKS] + k]
                ready = max(ready, over + t[t[ORDER_LEAST] + o])
    if t[t[TIED] + want] & RECEIVED:
        site = t[t[SITE] + node]
        for k in range(at):
            other = t[t[SITE] + d[d[DRAFT_STOP] + k]]
            if other >= 0:
                over = d[d[DRAFT_START] + k] + d[d[DRAFT_TICKS] + k]
                ready = max(ready, over + _way_between(t, site, other))
    return ready


@compiled
def _way_between(t: Whole, site: int, other: int) -> int:
    """The longest way of a host from another site to this one; far back where they share none."""
    way = -NEVER
    for h in range(t[t[FIRST_HOSTED] + site], t[t[FIRST_HOSTED] + site + 1]):
        if t[t[HOSTED] + h] == other:
            way = max(way, t[t[WAY_BACK] + h])
    return way


@compiled
def too_far_behind(t: Whole, d: Whole, at: int) -> int:
    """The stop of the draft that should begin later, so that this one is not too far behind it.

    -1 where there is none; else its soonest start is noted.
    """
    want = t[t[WANT] + d[d[DRAFT_STOP] + at]]
    start = d[d[DRAFT_START] + at]
    for o in range(t[t[FIRST_ORDER] + want], t[t[FIRST_ORDER] + want + 1]):
        k = _drafted_at(t, d, t[t[ORDER_OTHER] + o], at)
        if k >= 0:
            soonest = start - t[t[ORDER_MOST] + o] - d[d[DRAFT_TICKS] + k]
            if d[d[DRAFT_START] + k] < soonest:
                d[d[DRAFT_FROM] + k] = soonest
                return k
    return -1


@compiled
def in_order(t: Whole, s: Whole, want: int, route: int, start: int, ticks: int) -> int:
    """`start` where it keeps the order with visits of other days; else a later one, or NEVER."""
    for o in range(t[t[FIRST_ORDER] + want], t[t[FIRST_ORDER] + want + 1]):
        other = t[t[ORDER_OTHER] + o]
        if s[s[ROUTE_OF] + other] < 0 or s[s[ROUTE_OF] + other] == route:
            continue
        if t[t[ORDER_THEN] + o]:
            soonest = s[s[END] + other] + t[t[ORDER_LEAST] + o]
            latest = s[s[END] + other] + t[t[ORDER_MOST] + o]
        else:
            soonest = s[s[BEGIN] + other] - t[t[ORDER_MOST] + o] - ticks
            latest = s[s[BEGIN] + other] - t[t[ORDER_LEAST] + o] - ticks
        start = max(start, soonest)
        if start > latest:
            return NEVER
    return start
