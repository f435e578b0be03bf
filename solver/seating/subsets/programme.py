"""Prices every set of guests at a table, and shares all guests out among tables, by sets.

A set is a whole number, a bit a guest. For each table in turn: the least that the guests of
each set cost at the tables so far (dynamic programming over subsets: 3 ** guests steps a table).
"""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled

BEYOND = 1 << 60
"""Dearer than anything: more guests than chairs."""


@compiled
def size(members: int) -> int:
    """How many are in a set."""
    found = 0
    while members:
        members &= members - 1
        found += 1
    return found


@compiled
def lowest(members: int) -> int:
    """The first guest of a set that is not empty."""
    place = 0
    while not members >> place & 1:
        place += 1
    return place


@compiled
def paired(costs: Whole, saved: Whole, alone: Whole, guests: int, chairs: int) -> None:
    """Each set by the pairs in it and by each guest alone; BEYOND where chairs are lacking."""
    costs[0] = 0
    for members in range(1, 1 << guests):
        first = lowest(members)
        rest = members & (members - 1)
        if size(members) > chairs or costs[rest] >= BEYOND:
            costs[members] = BEYOND
            continue
        price = costs[rest] + alone[first]
        for other in range(first + 1, guests):
            if rest >> other & 1:
                price += saved[first * guests + other]
        costs[members] = price


@compiled
def counted(costs: Whole, labels: Whole, weights: Whole, prices: Whole, guests: int) -> None:
    """Add what is counted at the table: `prices` begin with where the list of each label does."""
    for members in range(1 << guests):
        if costs[members] >= BEYOND:
            continue
        for label in range(prices[0]):
            count = 0
            for guest in range(guests):
                if members >> guest & 1 and labels[guest] == label:
                    count += weights[guest]
            costs[members] += prices[prices[1 + label] + count]


@compiled
def befriended(costs: Whole, known: Whole, guests: int, least: int, price: int) -> None:
    """Add what it costs that guests know too few of a set; `known` are sets as well."""
    for members in range(1, 1 << guests):
        if costs[members] >= BEYOND:
            continue
        for guest in range(guests):
            if members >> guest & 1:
                costs[members] += price * max(0, least - size(members & known[guest]))


@compiled
def shared(before: Whole, costs: Whole, now: Whole, everybody: int) -> None:
    """The least that each set costs at the tables before and one more."""
    for members in range(everybody + 1):
        best = before[members] + costs[0]
        part = members
        while part:
            if costs[part] < BEYOND and before[members ^ part] < BEYOND:
                price = before[members ^ part] + costs[part]
                best = min(best, price)
            part = (part - 1) & members
        now[members] = min(best, BEYOND)


@compiled
def chosen(before: Whole, costs: Whole, members: int, price: int) -> int:
    """The part of a set that sits at the last table, where the whole costs so much."""
    part = members
    while True:
        rest = before[members ^ part]
        if costs[part] < BEYOND and rest < BEYOND and rest + costs[part] == price:
            return part
        if part == 0:
            return -1
        part = (part - 1) & members
