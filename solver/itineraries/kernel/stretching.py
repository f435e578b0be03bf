"""Visits get their time: each is lengthened towards what is wished where its route has room."""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.costs import priced
from solver.itineraries.kernel.draft import DRAFT_TICKS
from solver.itineraries.kernel.routes import drafted, settled
from solver.itineraries.kernel.tables import ROUTES, STRETCH, VISIT
from solver.itineraries.kernel.timing import timed
from solver.itineraries.kernel.tours import COST, SIZE, node_at, ticks_at


@compiled
def _lasts(t: Whole, s: Whole, d: Whole, route: int, at: int, ticks: int) -> bool:
    """Lengthen one stop to `ticks` if the route holds it at no higher cost.

    What does not is not laid: put in time anew, the route need not come to its hours again.
    """
    size = drafted(s, d, route)
    d[d[DRAFT_TICKS] + at] = ticks
    if not timed(t, s, d, route, size, at):
        return False
    _, cost = priced(t, d, route, size)
    if cost > s[s[COST] + route]:
        return False
    return bool(settled(t, s, d, route, size))


@compiled
def stretched(t: Whole, s: Whole, d: Whole) -> None:
    """Lengthen every visit as far as wished or as its route has room, in order."""
    for route in range(t[ROUTES]):
        for at in range(s[s[SIZE] + route]):
            node = node_at(s, route, at)
            low, high = ticks_at(s, route, at), t[t[STRETCH] + node]
            if not t[t[VISIT] + node] or low >= high or _lasts(t, s, d, route, at, high):
                continue
            while low + 1 < high:
                middle = (low + high) // 2
                if _lasts(t, s, d, route, at, middle):
                    low = middle
                else:
                    high = middle
