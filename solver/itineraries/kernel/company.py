"""Visits made together: all of a company are put in at one time, or none is; taken out likewise."""

from solver.compiled.arrays import Whole
from solver.compiled.chance import fraction
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.clock import first_start, last_start
from solver.itineraries.kernel.draft import (
    CHOSEN,
    JOINING,
    NOT_BEFORE,
)
from solver.itineraries.kernel.insertion import (
    affordable,
    after,
    before,
    best_place,
    detour,
    put_in,
)
from solver.itineraries.kernel.routes import settled, without
from solver.itineraries.kernel.tables import (
    COMPANIES,
    FIRST_MATE,
    FIRST_NODE,
    FIRST_ROUTE,
    JOINED,
    LEAST,
    MATE,
    NEVER,
    OWNER,
    PLACE,
    ROUTE_LIST,
    TIED,
    WANTS,
)
from solver.itineraries.kernel.timing import timed
from solver.itineraries.kernel.tours import ROUTE_OF, SIZE, TOTAL
from solver.itineraries.kernel.ways import arrival, left_by, sets_out_late

TRIED = 3
"""So many times for a company are tried in a row."""


@compiled
def joined(t: Whole, s: Whole, d: Whole, want: int) -> None:
    """Put in a visit with all its company, where that costs less; else everything stays."""
    if not _may_join(t, s, want):
        return
    total = s[TOTAL]
    d[JOINING] = 1
    for _ in range(TRIED):
        route, at, start = _meeting(t, s, d, want)
        if route < 0:
            break
        d[d[NOT_BEFORE] + want] = start
        held = _put_all_in(t, s, d, want, route, at) and s[TOTAL] < total
        d[d[NOT_BEFORE] + want] = -NEVER
        if held:
            break
        _take_all_out(t, s, d, want)
    d[JOINING] = 0


@compiled
def _may_join(t: Whole, s: Whole, want: int) -> bool:
    """Whether all of a company are known, missing, and leave their parties within rations."""
    if s[s[ROUTE_OF] + want] >= 0 or not affordable(t, s, want):
        return False
    for m in range(t[t[FIRST_MATE] + want], t[t[FIRST_MATE] + want + 1]):
        mate = t[t[MATE] + m]
        if mate < 0 or s[s[ROUTE_OF] + mate] >= 0 or not affordable(t, s, mate):
            return False
    return True


@compiled
def _window(t: Whole, s: Whole, node: int, route: int, at: int) -> tuple[int, int]:
    """When a node could begin before the stop `at`, the other parties apart; (NEVER, 0): never."""
    origin, leaves = before(t, s, route, at)
    ticks, place = t[t[LEAST] + node], t[t[PLACE] + node]
    start = first_start(t, node, route, arrival(t, route, origin, leaves, node), ticks)
    if start >= NEVER or sets_out_late(t, route, origin, node, start):
        return NEVER, 0
    goal, bound = after(t, s, route, at)
    return start, last_start(t, node, route, left_by(t, route, place, goal, bound) - ticks, ticks)


@compiled
def _meets(t: Whole, s: Whole, d: Whole, want: int, low: int, high: int) -> tuple[int, int, int]:
    """What is left of a window where a want joins best, and its delay; NEVER where it cannot."""
    best, best_low, best_high = NEVER, low, high
    node, party = t[t[FIRST_NODE] + want], t[t[OWNER] + want]
    for turn in range(t[t[FIRST_ROUTE] + party], t[t[FIRST_ROUTE] + party + 1]):
        route = t[t[ROUTE_LIST] + turn]
        for at in range(s[s[SIZE] + route] + 1):
            start, last = _window(t, s, node, route, at)
            if max(low, start) > min(high, last):
                continue
            origin, _ = before(t, s, route, at)
            more = 10 * max(0, start - low) + detour(t, s, route, at, t[t[PLACE] + node], origin)
            measure = int((more + 10) * (0.5 + fraction(d)))
            if measure < best:
                best, best_low, best_high = measure, max(low, start), min(high, last)
    return best_low, best_high, best


