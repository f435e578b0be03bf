"""Making room at shared sites, and for one want that is missing."""

from solver.compiled.arrays import Whole
from solver.compiled.chance import below
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.draft import (
    CALLED,
    PARTY_TOUCHED,
)
from solver.itineraries.kernel.rows import position, row, row_with, strings
from solver.itineraries.kernel.tables import (
    FIRST_NODE,
    FIRST_ROUTE,
    HELD_ROUTE,
    NEAR,
    NEAR_MOST,
    OWNER,
    ROUTE_LIST,
    SITE,
    SITES,
    WANTS,
)
from solver.itineraries.kernel.tours import (
    CROWD,
    ROUTE_OF,
    THERE,
)


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
        row_with(t, s, d, s[there + 1 + (start + k) % count], 3)


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
            return int(position(t, s, route, other))
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
        row(t, s, d, route, at, 1 + below(d, 4))
    site = t[t[SITE] + t[t[FIRST_NODE] + want]]
    if site < 0 or s[s[THERE] + site * s[CROWD]] == 0:
        return
    there = s[THERE] + site * s[CROWD]
    for _ in range(1 + below(d, 2)):
        row_with(t, s, d, s[there + 1 + below(d, s[there])], 3)
