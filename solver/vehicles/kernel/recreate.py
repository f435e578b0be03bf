"""Putting in who is missing: one after the other, or first whom it would cost most to put off."""

from solver.compiled.arrays import Whole
from solver.compiled.chance import below, fraction
from solver.compiled.compiling import compiled
from solver.vehicles.kernel.insertion import best_place
from solver.vehicles.kernel.moments import NEVER
from solver.vehicles.kernel.routes import put
from solver.vehicles.kernel.tables import (
    LEFT,
    LIKE,
    MOST_RIDE,
    REQUESTS,
    ROUTES,
    latest,
    soonest,
    travel,
)
from solver.vehicles.kernel.tours import (
    FOUND_IN,
    FOUND_OUT,
    FOUND_ROUTE,
    KEY,
    LISTED,
    ROUTE_OF,
    SIZE,
    SPOT_IN,
    SPOT_OUT,
    WORTH,
)

BLINK = 0.02
"""How often a place is overlooked, so that it does not always end alike."""


@compiled
def missing(t: Whole, s: Whole, d: Whole) -> int:
    """List who is left behind; how many they are."""
    count = 0
    for request in range(t[REQUESTS]):
        if s[s[ROUTE_OF] + request] < 0:
            d[d[LISTED] + count] = request
            count += 1
    return count


@compiled
def _window(t: Whole, request: int) -> int:
    """The narrower of the windows of getting in and out."""
    # As with the first vehicle: of others it differs by minutes.
    goal = request + t[REQUESTS]
    wide = latest(t, 0, request) - soonest(t, 0, request)
    return min(wide, latest(t, 0, goal) - soonest(t, 0, goal))


@compiled
def _moment(t: Whole, request: int) -> int:
    """About when a request gets in, by the window that binds it."""
    goal = request + t[REQUESTS]
    return max(soonest(t, 0, request), soonest(t, 0, goal) - t[t[MOST_RIDE] + request])


@compiled
def ordered(t: Whole, d: Whole, count: int) -> None:
    """Bring the list into an order drawn by chance: any, by window, by moment, the farthest."""
    drawn = fraction(d)
    for k in range(count):
        request = d[d[LISTED] + k]
        if drawn < 0.5:
            key = below(d, 1 << 30)
        elif drawn < 0.65:
            key = _window(t, request)
        elif drawn < 0.8:
            key = _moment(t, request)
        else:
            key = -travel(t, request, request + t[REQUESTS])
        d[d[KEY] + k] = key
    for k in range(1, count):
        request, key, at = d[d[LISTED] + k], d[d[KEY] + k], k
        while at > 0 and d[d[KEY] + at - 1] > key:
            d[d[LISTED] + at], d[d[KEY] + at] = d[d[LISTED] + at - 1], d[d[KEY] + at - 1]
            at -= 1
        d[d[LISTED] + at], d[d[KEY] + at] = request, key


@compiled
def _is_twin(t: Whole, s: Whole, route: int) -> bool:
    """Whether an earlier route is idle too, and like this in everything."""
    if s[s[SIZE] + route] > 0:
        return False
    for other in range(route):
        if s[s[SIZE] + other] == 0 and t[t[LIKE] + other] == t[t[LIKE] + route]:
            return True
    return False


@compiled
def cheapest(t: Whole, s: Whole, d: Whole, request: int) -> bool:
    """Put a request where it costs least; False where leaving it behind costs no more."""
    best, route_in, into, leave = t[t[LEFT] + request], -1, 0, 0
    for route in range(t[ROUTES]):
        if _is_twin(t, s, route):
            continue
        cost = best_place(t, s, d, route, request, best, BLINK)
        if cost < best:
            best, route_in, into, leave = cost, route, d[FOUND_IN], d[FOUND_OUT]
    return route_in >= 0 and put(t, s, d, route_in, request, into, leave)


@compiled
def in_turn(t: Whole, s: Whole, d: Whole) -> None:
    """Put in who is missing one after the other."""
    count = missing(t, s, d)
    ordered(t, d, count)
    for k in range(count):
        cheapest(t, s, d, d[d[LISTED] + k])


@compiled
def _asked(t: Whole, s: Whole, d: Whole, request: int, route: int) -> None:
    """Write what a request would add to a route, and where."""
    slot = request * t[ROUTES] + route
    cost = NEVER
    if not _is_twin(t, s, route):
        cost = best_place(t, s, d, route, request, t[t[LEFT] + request], 0.0)
    d[d[WORTH] + slot] = cost
    d[d[SPOT_IN] + slot], d[d[SPOT_OUT] + slot] = d[FOUND_IN], d[FOUND_OUT]


@compiled
def _regret(t: Whole, d: Whole, request: int) -> int:
    """What putting a request off would cost: its second best route less its best; -1 for none."""
    best = second = NEVER
    for route in range(t[ROUTES]):
        cost = d[d[WORTH] + request * t[ROUTES] + route]
        if cost < best:
            best, second = cost, best
            d[FOUND_ROUTE] = route
        elif cost < second:
            second = cost
    if best == NEVER:
        return -1
    # With one route only, the one that costs least waits longest.
    return min(second, t[t[LEFT] + request]) - best


@compiled
def _most_regretted(t: Whole, s: Whole, d: Whole, count: int) -> int:
    """Whom it would cost most to put off, with the route in FOUND_ROUTE; -1 where none fits."""
    most, chosen, route = -1, -1, -1
    for k in range(count):
        request = d[d[LISTED] + k]
        if s[s[ROUTE_OF] + request] < 0:
            regret = _regret(t, d, request)
            if regret > most:
                most, chosen, route = regret, request, d[FOUND_ROUTE]
    d[FOUND_ROUTE] = route
    return chosen


@compiled
def _ask_anew(t: Whole, s: Whole, d: Whole, count: int, changed: int) -> None:
    """Ask again about a route that has changed, and about idle ones: a twin may be asked now."""
    for route in range(t[ROUTES]):
        if route == changed or s[s[SIZE] + route] == 0:
            for k in range(count):
                if s[s[ROUTE_OF] + d[d[LISTED] + k]] < 0:
                    _asked(t, s, d, d[d[LISTED] + k], route)


@compiled
def by_regret(t: Whole, s: Whole, d: Whole) -> None:
    """Put in first whom it would cost most to put off."""
    count = missing(t, s, d)
    for k in range(count):
        for route in range(t[ROUTES]):
            _asked(t, s, d, d[d[LISTED] + k], route)
    request = _most_regretted(t, s, d, count)
    while request >= 0:
        route = d[FOUND_ROUTE]
        slot = request * t[ROUTES] + route
        put(t, s, d, route, request, d[d[SPOT_IN] + slot], d[d[SPOT_OUT] + slot])
        _ask_anew(t, s, d, count, route)
        request = _most_regretted(t, s, d, count)
