"""Who is on a trip with whom: kept apart, moved together, carloads that keep their car."""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.vehicles.kernel.tables import (
    ALONE,
    APART,
    CARLOAD,
    CHANGED_CAR,
    FEWEST,
    FIRST_APART,
    LOADS,
    MOVE,
    MOVES,
    OWN_WAY,
    REQUESTS,
    SPLIT,
    SPOT,
)
from solver.vehicles.kernel.tours import (
    BEGINS,
    DRAFT,
    LOADED_HERE,
    LOADED_ON,
    MET,
    MOVED_BY,
    MOVED_HERE,
    MOVED_ON,
    NEW_LOADED,
    NEW_MOVED,
    STAMP,
    TOTAL,
)


@compiled
def agree(t: Whole, d: Whole, count: int) -> bool:
    """Whether nobody is on a trip of the draft whom somebody there is kept apart from."""
    for trip in range(count):
        d[STAMP] += 1
        begin, end = d[d[BEGINS] + trip], d[d[BEGINS] + trip + 1]
        for k in range(begin, end):
            request = d[d[DRAFT] + k]
            if request >= t[REQUESTS]:
                continue
            if not _suits(t, d, request, begin, end):
                return False
            d[d[MET] + request] = d[STAMP]
            for a in range(t[t[FIRST_APART] + request], t[t[FIRST_APART] + request + 1]):
                if d[d[MET] + t[t[APART] + a]] == d[STAMP]:
                    return False
    return True


@compiled
def _suits(t: Whole, d: Whole, request: int, begin: int, end: int) -> bool:
    """Whether a trip of the draft is driven straight for one who does not share its way."""
    if t[t[ALONE] + request] == 0 or end - begin == 2:
        return True
    if t[t[ALONE] + request] == OWN_WAY:
        return False
    goal = request + t[REQUESTS]
    for k in range(begin, end):
        node = d[d[DRAFT] + k]
        own = request if node < t[REQUESTS] else goal
        if t[t[SPOT] + node] != t[t[SPOT] + own]:
            return False
    return True


@compiled
def counted(t: Whole, d: Whole, count: int) -> None:
    """Count by move the trips of the draft that take part of it, by carload whether it is there."""
    for move in range(t[MOVES]):
        d[d[NEW_MOVED] + move] = 0
    for load in range(t[LOADS]):
        d[d[NEW_LOADED] + load] = 0
    for trip in range(count):
        d[STAMP] += 1
        for k in range(d[d[BEGINS] + trip], d[d[BEGINS] + trip + 1]):
            request = d[d[DRAFT] + k]
            if request < t[REQUESTS]:
                _count(t, d, request)


@compiled
def _count(t: Whole, d: Whole, request: int) -> None:
    move, load = t[t[MOVE] + request], t[t[CARLOAD] + request]
    if load >= 0:
        d[d[NEW_LOADED] + load] = 1
    if move >= 0 and d[d[MOVED_BY] + move] != d[STAMP]:
        d[d[MOVED_BY] + move] = d[STAMP]
        d[d[NEW_MOVED] + move] += 1


@compiled
def _split(t: Whole, move: int, trips: int) -> int:
    return max(0, trips - t[t[FEWEST] + move]) * t[SPLIT]


@compiled
def company(t: Whole, s: Whole, d: Whole, route: int) -> int:
    """What moves and carloads cost more with the draft, which is counted, in place of a route."""
    more = 0
    for move in range(t[MOVES]):
        change = d[d[NEW_MOVED] + move] - s[s[MOVED_HERE] + route * t[MOVES] + move]
        if change != 0:
            trips = s[s[MOVED_ON] + move]
            more += _split(t, move, trips + change) - _split(t, move, trips)
    for load in range(t[LOADS]):
        change = d[d[NEW_LOADED] + load] - s[s[LOADED_HERE] + route * t[LOADS] + load]
        if change != 0:
            cars = s[s[LOADED_ON] + load]
            more += (max(0, cars + change - 1) - max(0, cars - 1)) * t[CHANGED_CAR]
    return more


@compiled
def keep_company(t: Whole, s: Whole, d: Whole, route: int) -> None:
    """Let the draft, which is counted, take the place of a route in what is counted of all."""
    s[TOTAL] += company(t, s, d, route)
    for move in range(t[MOVES]):
        here = s[MOVED_HERE] + route * t[MOVES] + move
        s[s[MOVED_ON] + move] += d[d[NEW_MOVED] + move] - s[here]
        s[here] = d[d[NEW_MOVED] + move]
    for load in range(t[LOADS]):
        here = s[LOADED_HERE] + route * t[LOADS] + load
        s[s[LOADED_ON] + load] += d[d[NEW_LOADED] + load] - s[here]
        s[here] = d[d[NEW_LOADED] + load]
