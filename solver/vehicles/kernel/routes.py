"""One route replaced by a draft: what it costs, who is aboard when, when it can be driven."""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.vehicles.kernel.company import keep_company
from solver.vehicles.kernel.moments import last_moments
from solver.vehicles.kernel.office import drivable
from solver.vehicles.kernel.tables import (
    BROUGHT,
    EMPTY,
    KINDS,
    LEFT,
    OFFICE,
    PRICE_USED,
    REQUESTS,
    ROUTES,
    back,
    out,
    price,
    travel,
)
from solver.vehicles.kernel.tours import (
    ABOARD,
    ASKED,
    AT,
    BEGUN,
    BESIDES,
    CHANGED,
    COST,
    DRAFT,
    EARLY,
    LAST,
    LATE,
    LINE,
    LOAD,
    MOMENT,
    NODE,
    ROUTE_OF,
    SIZE,
    TOTAL,
    entry,
    load,
)


@compiled
def inserted(s: Whole, d: Whole, route: int, request: int, into: int, leave: int, half: int) -> int:
    """Draft the route with a request that gets in before place `into`, out before `leave`."""
    size = s[s[SIZE] + route]
    at = d[DRAFT]
    for k in range(size + 1):
        if k == into:
            d[at] = request
            at += 1
        if k == leave:
            d[at] = request + half
            at += 1
        if k < size:
            d[at] = entry(s, NODE, route, k)
            at += 1
    return size + 2


@compiled
def settled(t: Whole, s: Whole, d: Whole, route: int, size: int) -> None:
    """Let the draft, which was found drivable, be the route."""
    row = route * s[LINE]
    s[s[SIZE] + route] = size
    own = AT if t[OFFICE] else MOMENT
    if size > 0 and not t[OFFICE]:
        last_moments(t, d, route, size)
    for k in range(size):
        s[s[NODE] + row + k] = d[d[DRAFT] + k]
        s[s[EARLY] + row + k] = d[d[MOMENT] + k]
        s[s[LATE] + row + k] = d[d[LAST] + k]
        s[s[BEGUN] + row + k] = d[d[own] + k]
    _count_loads(t, s, route, size)
    if t[OFFICE]:
        keep_company(t, s, d, route)
    before = s[s[COST] + route]
    s[s[BESIDES] + route] = d[ASKED]
    s[s[COST] + route] = _cost(t, s, route, size) + d[ASKED]
    s[TOTAL] += s[s[COST] + route] - before
    s[s[CHANGED] + route] = 1


@compiled
def _count_loads(t: Whole, s: Whole, route: int, size: int) -> None:
    half, people = t[REQUESTS], 0
    for k in range(size):
        node = entry(s, NODE, route, k)
        sign, request = (1, node) if node < half else (-1, node - half)
        people += sign
        s[s[ABOARD] + route * s[LINE] + k] = people
        for kind in range(t[KINDS]):
            more = sign * t[t[BROUGHT] + kind * half + request]
            at = s[LOAD] + (kind * t[ROUTES] + route) * s[LINE] + k
            s[at] = load(t, s, kind, route, k - 1) + more


@compiled
def _cost(t: Whole, s: Whole, route: int, size: int) -> int:
    if size == 0:
        return 0
    last = entry(s, NODE, route, size - 1)
    cost = (out(t, route, entry(s, NODE, route, 0)) + back(t, route, last)) * t[EMPTY]
    for k in range(size - 1):
        ticks = travel(t, entry(s, NODE, route, k), entry(s, NODE, route, k + 1))
        cost += ticks * price(t, entry(s, ABOARD, route, k))
    return cost + t[t[PRICE_USED] + route]


@compiled
def put(t: Whole, s: Whole, d: Whole, route: int, request: int, into: int, leave: int) -> bool:
    """Take a request into a route if it can be driven then."""
    size = inserted(s, d, route, request, into, leave, t[REQUESTS])
    if not drivable(t, d, route, size):
        return False
    settled(t, s, d, route, size)
    s[s[ROUTE_OF] + request] = route
    s[TOTAL] -= t[t[LEFT] + request]
    return True


@compiled
def dropped(t: Whole, s: Whole, d: Whole, route: int) -> None:
    """Take out of a route all whose ROUTE_OF says that they are elsewhere."""
    size, half = 0, t[REQUESTS]
    for k in range(s[s[SIZE] + route]):
        node = entry(s, NODE, route, k)
        request = node if node < half else node - half
        if s[s[ROUTE_OF] + request] == route:
            d[d[DRAFT] + size] = node
            size += 1
    if not drivable(t, d, route, size):
        # The way that is left out was a short cut: nobody can stay.
        for k in range(0, size):
            if d[d[DRAFT] + k] < half:
                lost(t, s, d[d[DRAFT] + k])
        size = 0
        drivable(t, d, route, size)
    settled(t, s, d, route, size)


@compiled
def lost(t: Whole, s: Whole, request: int) -> None:
    """Leave a request behind; its route still has to be told (`dropped`)."""
    s[s[ROUTE_OF] + request] = -1
    s[TOTAL] += t[t[LEFT] + request]
