"""Ruining tours: each operator chooses stops to take out, one function takes them out."""

from solver.compiled.arrays import Whole
from solver.compiled.chance import below, fraction
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.company import part
from solver.itineraries.kernel.draft import (
    CALLED,
    CHOSEN,
    JOINING,
    PARTY_TOUCHED,
    ROUND,
    SITE_TOUCHED,
    TAKEN_OUT,
)
from solver.itineraries.kernel.routes import settled, without
from solver.itineraries.kernel.tables import (
    FIRST_MATE,
    FIRST_NODE,
    FIRST_ROUTE,
    HELD_ROUTE,
    KEPT,
    LEAST,
    MATE,
    NEAR,
    NEAR_MOST,
    OWNER,
    PARTY,
    PRICE,
    ROUTE_LIST,
    ROUTES,
    SITE,
    SITES,
    WANT,
    WANTS,
)
from solver.itineraries.kernel.timing import timed
from solver.itineraries.kernel.tours import (
    CROWD,
    ROUTE_OF,
    SIZE,
    THERE,
    node_at,
    start_at,
    ticks_at,
)

STRING_MOST = 10
"""Stops in a row that are taken out at most, and how many in all on average: as in SISR."""

OFFERED = 0.3
"""How often a place left at a shared site is offered to other parties."""


@compiled
def _some_route(t: Whole, s: Whole, d: Whole) -> int:
    """A route that has stops, by chance; -1 where none has any."""
    routes = t[ROUTES]
    first = below(d, routes)
    for k in range(routes):
        route = (first + k) % routes
        if s[s[SIZE] + route] > 0:
            return route
    return -1


@compiled
def _choose(t: Whole, s: Whole, d: Whole, route: int, at: int) -> None:
    """Mark a stop for removal, with its company, unless a hard rule wants it."""
    want = t[t[WANT] + node_at(s, route, at)]
    if t[t[KEPT] + want]:
        return
    d[d[CHOSEN] + want] = 1
    for m in range(t[t[FIRST_MATE] + want], t[t[FIRST_MATE] + want + 1]):
        mate = t[t[MATE] + m]
        if mate >= 0 and s[s[ROUTE_OF] + mate] >= 0:
            d[d[CHOSEN] + mate] = 1


@compiled
def _row(t: Whole, s: Whole, d: Whole, route: int, around: int, length: int) -> None:
    """Choose stops in a row that hold the stop `around`; now and then some within it stay."""
    size = s[s[SIZE] + route]
    length = min(length, size)
    spared = 0
    while fraction(d) < 0.5 and length + spared < size and spared < length:
        spared += 1
    total = length + spared if fraction(d) < 0.5 else length
    first = max(0, around - below(d, total))
    first = min(first, size - total)
    gap = first + below(d, max(1, length))
    for k in range(first, first + total):
        if k < gap or k >= gap + total - length:
            _choose(t, s, d, route, k)


@compiled
def _position(t: Whole, s: Whole, route: int, want: int) -> int:
    """The place of a want in a route; -1 where it is not there."""
    for k in range(s[s[SIZE] + route]):
        if t[t[WANT] + node_at(s, route, k)] == want:
            return k
    return -1


@compiled
def _row_with(t: Whole, s: Whole, d: Whole, want: int, most: int) -> None:
    """Choose up to so many stops in a row that hold a want, wherever it is."""
    route = s[s[ROUTE_OF] + want]
    most = min(most, s[s[SIZE] + route])
    _row(t, s, d, route, _position(t, s, route, want), 1 + below(d, most))


@compiled
def strings(t: Whole, s: Whole, d: Whole) -> None:
    """Rows of stops near to one another, in different routes of one party (SISR)."""
    route = _some_route(t, s, d)
    if route < 0:
        return
    at = below(d, s[s[SIZE] + route])
    seed = t[t[WANT] + node_at(s, route, at)]
    rows = 1 + below(d, 3)
    _row(t, s, d, route, at, 1 + below(d, min(STRING_MOST, s[s[SIZE] + route])))
    for k in range(t[NEAR_MOST]):
        want = t[t[NEAR] + seed * t[NEAR_MOST] + k]
        if rows <= 1 or want < 0:
            return
        other = s[s[ROUTE_OF] + want]
        if other >= 0 and not _ruined(t, s, d, other):
            _row_with(t, s, d, want, STRING_MOST)
            rows -= 1


@compiled
def _ruined(t: Whole, s: Whole, d: Whole, route: int) -> bool:
    chosen = 0
    for k in range(s[s[SIZE] + route]):
        chosen += d[d[CHOSEN] + t[t[WANT] + node_at(s, route, k)]]
    return chosen > 0


@compiled
def scattered(t: Whole, s: Whole, d: Whole) -> None:
    """Some stops of some routes, by chance alone."""
    for _ in range(1 + below(d, 3)):
        route = _some_route(t, s, d)
        if route >= 0:
            for _ in range(1 + below(d, 4)):
                _choose(t, s, d, route, below(d, s[s[SIZE] + route]))


@compiled
def whole(t: Whole, s: Whole, d: Whole) -> None:
    """Every stop of a route."""
    route = _some_route(t, s, d)
    if route >= 0:
        for k in range(s[s[SIZE] + route]):
            _choose(t, s, d, route, k)


