"""When a route can be driven: the first moment of each node, and the last.

Every limit of time is a difference: a node after the one before by service and drive, who gets in
no earlier than getting out less the longest ride, the first node no earlier than the last less
the longest tour, and those who get in at one place no earlier than the last of them lets the car
leave. Moments pushed later until nothing pushes are the first that keep them all, and there are
none where a window is passed; likewise backwards. So the test is exact, where the forward slack
of Cordeau and Laporte (2003) may miss a schedule.

Between the two lies what suits best: the first moments from the wished departures on, as far as
the last let them be. Of moments that keep all differences the later of any two do as well, so
there are always such.
"""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.vehicles.kernel.tables import (
    MOST_RIDE,
    MOST_TOUR,
    REQUESTS,
    TOGETHER,
    WISH,
    at_once,
    back,
    gap,
    latest,
    out,
    service,
    soonest,
)
from solver.vehicles.kernel.tours import AT, DRAFT, LAST, MOMENT, PLACE

NEVER = 1 << 61


@compiled
def first_moments(t: Whole, d: Whole, route: int, size: int) -> bool:
    """Give each node of the draft its first moment; False where there is none."""
    for k in range(size):
        node = d[d[DRAFT] + k]
        d[d[MOMENT] + k] = soonest(t, route, node)
        d[d[PLACE] + node] = k
    return _settled(t, d, route, size, d[MOMENT])


@compiled
def _rounds(t: Whole, size: int) -> int:
    """Each round settles one more of the limits that push backwards: more rounds are a circle."""
    return size // 2 + 3 + (size if t[TOGETHER] else 0)


@compiled
def _settled(t: Whole, d: Whole, route: int, size: int, row: int) -> bool:
    """Push moments later until they keep every limit; False where they cannot."""
    for _ in range(_rounds(t, size)):
        if not _forward(t, d, route, size, row):
            return False
        pushed = _pushed(t, d, route, size, row)
        if t[TOGETHER] and _waited(t, d, route, size, row):
            pushed = True
        if not pushed:
            return True
    return False


@compiled
def _forward(t: Whole, d: Whole, route: int, size: int, row: int) -> bool:
    now = -NEVER
    for k in range(size):
        node = d[d[DRAFT] + k]
        now = max(now, d[row + k])
        if now > latest(t, route, node):
            return False
        d[row + k] = now
        if k + 1 < size:
            now += gap(t, route, node, d[d[DRAFT] + k + 1])
    return True


@compiled
def _pushed(t: Whole, d: Whole, route: int, size: int, row: int) -> bool:
    """Push later who rides too long, and a tour that is; whether anything was."""
    pushed = False
    for k in range(size):
        request = d[d[DRAFT] + k] - t[REQUESTS]
        if request < 0:
            continue
        into = d[d[PLACE] + request]
        ready = d[row + k] - t[t[MOST_RIDE] + request] - service(t, route, request)
        if ready > d[row + into]:
            d[row + into] = ready
            pushed = True
    if size > 0:
        first, last = d[d[DRAFT]], d[d[DRAFT] + size - 1]
        home = d[row + size - 1] + service(t, route, last) + back(t, route, last)
        leave = home - t[t[MOST_TOUR] + route] + out(t, route, first)
        if leave > d[row]:
            d[row] = leave
            pushed = True
    return pushed


@compiled
def _board_together(t: Whole, d: Whole, k: int) -> bool:
    """Whether who gets in at a place of the draft leaves with the next."""
    node, after = d[d[DRAFT] + k], d[d[DRAFT] + k + 1]
    return node < t[REQUESTS] and at_once(t, node, after)


@compiled
def _waited(t: Whole, d: Whole, route: int, size: int, row: int) -> bool:
    """Push later those who leave with others who get in at the same place."""
    pushed = False
    for k in range(size - 2, -1, -1):
        if _board_together(t, d, k):
            more = service(t, route, d[d[DRAFT] + k + 1]) - service(t, route, d[d[DRAFT] + k])
            if d[row + k + 1] + more > d[row + k]:
                d[row + k] = d[row + k + 1] + more
                pushed = True
    return pushed


@compiled
def last_moments(t: Whole, d: Whole, route: int, size: int) -> None:
    """Give each node of the draft, which can be driven, its last moment."""
    row = d[LAST]
    for k in range(size):
        d[row + k] = latest(t, route, d[d[DRAFT] + k])
    for _ in range(_rounds(t, size)):
        _backward(t, d, route, size)
        if not _pulled(t, d, route, size):
            return
    # Not reached where the first moments were found; those hold in any case.
    for k in range(size):
        d[row + k] = max(d[row + k], d[d[MOMENT] + k])


@compiled
def _backward(t: Whole, d: Whole, route: int, size: int) -> None:
    nodes, row = d[DRAFT], d[LAST]
    for k in range(size - 2, -1, -1):
        d[row + k] = min(d[row + k], d[row + k + 1] - gap(t, route, d[nodes + k], d[nodes + k + 1]))


@compiled
def _pulled(t: Whole, d: Whole, route: int, size: int) -> bool:
    nodes, row = d[DRAFT], d[LAST]
    pulled = False
    for k in range(size):
        request = d[nodes + k] - t[REQUESTS]
        if request < 0:
            if t[TOGETHER] and k + 1 < size and _board_together(t, d, k):
                more = service(t, route, d[nodes + k]) - service(t, route, d[nodes + k + 1])
                if d[row + k] + more < d[row + k + 1]:
                    d[row + k + 1] = d[row + k] + more
                    pulled = True
            continue
        into = d[d[PLACE] + request]
        until = d[row + into] + service(t, route, request) + t[t[MOST_RIDE] + request]
        if until < d[row + k]:
            d[row + k] = until
            pulled = True
    first, last = d[nodes], d[nodes + size - 1]
    home = d[row] - out(t, route, first) + t[t[MOST_TOUR] + route]
    until = home - service(t, route, last) - back(t, route, last)
    if until < d[row + size - 1]:
        d[row + size - 1] = until
        pulled = True
    return pulled


@compiled
def best_moments(t: Whole, d: Whole, route: int, size: int) -> None:
    """Give each node of the draft, whose first and last moments are known, the one that suits."""
    for k in range(size):
        node = d[d[DRAFT] + k]
        moment = d[d[MOMENT] + k]
        if node < t[REQUESTS]:
            wished = t[t[WISH] + node] - service(t, route, node)
            if wished < NEVER // 4:
                moment = max(moment, min(wished, d[d[LAST] + k]))
        d[d[AT] + k] = moment
    _settled(t, d, route, size, d[AT])
