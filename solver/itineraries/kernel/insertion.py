"""Where a missing stop fits best: tried in constant time a place, by earliest and latest starts."""

from solver.compiled.arrays import Whole
from solver.compiled.chance import fraction
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.clock import first_start
from solver.itineraries.kernel.costs import priced
from solver.itineraries.kernel.draft import GAP_COUNT, GAP_WIDTH, TESTS
from solver.itineraries.kernel.gaps import (
    AFTER,
    AT,
    BOUND,
    DIRECT,
    HERE,
    LEAVES,
    SPARE,
    gaps,
)
from solver.itineraries.kernel.routes import settled, with_stop
from solver.itineraries.kernel.tables import (
    BOARD,
    DRIVING_MOST,
    DRIVING_OVER,
    DRIVING_PRICE,
    DUTY,
    EARLIEST,
    FIRST_RATION,
    GOAL,
    LATEST,
    LATEST_START,
    LEAST,
    NEVER,
    ORIGIN,
    PLACE,
    PLACES,
    PLAIN,
    PLANNED,
    RATION,
    RATION_MOST,
    SOONEST,
    SPAN,
    TAKES,
    TRAVEL,
    TRAVEL_BACK,
    TURN,
    WANT,
    driving,
)
from solver.itineraries.kernel.timing import timed
from solver.itineraries.kernel.tours import (
    COST,
    DRIVING,
    ROUTE_OF,
    SIZE,
    USED,
    late_at,
    node_at,
    start_at,
    ticks_at,
)
from solver.itineraries.kernel.ways import arrival, leg, reached, sets_out_late

BLINK = 0.01
"""How often a place is overlooked (Christiaens and Vanden Berghe, 2020)."""


@compiled
def affordable(t: Whole, s: Whole, want: int) -> bool:
    """Whether a want leaves its party within every ration."""
    for r in range(t[t[FIRST_RATION] + want], t[t[FIRST_RATION] + want + 1]):
        if s[s[USED] + t[t[RATION] + r]] + t[t[TAKES] + r] > t[t[RATION_MOST] + t[t[RATION] + r]]:
            return False
    return True


@compiled
def before(t: Whole, s: Whole, route: int, at: int) -> tuple[int, int]:
    """The place and moment from which a stop put in at `at` is reached."""
    if at == 0:
        return t[t[ORIGIN] + route], t[t[EARLIEST] + route]
    return t[t[PLACE] + node_at(s, route, at - 1)], start_at(s, route, at - 1) + ticks_at(
        s, route, at - 1
    )


@compiled
def after(t: Whole, s: Whole, route: int, at: int) -> tuple[int, int]:
    """The place that follows a stop put in at `at`, and by when that has to be reached."""
    if at == s[s[SIZE] + route]:
        return t[t[GOAL] + route], t[t[LATEST] + route]
    return t[t[PLACE] + node_at(s, route, at)], late_at(s, route, at)


@compiled
def _onward(t: Whole, s: Whole, route: int, at: int, place: int, now: int) -> int:
    """When what follows is reached from a place left at `now`; NEVER where that is too late."""
    if at == s[s[SIZE] + route]:
        back = int(reached(t, route, place, t[t[GOAL] + route], now))
        return back if back <= t[t[LATEST] + route] else NEVER
    node = node_at(s, route, at)
    ready = arrival(t, route, place, now, node)
    start = first_start(t, node, route, ready, ticks_at(s, route, at))
    if start > late_at(s, route, at) or sets_out_late(t, route, place, node, start):
        return NEVER
    return ready


@compiled
def detour(t: Whole, s: Whole, route: int, at: int, place: int, origin: int) -> int:
    """Ticks of driving that a place adds between a place before and the stop `at`."""
    goal, _ = after(t, s, route, at)
    there = int(driving(t, origin, place)) + int(driving(t, place, goal))
    return there - int(driving(t, origin, goal))


