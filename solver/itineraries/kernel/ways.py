"""How long a route takes from place to place, by the hour at which it leaves.

As `solver.itineraries.ways` has it: at a peak a way is longer, unless the peak is waited out.
"""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.draft import DRAFT_START, DRAFT_STOP, DRAFT_TICKS
from solver.itineraries.kernel.tables import (
    BOARD,
    DELAY,
    EARLIEST,
    GOAL,
    LATEST,
    ORIGIN,
    OUT_FROM,
    OUT_UNTIL,
    OWN_HOUR,
    PEAK_END,
    PEAK_START,
    PEAKS,
    PLACE,
    PLACES,
    driving,
)


@compiled
def leg(t: Whole, route: int, origin: int, goal: int) -> int:
    """Ticks from leaving one place to being at another outside peaks; none from one to itself."""
    if origin == goal:
        return 0
    return int(driving(t, origin, goal)) + t[t[BOARD] + route]


@compiled
def _peak_at(t: Whole, moment: int) -> int:
    """The peak in which a moment lies; -1 where it lies in none."""
    for k in range(t[PEAKS]):
        if t[t[PEAK_START] + k] <= moment < t[t[PEAK_END] + k]:
            return k
    return -1


@compiled
def reached(t: Whole, route: int, origin: int, goal: int, leaves: int) -> int:
    """When a party that may leave a place from a moment on is at another."""
    way = leg(t, route, origin, goal)
    peak = _peak_at(t, leaves)
    if peak < 0:
        return leaves + way
    slowly = leaves + way + t[t[DELAY] + origin * t[PLACES] + goal]
    return min(slowly, t[t[PEAK_END] + peak] + way)


@compiled
def left_by(t: Whole, route: int, origin: int, goal: int, until: int) -> int:
    """The last moment at which a party may leave a place so as to be at another in time."""
    leaves = until - leg(t, route, origin, goal)
    peak = _peak_at(t, leaves)
    if peak < 0:
        return leaves
    slowly = leaves - t[t[DELAY] + origin * t[PLACES] + goal]
    return max(slowly, t[t[PEAK_START] + peak] - 1)


@compiled
def arrival(t: Whole, route: int, origin: int, leaves: int, node: int) -> int:
    """When a party that may leave a place at a moment is at a node; it sets out within hours."""
    goal = t[t[PLACE] + node]
    if leg(t, route, origin, goal) > 0 and not t[t[OWN_HOUR] + node]:
        leaves = max(leaves, t[t[OUT_FROM] + route])
    return int(reached(t, route, origin, goal, leaves))


@compiled
def sets_out_late(t: Whole, route: int, origin: int, node: int, start: int) -> bool:
    """Whether the way to a node begun at `start` starts beyond the hours of setting out."""
    way = leg(t, route, origin, t[t[PLACE] + node])
    return way > 0 and not t[t[OWN_HOUR] + node] and start - way > t[t[OUT_UNTIL] + route]


@compiled
def _slower(t: Whole, route: int, origin: int, goal: int, leaves: int, until: int) -> int:
    """By how much a way between two moments is longer: not at all where there is time to wait."""
    peak = _peak_at(t, leaves)
    if peak < 0 or t[t[PEAK_END] + peak] + leg(t, route, origin, goal) <= until:
        return 0
    return t[t[DELAY] + origin * t[PLACES] + goal]


@compiled
def rushed(t: Whole, d: Whole, route: int, size: int) -> int:
    """Ticks by which peaks make the driving of the draft, which is in time, longer."""
    if t[PEAKS] == 0 or size == 0:
        return 0
    place, leaves, ticks = t[t[ORIGIN] + route], t[t[EARLIEST] + route], 0
    for k in range(size):
        there = t[t[PLACE] + d[d[DRAFT_STOP] + k]]
        ticks += _slower(t, route, place, there, leaves, d[d[DRAFT_START] + k])
        place, leaves = there, d[d[DRAFT_START] + k] + d[d[DRAFT_TICKS] + k]
    return ticks + int(_slower(t, route, place, t[t[GOAL] + route], leaves, t[t[LATEST] + route]))
