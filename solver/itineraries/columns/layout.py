"""The two arrays of a pricing: a day's shape and prices, and room for its labels.

`a[a[LEAST] + stop]` is the least length of a stop, `c[a[COST] + event]` the cost of an event: the
array of whole numbers begins with single numbers and with where each list begins, in it or in the
array of costs. Two arrays go from function to function in registers; forty took half a minute to
compile.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from solver.itineraries.columns.shape import Shape

Whole = NDArray[np.int64]
Real = NDArray[np.float64]

NOWHERE = 1e18
"""The cost of what has not been reached."""

# Single numbers. USED labels, the first FREE event, whether there is no room: FULL; TURN: of WAITS.
STOPS, BITS, FORCED, STATES, HORIZON, WAITS, SIZE, USED, FREE, FULL, TURN = range(11)

# The day, as its shape says it; REMEMBERED by stop and stop: the bit by which the first remembers
# the second, or -1; MEMBER by stop and bit: that stop; WAIT_AT and WAIT_FOR: when, and for which
# stop, it may pay to begin later than could be.
LEG, LEAST, WISHED, BIT, FIRST_OPENING, OPENS, LAST, CLOSES, DEADLINE, SITE = range(11, 21)
SPARED, REMEMBERED, MEMBER, WAIT_AT, WAIT_FOR = range(21, 26)

# Events, chained by moment; what is free is chained too. WAITER by stop and state: the label that
# waits there; LAST_LABEL by stop: the label of the cheapest tour that ends there. WAITING by stop:
# the states in which somebody waits there, and how MANY; the last moment at which it PAYS to begin.
ARRIVALS, ENDS, CHAIN, STOP, STATE, PARENT, BEGUN = range(26, 33)
LABEL_PARENT, LABEL_STOP, LABEL_BEGUN, LABEL_ENDED, WAITER, LAST_LABEL = range(33, 39)
WAITING, MANY_WAITING, PAYS_UNTIL = range(39, 42)

# In the array of costs; SHORT is its first number. CARRY by stop and state: the least cost of any
# label there so far; WAIT: the least at which somebody waits there; TOLL by site and tick: all
# that is charged at the moments before it.
STOP_PRICE, WAY_PRICE, TOLL, CARRY, WAIT, COST, BEST = range(42, 49)
HEAD = 49
SHORT = 0


class Prices(NamedTuple):
    """What a tour is charged."""

    stop: Real
    """By stop, for making it; less than 0: it is worth making."""
    way: Real
    """By stop and stop, as the ways of the shape."""
    short: float
    """Of a tick that a visit is shorter than wished."""
    toll: Real
    wait_at: Whole
    wait_for: Whole


def arrays(shape: Shape, members: list[list[int]], prices: Prices, size: int) -> tuple[Whole, Real]:
    """Both arrays, with room for `size` labels and events, before any label is made."""
    bits = max(map(len, members), default=0)
    states, stops = 1 << (len(shape.deadline) + bits), len(shape.least)
    singles = [stops, bits, len(shape.deadline), states, shape.horizon, len(prices.wait_at), size]
    nothing = np.full(shape.horizon + 1, -1, np.int64)
    wholes = {
        **_given(shape, members, bits=bits),
        WAIT_AT: prices.wait_at,
        WAIT_FOR: prices.wait_for,
        ARRIVALS: nothing,
        ENDS: nothing,
        CHAIN: np.arange(1, size + 1, dtype=np.int64),
        **dict.fromkeys(range(STOP, WAITER), np.empty(size, np.int64)),
        WAITER: np.full(stops * states, -1, np.int64),
        LAST_LABEL: np.full(stops, -1, np.int64),
        WAITING: np.empty(stops * states, np.int64),
        MANY_WAITING: np.zeros(stops, np.int64),
        PAYS_UNTIL: np.zeros(stops, np.int64),
    }
    costs = {
        STOP_PRICE: prices.stop,
        WAY_PRICE: prices.way,
        TOLL: prices.toll,
        CARRY: np.full(stops * states, NOWHERE),
        WAIT: np.full(stops * states, NOWHERE),
        COST: np.empty(size),
        BEST: np.full(stops, NOWHERE),
    }
    head = np.zeros(HEAD, np.int64)
    head[: len(singles)] = singles
    head[list(wholes)] = _begins(HEAD, [part.size for part in wholes.values()])
    head[list(costs)] = _begins(1, [part.size for part in costs.values()])
    a = np.concatenate([head, *(part.ravel() for part in wholes.values())])
    c = np.concatenate([np.array([prices.short]), *(part.ravel() for part in costs.values())])
    return a, c


def _begins(first: int, sizes: list[int]) -> list[int]:
    return list(accumulate(sizes[:-1], initial=first))


def _given(shape: Shape, members: list[list[int]], *, bits: int) -> dict[int, Whole]:
    stops = len(members)
    remembered = np.full((stops, stops), -1, np.int64)
    member = np.full((stops, bits), -1, np.int64)
    for stop, known in enumerate(members):
        member[stop, : len(known)] = known
        remembered[stop, known] = np.arange(len(known))
    return {
        LEG: shape.leg,
        LEAST: shape.least,
        WISHED: shape.wished,
        BIT: shape.bit,
        FIRST_OPENING: shape.first_opening,
        OPENS: shape.opens,
        LAST: shape.last,
        CLOSES: shape.closes,
        DEADLINE: shape.deadline,
        SITE: shape.site,
        SPARED: shape.spared,
        REMEMBERED: remembered,
        MEMBER: member,
    }