@compiled
def _meeting(t: Whole, s: Whole, d: Whole, want: int) -> tuple[int, int, int]:
    """Route, stop and time at which a want could meet all its company; route -1: nowhere."""
    best, route_then, at_then, start_then = NEVER, -1, 0, 0
    node, party = t[t[FIRST_NODE] + want], t[t[OWNER] + want]
    for turn in range(t[t[FIRST_ROUTE] + party], t[t[FIRST_ROUTE] + party + 1]):
        route = t[t[ROUTE_LIST] + turn]
        for at in range(s[s[SIZE] + route] + 1):
            low, high = _window(t, s, node, route, at)
            if low > high:
                continue
            origin, _ = before(t, s, route, at)
            more = 10 + detour(t, s, route, at, t[t[PLACE] + node], origin)
            measure = int(more * (0.5 + fraction(d)))
            for m in range(t[t[FIRST_MATE] + want], t[t[FIRST_MATE] + want + 1]):
                low, high, more = _meets(t, s, d, t[t[MATE] + m], low, high)
                measure = min(NEVER, measure + more)
                if more >= NEVER:
                    break
            if measure < best:
                best, route_then, at_then, start_then = measure, route, at, low
    return route_then, at_then, start_then


@compiled
def _put_all_in(t: Whole, s: Whole, d: Whole, want: int, route: int, at: int) -> bool:
    """Put in a want, then its company, each where it fits best at the same time."""
    if not put_in(t, s, d, t[t[FIRST_NODE] + want], route, at):
        return False
    for m in range(t[t[FIRST_MATE] + want], t[t[FIRST_MATE] + want + 1]):
        mate = t[t[MATE] + m]
        node, party = t[t[FIRST_NODE] + mate], t[t[OWNER] + mate]
        best, chosen, place = NEVER, -1, 0
        for turn in range(t[t[FIRST_ROUTE] + party], t[t[FIRST_ROUTE] + party + 1]):
            own = t[t[ROUTE_LIST] + turn]
            measure, found, _ = best_place(t, s, d, node, own, 0.0)
            if found >= 0 and measure < best:
                best, chosen, place = measure, own, found
        if chosen < 0 or not put_in(t, s, d, node, chosen, place):
            return False
    return True


@compiled
def _take_all_out(t: Whole, s: Whole, d: Whole, want: int) -> None:
    _taken_out(t, s, d, want)
    for m in range(t[t[FIRST_MATE] + want], t[t[FIRST_MATE] + want + 1]):
        if t[t[MATE] + m] >= 0:
            _taken_out(t, s, d, t[t[MATE] + m])


@compiled
def _taken_out(t: Whole, s: Whole, d: Whole, want: int) -> None:
    """Take one want out of its route, if it is in one and the rest holds without."""
    route = s[s[ROUTE_OF] + want]
    if route < 0:
        return
    d[d[CHOSEN] + want] = 1
    left, first = without(t, s, d, route)
    d[d[CHOSEN] + want] = 0
    if timed(t, s, d, route, left, first):
        settled(t, s, d, route, left)


@compiled
def part(t: Whole, s: Whole, d: Whole) -> None:
    """Take out every visit that lacks one of its company."""
    if t[COMPANIES] == 0:
        return
    d[JOINING] = 1
    for want in range(t[WANTS]):
        if not t[t[TIED] + want] & JOINED or s[s[ROUTE_OF] + want] < 0:
            continue
        for m in range(t[t[FIRST_MATE] + want], t[t[FIRST_MATE] + want + 1]):
            mate = t[t[MATE] + m]
            if mate < 0 or s[s[ROUTE_OF] + mate] < 0:
                _take_all_out(t, s, d, want)
                break
    d[JOINING] = 0
