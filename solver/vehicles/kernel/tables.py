"""A problem of shared ways as one flat array: what the compiled search reads, and never writes.

Requests are the transfers, routes the vehicles. Node `r` is where request `r` gets in, node
`r + REQUESTS` where it gets out. A moment of a node is when getting in, or out, begins there.
Those who get in at one place, one after the other, leave it together.
"""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled

# Single numbers. KINDS: kinds of load; EMPTY, LOADED: the price of a tick of driving; NEAR_MOST:
# how many neighbours each request has; DUTY: the price from which on something has to be;
# TOGETHER: whether any two get in at one place; OFFICE: whether anything below is asked of tours.
REQUESTS, ROUTES, KINDS, EMPTY, LOADED, NEAR_MOST, DUTY, UNIT, TOGETHER, OFFICE = range(10)

# What a tick costs: off the wished departure, without a meal, short of a buffer; what a trip more
# costs of a move, and a car more of a carload; how many moves and carloads there are.
WAITING, UNFED, UNBUFFERED, SPLIT, CHANGED_CAR, MOVES, LOADS = range(10, 17)

# What is driven on end at the most, and the rest that ends it; the night's rest, how long a day
# is, and when it begins; how many limits there are on what is driven in a span.
ON_END, REST, NIGHT, DAY, DAWN, LIMITS = range(17, 23)

# By route and node: the first and last moment, the ticks of getting in or out. By node: its place.
SOONEST, LATEST, SERVICE, SPOT = range(23, 27)

# By request: the longest ride, the price of leaving it; by request and place: its neighbours.
MOST_RIDE, LEFT, NEAR = range(27, 30)

# By request: the departure wished for, until when it may be late, its move and its carload or -1,
# whether it is driven straight (`STRAIGHT`), or by itself (`OWN_WAY`), where those begin whom it is
# kept apart from; those; by move: the fewest trips it may take.
WISH, BUFFERED, MOVE, CARLOAD, ALONE, FIRST_APART, APART, FEWEST = range(30, 38)

STRAIGHT, OWN_WAY = 1, 2

# By route: longest tour, price of being used, the first route that is like it in everything.
MOST_TOUR, PRICE_USED, LIKE = range(38, 41)

# By route: where its hours begin, and whether it has any; its busy hours; its driver's meals and
# how long each is. By limit: within which span how much may be driven.
FIRST_SPAN, SPANNED, SPAN_START, SPAN_END, FIRST_BUSY, BUSY_START, BUSY_END = range(41, 48)
FIRST_MEAL, MEAL_START, MEAL_END, MEAL, LIMIT_SPAN, LIMIT_MOST = range(48, 54)

# By kind and request, by kind and route: what is brought and taken. By route and request: whether
# the vehicle is admitted, and what it costs that it is not the one that is owed.
BROUGHT, TAKEN, ADMITS, OWED = range(54, 58)

# By node and node, by route and node: ticks of driving, from home, to home.
TRAVEL, OUT, BACK = range(58, 61)
HEAD = 61


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
    return t[t[SERVICE] + route * 2 * t[REQUESTS] + node]


@compiled
def soonest(t: Whole, route: int, node: int) -> int:
    """The first moment of a node on a route."""
    return t[t[SOONEST] + route * 2 * t[REQUESTS] + node]


@compiled
def latest(t: Whole, route: int, node: int) -> int:
    """The last moment of a node on a route."""
    return t[t[LATEST] + route * 2 * t[REQUESTS] + node]


@compiled
def at_once(t: Whole, one: int, other: int) -> bool:
    """Whether two nodes that follow one another are one halt: all get in there, or all out."""
    if t[t[SPOT] + one] != t[t[SPOT] + other]:
        return False
    return (one < t[REQUESTS]) == (other < t[REQUESTS])


@compiled
def gap(t: Whole, route: int, one: int, other: int) -> int:
    """The least from the moment of a node to that of the next."""
    ticks = travel(t, one, other)
    if ticks == 0 and at_once(t, one, other):
        return max(0, service(t, route, one) - service(t, route, other))
    return service(t, route, one) + ticks


@compiled
def price(t: Whole, aboard: int) -> int:
    """What a tick of driving costs with so many requests aboard."""
    return t[LOADED] if aboard > 0 else t[EMPTY]
