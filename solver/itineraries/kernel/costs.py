"""What is said against a route in the draft: driving, halves of days, lengths, a plan before."""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.draft import DRAFT_START, DRAFT_STOP, DRAFT_TICKS
from solver.itineraries.kernel.tables import (
    DRIVING_MOST,
    DRIVING_OVER,
    DRIVING_PRICE,
    DUTY,
    FORBIDDEN,
    GOAL,
    HALF_MOST,
    HALF_OVER,
    LEEWAY,
    MOVED_PRICE,
    NOON,
    ORIGIN,
    PLACE,
    PLAN_ROUTE,
    PLAN_START,
    PLANNED,
    SHORT_PRICE,
    VISIT,
    WANT,
    WISHED,
    driving,
)
from solver.itineraries.kernel.ways import rushed


@compiled
def _driven(t: Whole, d: Whole, route: int, size: int) -> int:
    """Ticks of driving of the draft."""
    place, ticks = t[t[ORIGIN] + route], 0
    for k in range(size):
        there = t[t[PLACE] + d[d[DRAFT_STOP] + k]]
        ticks += driving(t, place, there)
        place = there
    return ticks + int(driving(t, place, t[t[GOAL] + route]))


@compiled
def mornings(t: Whole, d: Whole, route: int, until: int) -> int:
    """How many visits among the first stops of the draft are the morning's."""
    count = 0
    for k in range(until):
        if t[t[VISIT] + d[d[DRAFT_STOP] + k]] and d[d[DRAFT_START] + k] < t[t[NOON] + route]:
            count += 1
    return count


@compiled
def visited(t: Whole, d: Whole, size: int) -> int:
    """How many visits the draft makes."""
    count = 0
    for k in range(size):
        count += t[t[VISIT] + d[d[DRAFT_STOP] + k]]
    return count


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
def _costs(t: Whole, d: Whole, route: int, size: int, driving: int) -> int:
    """What is said against the draft; FORBIDDEN where a hard rule speaks, the empty day apart."""
    cost = driving * t[DRIVING_PRICE]
    over = driving - t[t[DRIVING_MOST] + route]
    if over > 0:
        if t[t[DRIVING_OVER] + route] >= t[DUTY] and size > 0:
            return FORBIDDEN
        cost += over * t[t[DRIVING_OVER] + route]
    if t[t[HALF_OVER] + route] > 0:
        early = mornings(t, d, route, size)
        for count in (early, visited(t, d, size) - early):
            cost += max(0, count - t[t[HALF_MOST] + route]) * t[t[HALF_OVER] + route]
    if t[SHORT_PRICE] > 0:
        cost += _short(t, d, size) * t[SHORT_PRICE]
    if t[t[PLANNED] + route] > 0:
        cost += (t[t[PLANNED] + route] - _kept(t, d, route, size)) * t[MOVED_PRICE]
    return cost


@compiled
def priced(t: Whole, d: Whole, route: int, size: int) -> tuple[int, int]:
    """Ticks of driving of the draft, which is in time, and what is said against it."""
    ticks = _driven(t, d, route, size) + rushed(t, d, route, size)
    return ticks, _costs(t, d, route, size, ticks)