@compiled
def around(t: Whole, s: Whole, d: Whole) -> None:
    """A stop and those nearest to it, wherever they are."""
    route = _some_route(t, s, d)
    if route < 0:
        return
    at = below(d, s[s[SIZE] + route])
    seed = t[t[WANT] + node_at(s, route, at)]
    _choose(t, s, d, route, at)
    left = below(d, 9)
    for k in range(t[NEAR_MOST]):
        want = t[t[NEAR] + seed * t[NEAR_MOST] + k]
        if left <= 0 or want < 0:
            return
        if s[s[ROUTE_OF] + want] >= 0 and fraction(d) < 0.8:
            other = s[s[ROUTE_OF] + want]
            _choose(t, s, d, other, _position(t, s, other, want))
            left -= 1


@compiled
def poor(t: Whole, s: Whole, d: Whole) -> None:
    """Stops that are worth little for the time that they take: the poorest of a few, each time."""
    route = _some_route(t, s, d)
    if route < 0:
        return
    for _ in range(1 + below(d, 5)):
        worst, least = -1, 0.0
        for _ in range(4):
            k = below(d, s[s[SIZE] + route])
            node = node_at(s, route, k)
            worth = float(t[t[PRICE] + t[t[WANT] + node]]) / (
                t[t[LEAST] + node] + _slack(s, route, k)
            )
            if worst < 0 or worth < least:
                worst, least = k, worth
        _choose(t, s, d, route, worst)


@compiled
def _slack(s: Whole, route: int, at: int) -> int:
    """Ticks from the end of the stop before to this one's start."""
    if at == 0:
        return 1
    return int(start_at(s, route, at) - start_at(s, route, at - 1) - ticks_at(s, route, at - 1)) + 1


@compiled
def _some_site(t: Whole, s: Whole, d: Whole) -> int:
    """A shared site at which somebody is, by chance; -1 where there is none."""
    first = below(d, t[SITES]) if t[SITES] else 0
    for k in range(t[SITES]):
        site = (first + k) % t[SITES]
        if s[s[THERE] + site * s[CROWD]] > 0:
            return site
    return -1


@compiled
def crowd(t: Whole, s: Whole, d: Whole) -> None:
    """Visits of several parties to one shared site, with a neighbour each."""
    site = _some_site(t, s, d)
    if site < 0:
        strings(t, s, d)
        return
    there = s[THERE] + site * s[CROWD]
    count = s[there]
    start = below(d, count)
    for k in range(min(count, 2 + below(d, 3))):
        _row_with(t, s, d, s[there + 1 + (start + k) % count], 3)


@compiled
def _some_missing(t: Whole, s: Whole, d: Whole) -> int:
    """A want that is missing, by chance; -1 where there is none."""
    first = below(d, t[WANTS])
    for k in range(t[WANTS]):
        want = (first + k) % t[WANTS]
        if s[s[ROUTE_OF] + want] < 0 and t[t[FIRST_NODE] + want] < t[t[FIRST_NODE] + want + 1]:
            return want
    return -1


@compiled
def _nearest(t: Whole, s: Whole, want: int, route: int) -> int:
    """The stop of a route that is nearest to a want; -1 where none is near."""
    for k in range(t[NEAR_MOST]):
        other = t[t[NEAR] + want * t[NEAR_MOST] + k]
        if other < 0:
            return -1
        if s[s[ROUTE_OF] + other] == route:
            return int(_position(t, s, route, other))
    return -1


@compiled
def called(t: Whole, s: Whole, d: Whole) -> None:
    """Room for one want that is missing, which is put in first: on one day, and at its site."""
    want = _some_missing(t, s, d)
    if want < 0:
        strings(t, s, d)
        return
    d[CALLED] = want
    party, route = t[t[OWNER] + want], t[t[HELD_ROUTE] + want]
    if route < 0:
        days = t[t[FIRST_ROUTE] + party + 1] - t[t[FIRST_ROUTE] + party]
        route = t[t[ROUTE_LIST] + t[t[FIRST_ROUTE] + party] + below(d, days)]
    d[d[PARTY_TOUCHED] + party] = 1
    at = _nearest(t, s, want, route)
    if at >= 0:
        _row(t, s, d, route, at, 1 + below(d, 4))
    site = t[t[SITE] + t[t[FIRST_NODE] + want]]
    if site < 0 or s[s[THERE] + site * s[CROWD]] == 0:
        return
    there = s[THERE] + site * s[CROWD]
    for _ in range(1 + below(d, 2)):
        _row_with(t, s, d, s[there + 1 + below(d, s[there])], 3)


@compiled
def taken_out(t: Whole, s: Whole, d: Whole) -> None:
    """Take the chosen stops out, route by route; a route that would not hold stays.

    Now and then the places that others then find at shared sites are offered to all.
    """
    others = 1 if fraction(d) < OFFERED else 0
    d[JOINING] = 1
    for route in range(t[ROUTES]):
        if not _ruined(t, s, d, route):
            continue
        left, first = without(t, s, d, route)
        for k in range(first, s[s[SIZE] + route]):
            node = node_at(s, route, k)
            if d[d[CHOSEN] + t[t[WANT] + node]]:
                d[d[CHOSEN] + t[t[WANT] + node]] = 0
                d[d[TAKEN_OUT] + t[t[WANT] + node]] = d[ROUND]
                if t[t[SITE] + node] >= 0:
                    d[d[SITE_TOUCHED] + t[t[SITE] + node]] = others
        d[d[PARTY_TOUCHED] + t[t[PARTY] + route]] = 1
        if timed(t, s, d, route, left, first):
            settled(t, s, d, route, left)
    d[JOINING] = 0
    part(t, s, d)


OPERATORS = (strings, scattered, whole, around, poor, crowd, called)
"""Each marks stops; `taken_out` takes them out."""
