"""Where in the flat arrays of the enumeration each number stands.

Requests are the transfers; node `r` is where request `r` gets in, `r + REQUESTS` where it gets
out. A moment of a node is when getting in, or out, begins there.
"""

# What is given, and never written. By node: the moments allowed, the ticks of getting in or out,
# the place. By request: the longest ride. By kind of load: what each request brings, what a car
# takes at most. By node and node: the drive, and the shortest by way of any others.
REQUESTS, KINDS = range(2)
SOONEST, LATEST, SERVICE, PLACE, MOST_RIDE, BROUGHT, TAKEN, TRAVEL, LOW = range(2, 11)
GIVEN = 11

LONGEST = 32
"""A trip has no more halts: its order is packed into four whole numbers, a byte a node."""

# What is worked with: how many nodes the trip begun has, from which request trips are begun, how
# many trips are found, whether no more fit, how many requests are aboard, whether a trip would be
# too long.
DEPTH, ROOT, FOUND, FULL, ABOARD, BEYOND = range(6)
# By depth: the node, the next one to be tried after it, its moment, the ticks of drive and of
# everything up to it; by depth and kind the load after it. By request: where it got in, or -1;
# by request again: whether it is out; by request and request: whether the second may get in while
# the first is aboard.
ORDER, NEXT, MOMENT, DRIVEN, SPENT, LOADED, INTO, OUT, JOINS = range(6, 15)
WORK = 15

# A trip found: its first and last node, its requests as two sets of bits, the drive; the first
# moment of its last node, the last of its first, the least from the one to the other; its nodes.
FIRST, LAST, LOW_SET, HIGH_SET, DRIVE, EARLY, LATE, SPAN, SIZE, NODES = range(10)
TRIP = 14

BITS = 62
"""So many requests fit into one of the two sets."""
