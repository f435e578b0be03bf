"""One route at a time: drafted, priced, and put in the place of what it was."""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.clock import last_start
from solver.itineraries.kernel.costs import priced
from solver.itineraries.kernel.draft import (
    CHOSEN,
    DRAFT_START,
    DRAFT_STOP,
    DRAFT_TICKS,
    GAP_COUNT,
    JOINING,
)
from solver.itineraries.kernel.tables import (
    AGREED,
    APART_PRICE,
    COMPANIES,
    FIRST_MATE,
    FIRST_RATION,
    FORBIDDEN,
    GOAL,
    JOINED,
    LATEST,
    LEAST,
    MATE,
    OUT_UNTIL,
    OWN_HOUR,
    PARTIES,
    PARTY,
    PLACE,
    PRICE,
    RATION,
    ROUTES,
    SITE,
    TAKES,
    TIED,
    WANT,
    WANTS,
)
from solver.itineraries.kernel.themes import themes
from solver.itineraries.kernel.tours import (
    BEGIN,
    CHANGED,
    COST,
    CROWD,
    DRIVING,
    END,
    LATE,
    LINE,
    ROUTE_OF,
    SIZE,
    START,
    STOP,
    THERE,
    TICKS,
    TOTAL,
    USED,
    late_at,
    node_at,
    start_at,
    ticks_at,
)
from solver.itineraries.kernel.ways import left_by, leg


@compiled
def drafted(s: Whole, d: Whole, route: int) -> int:
    """Draft a route as it stands; how many stops it has."""
    for k in range(s[s[SIZE] + route]):
        d[d[DRAFT_STOP] + k] = node_at(s, route, k)
        d[d[DRAFT_START] + k] = start_at(s, route, k)
        d[d[DRAFT_TICKS] + k] = ticks_at(s, route, k)
    return int(s[s[SIZE] + route])


@compiled
def without(t: Whole, s: Whole, d: Whole, route: int) -> tuple[int, int]:
    """Draft a route without its chosen stops; how many are left, and where the first has gone."""
    size, left, first = drafted(s, d, route), 0, -1
    for k in range(size):
        if d[d[CHOSEN] + t[t[WANT] + d[d[DRAFT_STOP] + k]]]:
            first = k if first < 0 else first
            continue
        for block in (DRAFT_STOP, DRAFT_START, DRAFT_TICKS):
            d[d[block] + left] = d[d[block] + k]
        left += 1
    return left, first


@compiled
def with_stop(t: Whole, s: Whole, d: Whole, route: int, at: int, node: int) -> int:
    """Draft a route with a node put in before its stop `at`, as short as may be."""
    size = drafted(s, d, route)
    for k in range(size, at, -1):
        d[d[DRAFT_STOP] + k], d[d[DRAFT_TICKS] + k] = (
            d[d[DRAFT_STOP] + k - 1],
            d[d[DRAFT_TICKS] + k - 1],
        )
    d[d[DRAFT_STOP] + at], d[d[DRAFT_TICKS] + at] = node, t[t[LEAST] + node]
    return size + 1


@compiled
def _lonely(t: Whole, s: Whole, want: int) -> int:
    """By how much a visit makes the company that is not together dearer; less where it is."""
    price = 0
    if t[t[TIED] + want] & JOINED:
        for m in range(t[t[FIRST_MATE] + want], t[t[FIRST_MATE] + want + 1]):
            mate = t[t[MATE] + m]
            there = mate >= 0 and s[s[ROUTE_OF] + mate] >= 0
            price += t[t[AGREED] + m] * (-t[APART_PRICE] if there else t[APART_PRICE])
    return price


@compiled
def _leave(t: Whole, s: Whole, route: int) -> None:
    """Take every stop of a route out of all counts."""
    for k in range(s[s[SIZE] + route]):
        node = node_at(s, route, k)
        want, site = t[t[WANT] + node], t[t[SITE] + node]
        s[s[ROUTE_OF] + want] = -1
        s[TOTAL] += t[t[PRICE] + want]
        if t[COMPANIES] > 0:
            s[TOTAL] -= _lonely(t, s, want)
        for r in range(t[t[FIRST_RATION] + want], t[t[FIRST_RATION] + want + 1]):
            s[s[USED] + t[t[RATION] + r]] -= t[t[TAKES] + r]
        if site >= 0:
            _depart(s, site, want)


@compiled
def _depart(s: Whole, site: int, want: int) -> None:
    count = s[s[THERE] + site * s[CROWD] + 0]
    for k in range(1, count + 1):
        if s[s[THERE] + site * s[CROWD] + k] == want:
            s[s[THERE] + site * s[CROWD] + k] = s[s[THERE] + site * s[CROWD] + count]
            s[s[THERE] + site * s[CROWD] + 0] = count - 1
            return


