"""One route at a time: drafted, put in time, priced, and put in the place of what it was."""

from solver.itineraries.kernel.clock import last_start, next_start
from solver.itineraries.kernel.compiled import compiled
from solver.itineraries.kernel.draft import DRAFT_START, DRAFT_STOP, DRAFT_TICKS
from solver.itineraries.kernel.tables import (
    DRIVING_MOST,
    DRIVING_OVER,
    DRIVING_PRICE,
    DUTY,
    EARLIEST,
    FIRST_RATION,
    FORBIDDEN,
    GOAL,
    HALF_MOST,
    HALF_OVER,
    LATEST,
    LEAST,
    LEEWAY,
    MOVED_PRICE,
    NEVER,
    NOON,
    ORIGIN,
    OUT_UNTIL,
    OWN_HOUR,
    PLACE,
    PLAN_ROUTE,
    PLAN_START,
    PLANNED,
    PRICE,
    RATION,
    ROUTES,
    SHORT_PRICE,
    SITE,
    TAKES,
    VISIT,
    WANT,
    WANTS,
    WISHED,
    Whole,
    driving,
)
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
from solver.itineraries.kernel.ways import arrival, left_by, leg, reached, rushed, sets_out_late


@compiled
def drafted(s: Whole, d: Whole, route: int) -> int:
    """Draft a route as it stands; how many stops it has."""
    for k in range(s[s[SIZE] + route]):
        d[d[DRAFT_STOP] + k] = node_at(s, route, k)
        d[d[DRAFT_START] + k] = start_at(s, route, k)
        d[d[DRAFT_TICKS] + k] = ticks_at(s, route, k)
    return int(s[s[SIZE] + route])


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
def _mornings(t: Whole, d: Whole, route: int, until: int) -> int:
    """How many visits among the first stops of the draft are the morning's."""
    count = 0
    for k in range(until):
        if t[t[VISIT] + d[d[DRAFT_STOP] + k]] and d[d[DRAFT_START] + k] < t[t[NOON] + route]:
            count += 1
    return count


@compiled
def _begins(t: Whole, s: Whole, node: int, route: int, ready: int, ticks: int, waits: int) -> int:
    """When a node begins: as soon as it can, or at the hour planned before if it waits for it."""
    want = t[t[WANT] + node]
    if waits and t[t[PLAN_ROUTE] + want] == route and ready < t[t[PLAN_START] + want]:
        start = next_start(t, s, node, route, t[t[PLAN_START] + want], ticks)
        if start <= t[t[PLAN_START] + want] + t[LEEWAY]:
            return int(start)
    return int(next_start(t, s, node, route, ready, ticks))


@compiled
def timed(t: Whole, s: Whole, d: Whole, route: int, size: int, kept: int) -> bool:
    """Put the draft of a route in time, the first `kept` stops as they are; whether it holds.

    What was planned before waits for its hour, unless something else does not fit then.
    """
    if t[t[PLANNED] + route] > 0 and _put_in_time(t, s, d, route, size, kept, 1):
        return True
    return bool(_put_in_time(t, s, d, route, size, kept, 0))


@compiled
def _put_in_time(
    t: Whole, s: Whole, d: Whole, route: int, size: int, kept: int, waits: int
) -> bool:
    place, now = t[t[ORIGIN] + route], t[t[EARLIEST] + route]
    if kept > 0:
        place, now = (
            t[t[PLACE] + d[d[DRAFT_STOP] + kept - 1]],
            d[d[DRAFT_START] + kept - 1] + d[d[DRAFT_TICKS] + kept - 1],
        )
    limited = t[t[HALF_OVER] + route] >= t[DUTY]
    early = _mornings(t, d, route, kept) if limited else 0
    for k in range(kept, size):
        node = d[d[DRAFT_STOP] + k]
        ready = arrival(t, route, place, now, node)
        start = _begins(t, s, node, route, ready, d[d[DRAFT_TICKS] + k], waits)
        if limited and t[t[VISIT] + node] and start < t[t[NOON] + route]:
            if early >= t[t[HALF_MOST] + route]:
                # The morning is full: this one waits for noon.
                start = next_start(t, s, node, route, t[t[NOON] + route], d[d[DRAFT_TICKS] + k])
            else:
                early += 1
        if start >= NEVER or sets_out_late(t, route, place, node, start):
            return False
        d[d[DRAFT_START] + k] = start
        place, now = t[t[PLACE] + node], start + d[d[DRAFT_TICKS] + k]
    if size > 0 and reached(t, route, place, t[t[GOAL] + route], now) > t[t[LATEST] + route]:
        return False
    return not limited or _visits(t, d, size) - early <= t[t[HALF_MOST] + route]


