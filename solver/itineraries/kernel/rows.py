"""Stops in a row, chosen to be taken out: of one route, or of several near to one another."""

from solver.compiled.arrays import Whole
from solver.compiled.chance import below, fraction
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.draft import (
    CHOSEN,
)
from solver.itineraries.kernel.tables import (
    FIRST_MATE,
    KEPT,
    MATE,
    NEAR,
    NEAR_MOST,
    ROUTES,
    WANT,
)
from solver.itineraries.kernel.tours import (
    ROUTE_OF,
    SIZE,
    node_at,
)

STRING_MOST = 10
"""Stops in a row that are taken out at most, and how many in all on average: as in SISR."""


@compiled
def some_route(t: Whole, s: Whole, d: Whole) -> int:
    """A route that has stops, by chance; -1 where none has any."""
    routes = t[ROUTES]
    first = below(d, routes)
    for k in range(routes):
        route = (first + k) % routes
        if s[s[SIZE] + route] > 0:
            return route
    return -1


@compiled
def choose(t: Whole, s: Whole, d: Whole, route: int, at: int) -> None:
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
def row(t: Whole, s: Whole, d: Whole, route: int, around: int, length: int) -> None:
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
            choose(t, s, d, route, k)


@compiled
def position(t: Whole, s: Whole, route: int, want: int) -> int:
    """The place of a want in a route; -1 where it is not there."""
    for k in range(s[s[SIZE] + route]):
        if t[t[WANT] + node_at(s, route, k)] == want:
            return k
    return -1


@compiled
def row_with(t: Whole, s: Whole, d: Whole, want: int, most: int) -> None:
    """Choose up to so many stops in a row that hold a want, wherever it is."""
    route = s[s[ROUTE_OF] + want]
    most = min(most, s[s[SIZE] + route])
    row(t, s, d, route, position(t, s, route, want), 1 + below(d, most))


@compiled
def strings(t: Whole, s: Whole, d: Whole) -> None:
    """Rows of stops near to one another, in different routes of one party (SISR)."""
    route = some_route(t, s, d)
    if route < 0:
        return
    at = below(d, s[s[SIZE] + route])
    seed = t[t[WANT] + node_at(s, route, at)]
    rows = 1 + below(d, 3)
    row(t, s, d, route, at, 1 + below(d, min(STRING_MOST, s[s[SIZE] + route])))
    for k in range(t[NEAR_MOST]):
        want = t[t[NEAR] + seed * t[NEAR_MOST] + k]
        if rows <= 1 or want < 0:
            return
        other = s[s[ROUTE_OF] + want]
        if other >= 0 and not ruined(t, s, d, other):
            row_with(t, s, d, want, STRING_MOST)
            rows -= 1


@compiled
def ruined(t: Whole, s: Whole, d: Whole, route: int) -> bool:
    """Whether any stop of a route was chosen."""
    chosen = 0
    for k in range(s[s[SIZE] + route]):
        chosen += d[d[CHOSEN] + t[t[WANT] + node_at(s, route, k)]]
    return chosen > 0
