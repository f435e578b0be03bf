"""A problem as one flat array: what the compiled search reads, and never writes.

Routes are the problem's days, wants what ought to be in some route, nodes the places at which a
want can be met; every name of the problem is a number here. The array begins with single numbers
and with where each list begins: `t[t[PRICE] + want]` is the price of a want.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.compiled.compiling import compiled

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole

NEVER = 1 << 60
"""No start at all: later than everything."""
FORBIDDEN = -1
"""The price of what a hard rule forbids."""

# Single numbers: how many there are of each, and prices. A want of the price MUST or more is
# worth more than all that is merely wished; SPAN is the days of the party that has most, LONGEST
# the stops that the longest route can hold, NEAR_MOST the neighbours that are remembered, UNIT
# the price of a usual wish, DUTY that of a hard rule broken once.
ROUTES, PARTIES, WANTS, NODES, PLACES, SITES, RATIONS, NEAR_MOST, SPAN, LONGEST = range(10)
DRIVING_PRICE, SHORT_PRICE, MUST = range(10, 13)

# Lists by route. PLAIN: its stops depend neither on who else is where nor on halves of days;
# TURN: its place among its party's days.
(PARTY, ORIGIN, GOAL, BOARD, EARLIEST, LATEST, OUT_FROM, OUT_UNTIL) = range(13, 21)
(DRIVING_MOST, DRIVING_OVER, NOON, HALF_MOST, HALF_OVER, TURN, PLAIN) = range(21, 28)

# By party; FIRST_X says where its entries in X begin. PEOPLE, by want: how many of its party are
# inside at once.
FIRST_ROUTE, ROUTE_LIST, FIRST_WANT, WANT_LIST, PEOPLE = range(28, 33)

# By want. HELD_ROUTE: the only route that will do, or -1; KEPT: a hard rule wants it, and it has
# one hour only, so that it is never taken out; NEAR: others of its party, the nearest first, -1
# where there are no more.
PRICE, OWNER, HELD_ROUTE, KEPT, FIRST_NODE, NEAR = range(33, 39)
FIRST_RATION, RATION, TAKES, RATION_MOST = range(39, 43)

# By node; the nodes of a want follow one another. OWN_HOUR: a fixed stop, which hours of setting
# out do not bind; SITE: its shared site, or -1 where it does not matter who else is there.
WANT, PLACE, LEAST, WISHED, VISIT, OWN_HOUR, SITE = range(43, 50)

# By node and turn of the route: when a stop may begin and must end.
FIRST_OPENING, OPENS, LAST, CLOSES, SOONEST, LATEST_START = range(50, 56)

# By shared site; APART by site, party and party; TRAVEL by place and place, TRAVEL_BACK the same
# with the goal first.
MOST_PARTIES, MOST_PEOPLE, FIRST_BUSY = range(56, 59)
BUSY_START, BUSY_END, BUSY_PARTIES, BUSY_PEOPLE, APART, TRAVEL = range(59, 65)
TRAVEL_BACK, UNIT, DUTY = range(65, 68)

# A plan before. Single numbers: what a visit costs that has moved, and by how much it may shift.
# By route: how many visits were planned there. By want: the route it was planned in, or -1, and
# its hour there.
MOVED_PRICE, LEEWAY, PLANNED, PLAN_ROUTE, PLAN_START = range(68, 73)

# What ties visits. By want: TIED, by what. Its orders: the other want, whether this one is then,
# the gap between them. Its company: MATE, those that are made in the same interval, or -1 for a
# visit that nobody can make; in how many agreements; APART_PRICE: of a visit that lacks one.
TIED, FIRST_ORDER, ORDER_OTHER, ORDER_THEN, ORDER_LEAST, ORDER_MOST = range(73, 79)
FIRST_MATE, MATE, AGREED, APART_PRICE, COMPANIES = range(79, 84)

# By shared site: sites at which the same host receives, itself among them, and the ways of the
# host. By party: its tallies of themes; by tally: how many sites are to be seen, its wants with
# what each loses as a further one. LACK_PRICE: of a site that a theme lacks; LOSS_PRICE: of what
# is lost. By node: STRETCH, how long a visit may become.
FIRST_HOSTED, HOSTED, WAY_THERE, WAY_BACK = range(84, 88)
FIRST_TALLY, TALLY_LEAST, FIRST_SEEN, SEEN, LOST = range(88, 93)
LACK_PRICE, LOSS_PRICE, STRETCH = range(93, 96)

# Peaks. A single number: how many. By peak: from when until when. By place and place: by how much
# driving is longer within one.
PEAKS, PEAK_START, PEAK_END, DELAY = range(96, 100)

# A single number: how many wants have an order among others.
ORDERS = 100
HEAD = 101

ORDERED, JOINED, RECEIVED, THEMED = 1, 2, 4, 8
"""What may tie a want: its order among others, company, a host, the themes of its party."""


@compiled
def driving(t: Whole, origin: int, goal: int) -> int:
    """Ticks of driving between two places."""
    return t[t[TRAVEL] + origin * t[PLACES] + goal]