@compiled
def push(t: Whole, s: Whole, d: Whole, node: int, route: int, at: int) -> tuple[int, int]:
    """By how much a node put in at `at` delays what follows, and its detour; NEVER: it cannot.

    Exact where nothing depends on other parties nor on halves of the day; else what passes is
    put in time once more.
    """
    d[TESTS] += 1
    origin, leaves = before(t, s, route, at)
    place = t[t[PLACE] + node]
    ready = arrival(t, route, origin, leaves, node)
    start = first_start(t, node, route, ready, t[t[LEAST] + node])
    if start >= NEVER or sets_out_late(t, route, origin, node, start):
        return NEVER, 0
    onward = _onward(t, s, route, at, place, start + t[t[LEAST] + node])
    if onward >= NEVER:
        return NEVER, 0
    more = detour(t, s, route, at, place, origin)
    if (
        s[s[DRIVING] + route] + more > t[t[DRIVING_MOST] + route]
        and t[t[DRIVING_OVER] + route] >= t[DUTY]
    ):
        return NEVER, 0
    if not t[t[PLAIN] + route]:
        d[TESTS] += 3
        size = with_stop(t, s, d, route, at, node)
        if not timed(t, s, d, route, size, at):
            return NEVER, 0
        if t[t[PLANNED] + route] > 0:
            more = _dearer(t, s, d, route, size)
    goal, _ = after(t, s, route, at)
    return onward - leaves - leg(t, route, origin, goal), more


@compiled
def _dearer(t: Whole, s: Whole, d: Whole, route: int, size: int) -> int:
    """By how much the draft costs more than the route as it stands, as ticks of driving."""
    _, cost = priced(t, d, route, size)
    return int((cost - s[s[COST] + route]) // max(1, t[DRIVING_PRICE]))


@compiled
def best_place(
    t: Whole, s: Whole, d: Whole, node: int, route: int, blink: float
) -> tuple[int, int, int]:
    """The least delay of a node in a route, at which stop, and its detour; NEVER where none.

    A quick look comes first: begun at the soonest, is the node over in time for what follows, and
    could it be better than the best so far?
    """
    best, where, extra = NEVER, -1, 0
    slot = node * t[SPAN] + t[t[TURN] + route]
    soonest, last, least = t[t[SOONEST] + slot], t[t[LATEST_START] + slot], t[t[LEAST] + node]
    board = t[t[BOARD] + route] if t[t[PLANNED] + route] == 0 else NEVER // 100
    # Ways from and to the place of this node lie side by side in two tables: that makes it quick.
    there = t[t[PLACE] + node] * t[PLACES]
    onward, hither = t[TRAVEL] + there, t[TRAVEL_BACK] + there
    first = gaps(t, s, d, route)
    for gap in range(first, first + d[d[GAP_COUNT] + route] * GAP_WIDTH, GAP_WIDTH):
        if d[gap + SPARE] < least:
            break
        d[TESTS] += 1
        leaves, direct = d[gap + LEAVES], d[gap + DIRECT]
        way, on = t[hither + d[gap + HERE]], t[onward + d[gap + AFTER]]
        over = max(soonest, leaves + way) + least + on
        # No delay is less than that, without getting in and out, as no gap is longer than that.
        if (
            leaves > last
            or over > d[gap + BOUND]
            or 10 * (over - leaves - direct - board) + way + on - direct >= best
            or (blink > 0.0 and fraction(d) < blink)
        ):
            continue
        delay, more = push(t, s, d, node, route, d[gap + AT])
        if delay < NEVER and 10 * delay + more < best:
            best, where, extra = 10 * delay + more, d[gap + AT], more
    d[TESTS] += 1
    return best, where, extra


@compiled
def glimpse(t: Whole, s: Whole, node: int, route: int, at: int) -> int:
    """What a node put in at `at` costs at least, as `best_place` measures it; NEVER: too late."""
    here, leaves = before(t, s, route, at)
    goal, bound = after(t, s, route, at)
    slot, place = node * t[SPAN] + t[t[TURN] + route], t[t[PLACE] + node]
    way, on, direct = driving(t, here, place), driving(t, place, goal), driving(t, here, goal)
    over = max(t[t[SOONEST] + slot], leaves + way) + t[t[LEAST] + node] + on
    if leaves > t[t[LATEST_START] + slot] or over > bound:
        return NEVER
    return int(10 * (over - leaves - direct - t[t[BOARD] + route]) + way + on - direct)


@compiled
def put_in(t: Whole, s: Whole, d: Whole, node: int, route: int, at: int) -> bool:
    """Insert a node before the stop `at`; False, and nothing changed, where it does not hold."""
    size = with_stop(t, s, d, route, at, node)
    return timed(t, s, d, route, size, at) and settled(t, s, d, route, size)


@compiled
def laid(t: Whole, s: Whole, d: Whole, route: int, nodes: Whole) -> None:
    """Put nodes into a route in their order, at its end, without those that do not fit."""
    for k in range(len(nodes)):
        want = t[t[WANT] + nodes[k]]
        if s[s[ROUTE_OF] + want] < 0 and affordable(t, s, want):
            put_in(t, s, d, nodes[k], route, s[s[SIZE] + route])
