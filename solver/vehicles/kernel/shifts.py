"""What the driver of a tour does: its trips, each from an empty car to an empty car; their hours.

Trip `k` gets in its first from `d[d[BOARDED] + k]` on and is out at `d[d[CLEARED] + k]`; its
driver sets out for it at `d[d[SET_OUT] + k]`, and drives `d[d[WORKED] + k]` ticks, the way there
included.
"""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.vehicles.kernel.moments import NEVER
from solver.vehicles.kernel.tables import (
    BUFFERED,
    BUSY_END,
    BUSY_START,
    DAWN,
    DAY,
    FIRST_BUSY,
    FIRST_MEAL,
    FIRST_SPAN,
    LIMIT_MOST,
    LIMIT_SPAN,
    LIMITS,
    MEAL,
    MEAL_END,
    MEAL_START,
    NIGHT,
    ON_END,
    REQUESTS,
    REST,
    SPAN_END,
    SPAN_START,
    SPANNED,
    UNBUFFERED,
    UNFED,
    out,
    service,
    travel,
)
from solver.vehicles.kernel.tours import (
    AT,
    BEGINS,
    BOARDED,
    CLEARED,
    DRAFT,
    LEFT_AT,
    SET_OUT,
    WORKED,
)


@compiled
def trips(t: Whole, d: Whole, route: int, size: int) -> int:
    """Tell the trips of the draft; how many they are."""
    count, aboard, begin = 0, 0, 0
    for k in range(size):
        aboard += 1 if d[d[DRAFT] + k] < t[REQUESTS] else -1
        if aboard == 0:
            _told(t, d, route, begin, k, count)
            count, begin = count + 1, k + 1
    d[d[BEGINS] + count] = size
    return count


@compiled
def _told(t: Whole, d: Whole, route: int, begin: int, end: int, trip: int) -> None:
    """Write one trip, from the place in the draft where it begins to the one where it ends."""
    nodes, moments = d[DRAFT], d[AT]
    first, last = d[nodes + begin], d[nodes + end]
    empty = out(t, route, first) if begin == 0 else travel(t, d[nodes + begin - 1], first)
    work = empty
    for k in range(begin, end):
        work += travel(t, d[nodes + k], d[nodes + k + 1])
    d[d[BEGINS] + trip] = begin
    d[d[BOARDED] + trip] = d[moments + begin]
    d[d[LEFT_AT] + trip] = d[moments + begin] + service(t, route, first)
    d[d[CLEARED] + trip] = d[moments + end] + service(t, route, last)
    d[d[SET_OUT] + trip] = d[moments + begin] - empty
    d[d[WORKED] + trip] = work


@compiled
def keeps_hours(t: Whole, d: Whole, route: int, count: int) -> bool:
    """Whether the driver may drive these trips: within hours, rested, at night and by the day."""
    on_end = 0
    for k in range(count):
        rested = k == 0 or d[d[SET_OUT] + k] - d[d[CLEARED] + k - 1] >= t[REST]
        on_end = d[d[WORKED] + k] + (0 if rested else on_end)
        if on_end > t[ON_END] or not _within_hours(t, d, route, k):
            return False
        if k > 0 and not _slept(t, d, k):
            return False
    return not _overworked(t, d, count)


@compiled
def _within_hours(t: Whole, d: Whole, route: int, trip: int) -> bool:
    begin, end = d[d[BOARDED] + trip], d[d[CLEARED] + trip]
    for k in range(t[t[FIRST_BUSY] + route], t[t[FIRST_BUSY] + route + 1]):
        if begin < t[t[BUSY_END] + k] and t[t[BUSY_START] + k] < end:
            return False
    if not t[t[SPANNED] + route]:
        return True
    for k in range(t[t[FIRST_SPAN] + route], t[t[FIRST_SPAN] + route + 1]):
        if t[t[SPAN_START] + k] <= begin and end <= t[t[SPAN_END] + k]:
            return True
    return False


@compiled
def _slept(t: Whole, d: Whole, trip: int) -> bool:
    """Whether a trip is on the day of the one before it, or the night between is long enough."""
    day = (d[d[LEFT_AT] + trip] - t[DAWN]) // t[DAY]
    before = (d[d[LEFT_AT] + trip - 1] - t[DAWN]) // t[DAY]
    return day == before or d[d[CLEARED] + trip - 1] + t[NIGHT] <= d[d[BOARDED] + trip]


@compiled
def _overworked(t: Whole, d: Whole, count: int) -> bool:
    """Whether any limit on what is driven in a span is passed."""
    for limit in range(t[LIMITS]):
        span, most = t[t[LIMIT_SPAN] + limit], t[t[LIMIT_MOST] + limit]
        for k in range(count):
            work, other = 0, k
            while other < count and d[d[LEFT_AT] + other] < d[d[LEFT_AT] + k] + span:
                work += d[d[WORKED] + other]
                other += 1
            if work > most:
                return True
    return False


@compiled
def unfed(t: Whole, d: Whole, route: int, count: int) -> int:
    """What it costs that meals of the driver are too short."""
    short = 0
    for meal in range(t[t[FIRST_MEAL] + route], t[t[FIRST_MEAL] + route + 1]):
        start, end = t[t[MEAL_START] + meal], t[t[MEAL_END] + meal]
        since, longest = start, 0
        for k in range(count):
            longest = max(longest, min(d[d[SET_OUT] + k], end) - since)
            since = max(since, d[d[CLEARED] + k])
        longest = max(longest, end - since)
        short += max(0, t[t[MEAL] + meal] - longest)
    return short * t[UNFED]


@compiled
def unbuffered(t: Whole, d: Whole, route: int, count: int) -> int:
    """What it costs that a car is wanted elsewhere before those it fetches must have come."""
    if t[UNBUFFERED] == 0:
        return 0
    short = 0
    for trip in range(count - 1):
        late = -NEVER
        for k in range(d[d[BEGINS] + trip], d[d[BEGINS] + trip + 1]):
            node = d[d[DRAFT] + k]
            if node < t[REQUESTS] and t[t[BUFFERED] + node] > -NEVER // 4:
                late = max(late, t[t[BUFFERED] + node] - d[d[AT] + k])
        if late > -NEVER // 2:
            short += max(0, d[d[CLEARED] + trip] + late - d[d[SET_OUT] + trip + 1])
    return short * t[UNBUFFERED]