@compiled
def _visits(t: Whole, d: Whole, size: int) -> int:
    count = 0
    for k in range(size):
        count += t[t[VISIT] + d[d[DRAFT_STOP] + k]]
    return count


@compiled
def driven(t: Whole, d: Whole, route: int, size: int) -> int:
    """Ticks of driving of the draft outside peaks."""
    place, ticks = t[t[ORIGIN] + route], 0
    for k in range(size):
        there = t[t[PLACE] + d[d[DRAFT_STOP] + k]]
        ticks += driving(t, place, there)
        place = there
    return ticks + int(driving(t, place, t[t[GOAL] + route]))


@compiled
def costs(t: Whole, d: Whole, route: int, size: int, driving: int) -> int:
    """What is said against the draft; FORBIDDEN where a hard rule speaks, the empty day apart."""
    cost = driving * t[DRIVING_PRICE]
    over = driving - t[t[DRIVING_MOST] + route]
    if over > 0:
        if t[t[DRIVING_OVER] + route] >= t[DUTY] and size > 0:
            return FORBIDDEN
        cost += over * t[t[DRIVING_OVER] + route]
    if t[t[HALF_OVER] + route] > 0:
        early = _mornings(t, d, route, size)
        for count in (early, _visits(t, d, size) - early):
            cost += max(0, count - t[t[HALF_MOST] + route]) * t[t[HALF_OVER] + route]
    if t[SHORT_PRICE] > 0:
        cost += _short(t, d, size) * t[SHORT_PRICE]
    if t[t[PLANNED] + route] > 0:
        cost += (t[t[PLANNED] + route] - _kept(t, d, route, size)) * t[MOVED_PRICE]
    return cost


@compiled
def _short(t: Whole, d: Whole, size: int) -> int:
    """How many ticks the visits of the draft are shorter than wished."""
    ticks = 0
    for k in range(size):
        if t[t[VISIT] + d[d[DRAFT_STOP] + k]]:
            ticks += max(0, t[t[WISHED] + d[d[DRAFT_STOP] + k]] - d[d[DRAFT_TICKS] + k])
    return ticks


@compiled
def _kept(t: Whole, d: Whole, route: int, size: int) -> int:
    """How many stops of the draft are where they were planned before."""
    count = 0
    for k in range(size):
        want = t[t[WANT] + d[d[DRAFT_STOP] + k]]
        shift = abs(d[d[DRAFT_START] + k] - t[t[PLAN_START] + want])
        if t[t[PLAN_ROUTE] + want] == route and shift <= t[LEEWAY]:
            count += 1
    return count


@compiled
def _leave(t: Whole, s: Whole, route: int) -> None:
    """Take every stop of a route out of all counts."""
    for k in range(s[s[SIZE] + route]):
        node = node_at(s, route, k)
        want, site = t[t[WANT] + node], t[t[SITE] + node]
        s[s[ROUTE_OF] + want] = -1
        s[TOTAL] += t[t[PRICE] + want]
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
        if site >= 0:
            s[s[BEGIN] + want] = start_at(s, route, k)
            s[s[END] + want] = start_at(s, route, k) + ticks_at(s, route, k)
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
        ends = left_by(t, route, t[t[PLACE] + here], place, bound)
        s[s[LATE] + route * s[LINE] + k] = last_start(
            t, here, route, ends - ticks_at(s, route, k), ticks_at(s, route, k)
        )
        place, bound, node = t[t[PLACE] + here], late_at(s, route, k), here


@compiled
def settled(t: Whole, s: Whole, d: Whole, route: int, size: int) -> bool:
    """Put a draft that is in time in the place of its route; False where its costs forbid it."""
    driving = driven(t, d, route, size) + rushed(t, d, route, size)
    cost = costs(t, d, route, size, driving)
    if cost == FORBIDDEN:
        return False
    _leave(t, s, route)
    s[s[SIZE] + route] = size
    for k in range(size):
        s[s[STOP] + route * s[LINE] + k] = d[d[DRAFT_STOP] + k]
        s[s[START] + route * s[LINE] + k] = d[d[DRAFT_START] + k]
        s[s[TICKS] + route * s[LINE] + k] = d[d[DRAFT_TICKS] + k]
    s[TOTAL] += cost - s[s[COST] + route]
    s[s[DRIVING] + route], s[s[COST] + route] = driving, cost
    _enter(t, s, route)
    _look_back(t, s, route)
    s[s[CHANGED] + route] = 1
    return True


@compiled
def begun(t: Whole, s: Whole, d: Whole) -> None:
    """Count the total of tours that have no stop yet."""
    s[TOTAL] = 0
    for want in range(t[WANTS]):
        s[TOTAL] += t[t[PRICE] + want]
    for route in range(t[ROUTES]):
        s[s[DRIVING] + route] = s[s[COST] + route] = 0
        settled(t, s, d, route, 0)
