"""When a route can be driven: the first moment of each node, and the last.

Every limit of time is a difference: a node after the one before by service and drive, who gets in
no earlier than getting out less the longest ride, the first node no earlier than the last less
the longest tour. Moments pushed later until nothing pushes are the first that keep them all, and
there are none where a window is passed; likewise backwards. So the test is exact, where the
forward slack of Cordeau and Laporte (2003) may miss a schedule.
"""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.vehicles.kernel.tables import (
    MOST_RIDE,
    MOST_TOUR,
    REQUESTS,
    back,
    latest,
    out,
    service,
    soonest,
    travel,
)
from solver.vehicles.kernel.tours import DRAFT, EARLY, LATE, LINE, MOMENT, NODE, PLACE

NEVER = 1 << 61


@compiled
def first_moments(t: Whole, d: Whole, route: int, size: int) -> bool:
    """Give each node of the draft its first moment; False where there is none."""
    for k in range(size):
        node = d[d[DRAFT] + k]
        d[d[MOMENT] + k] = soonest(t, route, node)
        d[d[PLACE] + node] = k
    # Each round settles one more of the limits that push backwards: more rounds are a circle.
    for _ in range(size // 2 + 3):
        if not _forward(t, d, route, size):
            return False
        if not _pushed(t, d, route, size):
            return True
    return False


@compiled
def _forward(t: Whole, d: Whole, route: int, size: int) -> bool:
    now = -NEVER
    for k in range(size):
        node = d[d[DRAFT] + k]
        now = max(now, d[d[MOMENT] + k])
        if now > latest(t, route, node):
            return False
        d[d[MOMENT] + k] = now
        if k + 1 < size:
            now += service(t, route, node) + travel(t, node, d[d[DRAFT] + k + 1])
    return True


@compiled
def _pushed(t: Whole, d: Whole, route: int, size: int) -> bool:
    """Push later who rides too long, and a tour that is; whether anything was."""
    pushed = False
    for k in range(size):
        request = d[d[DRAFT] + k] - t[REQUESTS]
        if request < 0:
            continue
        into = d[d[PLACE] + request]
        ready = d[d[MOMENT] + k] - t[t[MOST_RIDE] + request] - service(t, route, request)
        if ready > d[d[MOMENT] + into]:
            d[d[MOMENT] + into] = ready
            pushed = True
    if size > 0:
        first, last = d[d[DRAFT]], d[d[DRAFT] + size - 1]
        home = d[d[MOMENT] + size - 1] + service(t, route, last) + back(t, route, last)
        leave = home - t[t[MOST_TOUR] + route] + out(t, route, first)
        if leave > d[d[MOMENT]]:
            d[d[MOMENT]] = leave
            pushed = True
    return pushed


@compiled
def last_moments(t: Whole, s: Whole, d: Whole, route: int, size: int) -> None:
    """Give each node of a route that can be driven its last moment."""
    row = s[LATE] + route * s[LINE]
    for k in range(size):
        s[row + k] = latest(t, route, s[s[NODE] + route * s[LINE] + k])
    for _ in range(size // 2 + 3):
        _backward(t, s, route, size)
        if not _pulled(t, s, d, route, size):
            return
    # Not reached where the first moments were found; those hold in any case.
    for k in range(size):
        s[row + k] = max(s[row + k], s[s[EARLY] + route * s[LINE] + k])


@compiled
def _backward(t: Whole, s: Whole, route: int, size: int) -> None:
    nodes, row = s[NODE] + route * s[LINE], s[LATE] + route * s[LINE]
    for k in range(size - 2, -1, -1):
        gap = service(t, route, s[nodes + k]) + travel(t, s[nodes + k], s[nodes + k + 1])
        s[row + k] = min(s[row + k], s[row + k + 1] - gap)


@compiled
def _pulled(t: Whole, s: Whole, d: Whole, route: int, size: int) -> bool:
    nodes, row = s[NODE] + route * s[LINE], s[LATE] + route * s[LINE]
    pulled = False
    for k in range(size):
        request = s[nodes + k] - t[REQUESTS]
        if request < 0:
            continue
        into = d[d[PLACE] + request]
        until = s[row + into] + service(t, route, request) + t[t[MOST_RIDE] + request]
        if until < s[row + k]:
            s[row + k] = until
            pulled = True
    first, last = s[nodes], s[nodes + size - 1]
    home = s[row] - out(t, route, first) + t[t[MOST_TOUR] + route]
    until = home - service(t, route, last) - back(t, route, last)
    if until < s[row + size - 1]:
        s[row + size - 1] = until
        pulled = True
    return pulled
