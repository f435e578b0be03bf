"""Ruining tours: each operator chooses stops to take out, one function takes them out."""

from solver.compiled.arrays import Whole
from solver.compiled.chance import below, fraction
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.calling import called, crowd
from solver.itineraries.kernel.company import part
from solver.itineraries.kernel.draft import (
    CHOSEN,
    JOINING,
    PARTY_TOUCHED,
    ROUND,
    SITE_TOUCHED,
    TAKEN_OUT,
)
from solver.itineraries.kernel.routes import settled, without
from solver.itineraries.kernel.rows import choose, position, ruined, some_route, strings
from solver.itineraries.kernel.tables import (
    LEAST,
    NEAR,
    NEAR_MOST,
    PARTY,
    PRICE,
    ROUTES,
    SITE,
    WANT,
)
from solver.itineraries.kernel.timing import timed
from solver.itineraries.kernel.tours import (
    ROUTE_OF,
    SIZE,
    node_at,
    start_at,
    ticks_at,
)

OFFERED = 0.3
"""How often a place left at a shared site is offered to other parties."""


@compiled
def scattered(t: Whole, s: Whole, d: Whole) -> None:
    """Some stops of some routes, by chance alone."""
    for _ in range(1 + below(d, 3)):
        route = some_route(t, s, d)
        if route >= 0:
            for _ in range(1 + below(d, 4)):
                choose(t, s, d, route, below(d, s[s[SIZE] + route]))


@compiled
def whole(t: Whole, s: Whole, d: Whole) -> None:
    """Every stop of a route."""
    route = some_route(t, s, d)
    if route >= 0:
        for k in range(s[s[SIZE] + route]):
            choose(t, s, d, route, k)


@compiled
def around(t: Whole, s: Whole, d: Whole) -> None:
    """A stop and those nearest to it, wherever they are."""
    route = some_route(t, s, d)
    if route < 0:
        return
    at = below(d, s[s[SIZE] + route])
    seed = t[t[WANT] + node_at(s, route, at)]
    choose(t, s, d, route, at)
    left = below(d, 9)
    for k in range(t[NEAR_MOST]):
        want = t[t[NEAR] + seed * t[NEAR_MOST] + k]
        if left <= 0 or want < 0:
            return
        if s[s[ROUTE_OF] + want] >= 0 and fraction(d) < 0.8:
            other = s[s[ROUTE_OF] + want]
            choose(t, s, d, other, position(t, s, other, want))
            left -= 1


@compiled
def poor(t: Whole, s: Whole, d: Whole) -> None:
    """Stops that are worth little for the time that they take: the poorest of a few, each time."""
    route = some_route(t, s, d)
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
        choose(t, s, d, route, worst)


@compiled
def _slack(s: Whole, route: int, at: int) -> int:
    """Ticks from the end of the stop before to this one's start."""
    if at == 0:
        return 1
    return int(start_at(s, route, at) - start_at(s, route, at - 1) - ticks_at(s, route, at - 1)) + 1


@compiled
def taken_out(t: Whole, s: Whole, d: Whole) -> None:
    """Take the chosen stops out, route by route; a route that would not hold stays.

    Now and then the places that others then find at shared sites are offered to all.
    """
    others = 1 if fraction(d) < OFFERED else 0
    d[JOINING] = 1
    for route in range(t[ROUTES]):
        if not ruined(t, s, d, route):
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
