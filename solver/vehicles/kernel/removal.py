"""Choosing whom to take out: strings of tours, neighbours, whole tours, any, and the dear."""

from solver.compiled.arrays import Whole
from solver.compiled.chance import below, fraction
from solver.compiled.compiling import compiled
from solver.vehicles.kernel.routes import dropped, lost
from solver.vehicles.kernel.tables import NEAR, NEAR_MOST, REQUESTS, ROUTES
from solver.vehicles.kernel.tours import (
    CHOSEN,
    NODE,
    ROUND,
    ROUTE_OF,
    SIZE,
    TOUCHED,
    entry,
)

STRING = 8
"""The longest string that is taken out of one tour."""
USUAL = 10
"""How many are taken out by strings in the mean."""
FEWEST, MOST = 3, 24
"""How many neighbours, or others, are taken out."""


@compiled
def _choose(d: Whole, request: int) -> bool:
    """Mark a request as chosen; False where it was."""
    if d[d[CHOSEN] + request] == d[ROUND]:
        return False
    d[d[CHOSEN] + request] = d[ROUND]
    return True


@compiled
def taken_out(t: Whole, s: Whole, d: Whole) -> None:
    """Leave behind all that were chosen in this round."""
    for route in range(t[ROUTES]):
        d[d[TOUCHED] + route] = 0
    for request in range(t[REQUESTS]):
        route = s[s[ROUTE_OF] + request]
        if d[d[CHOSEN] + request] == d[ROUND] and route >= 0:
            d[d[TOUCHED] + route] = 1
            lost(t, s, request)
    for route in range(t[ROUTES]):
        if d[d[TOUCHED] + route]:
            dropped(t, s, d, route)


@compiled
def _string(t: Whole, s: Whole, d: Whole, request: int, length: int) -> None:
    """Choose requests whose nodes stand around one in its tour."""
    route, half = s[s[ROUTE_OF] + request], t[REQUESTS]
    size, at = s[s[SIZE] + route], 0
    while entry(s, NODE, route, at) != request:
        at += 1
    _choose(d, request)
    low, high, chosen = at - 1, at + 1, 1
    while chosen < length and (low >= 0 or high < size):
        if high >= size or (low >= 0 and fraction(d) < 0.5):
            node = entry(s, NODE, route, low)
            low -= 1
        else:
            node = entry(s, NODE, route, high)
            high += 1
        if _choose(d, node if node < half else node - half):
            chosen += 1


@compiled
def strings(t: Whole, s: Whole, d: Whole) -> None:
    """Choose strings of tours that pass near a request (Christiaens and Vanden Berghe, 2020)."""
    centre = below(d, t[REQUESTS])
    longest = 1 + below(d, STRING)
    many = 1 + below(d, max(1, 2 * USUAL // longest))
    for route in range(t[ROUTES]):
        d[d[TOUCHED] + route] = 0
    for k in range(-1, t[NEAR_MOST]):
        near = centre if k < 0 else t[t[NEAR] + centre * t[NEAR_MOST] + k]
        route = s[s[ROUTE_OF] + near]
        if route < 0 or d[d[TOUCHED] + route]:
            continue
        d[d[TOUCHED] + route] = 1
        _string(t, s, d, near, 1 + below(d, longest))
        many -= 1
        if many <= 0:
            return


@compiled
def _how_many(t: Whole, d: Whole) -> int:
    return min(t[REQUESTS], FEWEST + below(d, MOST - FEWEST + 1))


@compiled
def around(t: Whole, s: Whole, d: Whole) -> None:
    """Choose a request and its neighbours, the nearest most often."""
    centre, many = below(d, t[REQUESTS]), _how_many(t, d)
    _choose(d, centre)
    for k in range(t[NEAR_MOST]):
        if many <= 1:
            return
        if fraction(d) < 0.75 and _choose(d, t[t[NEAR] + centre * t[NEAR_MOST] + k]):
            many -= 1


@compiled
def scattered(t: Whole, s: Whole, d: Whole) -> None:
    """Choose any."""
    for _ in range(_how_many(t, d)):
        _choose(d, below(d, t[REQUESTS]))


@compiled
def whole(t: Whole, s: Whole, d: Whole) -> None:
    """Choose all of one tour, and half of another's."""
    one, other = below(d, t[ROUTES]), below(d, t[ROUTES])
    for request in range(t[REQUESTS]):
        route = s[s[ROUTE_OF] + request]
        if route == one or (route == other and fraction(d) < 0.5):
            _choose(d, request)


OPERATORS = (strings, around, scattered, whole)
