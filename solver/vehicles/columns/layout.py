"""Where in the flat arrays of the pricing each number stands.

A chain is the parties of one run whose times overlap: those on one trip are of one chain. A start
is a chain and a moment at which a car may begin to board there. All costs are fine: parts of a
unit of cost.
"""

# What is given of one kind of car, and never written: how many starts there are, places where
# chains begin, moments; ticks of boarding and of alighting; seats; the price of a tick empty, of
# a tick off a wish, and of a trip that takes part of a move.
STARTS, ORIGINS, HORIZON, BOARDING, ALIGHTING, CAPACITY, EMPTY, WAITING, SPLIT = range(9)
# By start: its moment, its chain. By chain: its first party, and one more for the end; where it
# begins; its ticks; what a trip costs loaded, what the way home costs; by chain and origin the
# ticks of the empty run. By origin what the way out costs, and the car. By party: the first and
# the last departure, the wish or NEVER, the seats, its move, what this kind of car costs it.
MOMENT, CHAIN, FIRST, ORIGIN, TICKS, LOADED, BACK, GAP, OUT = range(9, 18)
SOONEST, LATEST, WISH, SEATS, MOVE, MISSED = range(18, 24)
GIVEN = 24

NEVER = -(1 << 40)
FAR = 1 << 60
"""A cost that no tour has."""

# What is worked with: the start that ends the cheapest tour, or -1; how many parties were picked;
# who alone is the best load where no load is worth its cost, or the last of the move that is.
LAST, PICKED, ALONE = range(3)
# By party what it pays. By origin and moment: the least cost of a car that stands there, and the
# start it came from. By start: the one before it. By seat: the worth of the best load, and of that
# of a move begun. By party and seat: whether it is taken, and whether its move is. The parties
# picked.
PAID, COST, CAME, BEFORE, BEST, BEGUN, TAKEN, CHOSEN = range(3, 11)
WORK = 11
