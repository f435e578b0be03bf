"""A problem of shared ways as one flat array: what the compiled search reads, and never writes.

Requests are the transfers, routes the vehicles. Node `r` is where request `r` gets in, node
`r + REQUESTS` where it gets out. A moment of a node is when getting in, or out, begins there.
"""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled

# Single numbers. KINDS: kinds of load; EMPTY, LOADED: the price of a tick of driving; NEAR_MOST:
# how many neighbours each request has; DUTY: the price from which on something has to be.
REQUESTS, ROUTES, KINDS, EMPTY, LOADED, NEAR_MOST, DUTY, UNIT = range(8)

# By node: the moments allowed, the ticks of getting in or out.
SOONEST, LATEST, SERVICE = range(8, 11)

# By request: the longest ride, the price of leaving it; by request and place: its neighbours.
MOST_RIDE, LEFT, NEAR = range(11, 14)

# By route: hours, longest tour, price of being used, ticks of getting in and out beyond those of
# the request, the first route that is like it in everything.
OPENS, CLOSES, MOST_TOUR, PRICE_USED, BOARDING, ALIGHTING, LIKE = range(14, 21)

# By kind and request, by kind and route: what is brought and taken. By route and request: whether
# the vehicle is admitted.
BROUGHT, TAKEN, ADMITS = range(21, 24)

# By node and node, by route and node: ticks of driving, from home, to home.
TRAVEL, OUT, BACK = range(24, 27)
HEAD = 27


@compiled
def travel(t: Whole, one: int, other: int) -> int:
    """Ticks of driving between two nodes."""
    return t[t[TRAVEL] + one * 2 * t[REQUESTS] + other]


@compiled
def out(t: Whole, route: int, node: int) -> int:
    """Ticks from the home of a route's vehicle to a node."""
    return t[t[OUT] + route * 2 * t[REQUESTS] + node]


@compiled
def back(t: Whole, route: int, node: int) -> int:
    """Ticks from a node to the home of a route's vehicle."""
    return t[t[BACK] + route * 2 * t[REQUESTS] + node]


@compiled
def service(t: Whole, route: int, node: int) -> int:
    """Ticks of getting in, or out, at a node."""
    if node < t[REQUESTS]:
        return t[t[SERVICE] + node] + t[t[BOARDING] + route]
    return t[t[SERVICE] + node] + t[t[ALIGHTING] + route]


@compiled
def soonest(t: Whole, route: int, node: int) -> int:
    """The first moment of a node on a route."""
    return max(t[t[SOONEST] + node], t[t[OPENS] + route])


@compiled
def latest(t: Whole, route: int, node: int) -> int:
    """The last moment of a node on a route."""
    last = min(t[t[LATEST] + node], t[t[CLOSES] + route])
    # Getting in is told by when it begins, getting out by when it ends.
    return last if node < t[REQUESTS] else last - service(t, route, node)


@compiled
def price(t: Whole, aboard: int) -> int:
    """What a tick of driving costs with so many requests aboard."""
    return t[LOADED] if aboard > 0 else t[EMPTY]