@compiled
def _enter(t: Whole, s: Whole, route: int) -> None:
    """Count every stop of a route."""
    for k in range(s[s[SIZE] + route]):
        node = node_at(s, route, k)
        want, site = t[t[WANT] + node], t[t[SITE] + node]
        s[s[ROUTE_OF] + want] = route
        s[TOTAL] -= t[t[PRICE] + want]
        for r in range(t[t[FIRST_RATION] + want], t[t[FIRST_RATION] + want + 1]):
            s[s[USED] + t[t[RATION] + r]] += t[t[TAKES] + r]
        s[s[BEGIN] + want] = start_at(s, route, k)
        s[s[END] + want] = start_at(s, route, k) + ticks_at(s, route, k)
        if t[COMPANIES] > 0:
            s[TOTAL] += _lonely(t, s, want)
        if site >= 0:
            s[s[THERE] + site * s[CROWD] + 0] += 1
            s[s[THERE] + site * s[CROWD] + s[s[THERE] + site * s[CROWD] + 0]] = want


@compiled
def _look_back(t: Whole, s: Whole, route: int) -> None:
    """From the day's end on: how late each stop can begin without harm to those after it."""
    place, bound, node = t[t[GOAL] + route], t[t[LATEST] + route], -1
    for k in range(s[s[SIZE] + route] - 1, -1, -1):
        here = node_at(s, route, k)
        way = leg(t, route, t[t[PLACE] + here], place)
        if node >= 0 and way > 0 and not t[t[OWN_HOUR] + node]:
            bound = min(bound, t[t[OUT_UNTIL] + route] + way)
        begins = left_by(t, route, t[t[PLACE] + here], place, bound) - ticks_at(s, route, k)
        if t[t[TIED] + t[t[WANT] + here]] & JOINED:
            # Its company does not move with it.
            begins = min(begins, start_at(s, route, k))
        s[s[LATE] + route * s[LINE] + k] = last_start(t, here, route, begins, ticks_at(s, route, k))
        place, bound, node = t[t[PLACE] + here], late_at(s, route, k), here


@compiled
def _parts(t: Whole, s: Whole, d: Whole, route: int, size: int) -> bool:
    """Whether a draft takes out, or brings in, a visit that is made in company."""
    count = 0
    for k in range(size):
        want = t[t[WANT] + d[d[DRAFT_STOP] + k]]
        if t[t[TIED] + want] & JOINED:
            if s[s[ROUTE_OF] + want] != route:
                return True
            count += 1
    for k in range(s[s[SIZE] + route]):
        if t[t[TIED] + t[t[WANT] + node_at(s, route, k)]] & JOINED:
            count -= 1
    return count != 0


@compiled
def settled(t: Whole, s: Whole, d: Whole, route: int, size: int) -> bool:
    """Put a draft that is in time in the place of its route; False where its costs forbid it."""
    if t[COMPANIES] > 0 and not d[JOINING] and _parts(t, s, d, route, size):
        return False
    driving, cost = priced(t, d, route, size)
    if cost == FORBIDDEN:
        return False
    party = t[t[PARTY] + route]
    s[TOTAL] -= themes(t, s, party, -1)
    _leave(t, s, route)
    s[s[SIZE] + route] = size
    for k in range(size):
        s[s[STOP] + route * s[LINE] + k] = d[d[DRAFT_STOP] + k]
        s[s[START] + route * s[LINE] + k] = d[d[DRAFT_START] + k]
        s[s[TICKS] + route * s[LINE] + k] = d[d[DRAFT_TICKS] + k]
    s[TOTAL] += cost - s[s[COST] + route]
    s[s[DRIVING] + route], s[s[COST] + route] = driving, cost
    _enter(t, s, route)
    s[TOTAL] += themes(t, s, party, -1)
    _look_back(t, s, route)
    s[s[CHANGED] + route] = 1
    d[d[GAP_COUNT] + route] = -1
    return True


@compiled
def begun(t: Whole, s: Whole, d: Whole) -> None:
    """Count the total of tours that have no stop yet."""
    s[TOTAL] = 0
    for want in range(t[WANTS]):
        s[TOTAL] += t[t[PRICE] + want]
    for party in range(t[PARTIES]):
        s[TOTAL] += themes(t, s, party, -1)
    for route in range(t[ROUTES]):
        s[s[DRIVING] + route] = s[s[COST] + route] = 0
        settled(t, s, d, route, 0)
