"""Where a request gets in and out of a route at the least cost."""

from solver.compiled.arrays import Whole
from solver.compiled.chance import fraction
from solver.compiled.compiling import compiled
from solver.vehicles.kernel.company import company
from solver.vehicles.kernel.moments import NEVER
from solver.vehicles.kernel.office import drivable
from solver.vehicles.kernel.routes import inserted
from solver.vehicles.kernel.tables import (
    ADMITS,
    BROUGHT,
    EMPTY,
    KINDS,
    LOADED,
    MOST_RIDE,
    OFFICE,
    PRICE_USED,
    REQUESTS,
    ROUTES,
    TAKEN,
    back,
    gap,
    latest,
    out,
    price,
    service,
    soonest,
    travel,
)
from solver.vehicles.kernel.tours import (
    ASKED,
    BESIDES,
    EARLY,
    FOUND_IN,
    FOUND_OUT,
    LATE,
    NODE,
    SIZE,
    TESTS,
    aboard,
    entry,
    load,
)


@compiled
def _ticks(t: Whole, s: Whole, route: int, at: int, node: int) -> int:
    """From the node at a place, or from home, to a node."""
    if at < 0:
        return out(t, route, node)
    return travel(t, entry(s, NODE, route, at), node)


@compiled
def _ticks_on(t: Whole, s: Whole, route: int, node: int, at: int) -> int:
    """From a node to the node at a place, or home."""
    if at >= s[s[SIZE] + route]:
        return back(t, route, node)
    return travel(t, node, entry(s, NODE, route, at))


@compiled
def _before(t: Whole, s: Whole, route: int, at: int) -> int:
    """What the way to a place costs now, from the place before; home is at both ends."""
    size = s[s[SIZE] + route]
    if size == 0:
        return 0
    if at == size:
        return back(t, route, entry(s, NODE, route, size - 1)) * t[EMPTY]
    ticks = _ticks(t, s, route, at - 1, entry(s, NODE, route, at))
    return ticks * price(t, aboard(s, route, at - 1))


@compiled
def _fits(t: Whole, s: Whole, route: int, request: int, at: int) -> bool:
    """Whether all loads leave room for a request with those aboard after a place."""
    for kind in range(t[KINDS]):
        brought = t[t[BROUGHT] + kind * t[REQUESTS] + request]
        room = t[t[TAKEN] + kind * t[ROUTES] + route]
        if brought > 0 and load(t, s, kind, route, at) + brought > room:
            return False
    return True


@compiled
def best_place(
    t: Whole, s: Whole, d: Whole, route: int, request: int, below: int, blink: float
) -> int:
    """The least that a request adds to a route's cost, less than `below`; where is in FOUND_*.

    NEVER where there is none. With `blink` so many of the places are overlooked.
    """
    if not t[t[ADMITS] + route * t[REQUESTS] + request]:
        return NEVER
    best = below
    size, until = s[s[SIZE] + route], latest(t, route, request)
    for into in range(size + 1):
        if into > 0 and entry(s, EARLY, route, into - 1) > until:
            break
        if fraction(d) >= blink and _fits(t, s, route, request, into - 1):
            best = _from(t, s, d, route, request, into, best)
    return best if best < below else NEVER


@compiled
def _boarding(t: Whole, s: Whole, route: int, request: int, into: int) -> int:
    """When getting in can begin before a place."""
    now = soonest(t, route, request)
    if into > 0:
        before = entry(s, NODE, route, into - 1)
        now = max(now, entry(s, EARLY, route, into - 1) + gap(t, route, before, request))
    return now


@compiled
def _from(t: Whole, s: Whole, d: Whole, route: int, request: int, into: int, best: int) -> int:
    """The best place to get out for who gets in before a place: the less of its cost and `best`."""
    size, goal = s[s[SIZE] + route], request + t[REQUESTS]
    now, until = _boarding(t, s, route, request, into), latest(t, route, request)
    if now > until:
        return best
    # Nobody is out later than who gets in at the last moment and rides for as long as may be.
    boarded = until + service(t, route, request)
    over = min(latest(t, route, goal), boarded + t[t[MOST_RIDE] + request])
    more = _ticks(t, s, route, into - 1, request) * price(t, aboard(s, route, into - 1))
    more -= _before(t, s, route, into)
    if size == 0:
        more += t[t[PRICE_USED] + route]
    last, first = request, soonest(t, route, goal)
    for leave in range(into, size + 1):
        arrive = max(now + gap(t, route, last, goal), first)
        if arrive > over:
            break
        best = _out_at(t, s, d, route, request, into, leave, arrive, more, last, best)
        if leave == size:
            break
        # On to the next place with the request aboard.
        node = entry(s, NODE, route, leave)
        now = max(now + gap(t, route, last, node), entry(s, EARLY, route, leave))
        if now > entry(s, LATE, route, leave) or not _fits(t, s, route, request, leave):
            break
        more += travel(t, last, node) * t[LOADED] - _before(t, s, route, leave + 1)
        last = node
    return best


@compiled
def _out_at(
    t: Whole,
    s: Whole,
    d: Whole,
    route: int,
    request: int,
    into: int,
    leave: int,
    arrive: int,
    more: int,
    last: int,
    best: int,
) -> int:
    """The less of `best` and of getting out before a place, where `more` is what it cost so far."""
    d[TESTS] += 1
    goal = request + t[REQUESTS]
    if leave < s[s[SIZE] + route]:
        onward = gap(t, route, goal, entry(s, NODE, route, leave))
        if arrive + onward > entry(s, LATE, route, leave):
            return best
    on = _ticks_on(t, s, route, goal, leave)
    cost = more + travel(t, last, goal) * t[LOADED] + on * price(t, aboard(s, route, leave - 1))
    if cost >= best or not _can_be(t, s, d, route, request, into, leave):
        return best
    if t[OFFICE]:
        cost += d[ASKED] - s[s[BESIDES] + route] + company(t, s, d, route)
        if cost >= best:
            return best
    d[FOUND_IN], d[FOUND_OUT] = into, leave
    return cost


@compiled
def _can_be(t: Whole, s: Whole, d: Whole, route: int, request: int, into: int, leave: int) -> bool:
    """Whether the route can be driven with the request."""
    size = inserted(s, d, route, request, into, leave, t[REQUESTS])
    return drivable(t, d, route, size)
