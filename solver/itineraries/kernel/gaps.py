"""The gaps of a route, the widest first: where a missing stop may go, without looking elsewhere."""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.draft import GAP_COUNT, GAP_WIDTH, GAPS
from solver.itineraries.kernel.tables import EARLIEST, GOAL, LATEST, ORIGIN, PLACE, ROUTES, driving
from solver.itineraries.kernel.tours import LATE, LINE, SIZE, START, STOP, TICKS

# What is known of a gap: the stop that follows it, the places before and after, when the first is
# left, when the other has to be reached, the way between them, and the time that is to spare.
AT, HERE, AFTER, LEAVES, BOUND, DIRECT, SPARE = range(7)


@compiled
def forget_gaps(t: Whole, d: Whole) -> None:
    """No route's gaps are known: other tours are looked at."""
    for route in range(t[ROUTES]):
        d[d[GAP_COUNT] + route] = -1


@compiled
def gaps(t: Whole, s: Whole, d: Whole, route: int) -> int:
    """Where the gaps of a route are noted, after they were looked for if the route has changed."""
    first = d[GAPS] + route * s[LINE] * GAP_WIDTH
    if d[d[GAP_COUNT] + route] < 0:
        _look(t, s, d, route, first)
    return first


@compiled
def _look(t: Whole, s: Whole, d: Whole, route: int, first: int) -> None:
    row, size = route * s[LINE], s[s[SIZE] + route]
    here, leaves = t[t[ORIGIN] + route], t[t[EARLIEST] + route]
    for at in range(size + 1):
        after, bound = t[t[GOAL] + route], t[t[LATEST] + route]
        if at < size:
            after, bound = t[t[PLACE] + s[s[STOP] + row + at]], s[s[LATE] + row + at]
        direct = int(driving(t, here, after))
        gap = _room_for(d, first, at, bound - leaves - direct)
        d[gap + AT], d[gap + HERE], d[gap + AFTER] = at, here, after
        d[gap + LEAVES], d[gap + BOUND], d[gap + DIRECT] = leaves, bound, direct
        d[gap + SPARE] = bound - leaves - direct
        here, leaves = after, s[s[START] + row + at] + s[s[TICKS] + row + at]
    d[d[GAP_COUNT] + route] = size + 1


@compiled
def _room_for(d: Whole, first: int, count: int, spare: int) -> int:
    """Move the gaps with less to spare on by one; where the new one goes."""
    gap = first + count * GAP_WIDTH
    while gap > first and d[gap - GAP_WIDTH + SPARE] < spare:
        for k in range(GAP_WIDTH):
            d[gap + k] = d[gap - GAP_WIDTH + k]
        gap -= GAP_WIDTH
    return gap
