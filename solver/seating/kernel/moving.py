"""Who sits where: made, copied, and changed by letting the guests of two spots change places."""

import numpy as np

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.seating.kernel.partners import around, around_then, renoted
from solver.seating.kernel.price import block_label, torn, unpartnered
from solver.seating.kernel.tables import (
    BLOCK_TERMS,
    BLOCK_WIDTH,
    BLOCKS,
    CELLS,
    COMPANIES,
    COUNT_LABEL,
    COUNT_TERMS,
    COUNT_WEIGHT,
    COUNT_WIDTH,
    COUNT_ZONE,
    COUNTS,
    GUESTS,
    JOINED,
    KNOWN,
    KNOWS,
    KNOWS_AT,
    LACKING,
    LEAST,
    OCCUPANT,
    PAIR_AT,
    PAIR_WIDTH,
    PAIRS,
    PARTNERS,
    PRESENT,
    SEATS,
    SPOT,
    SPOTS,
    STATE_HEAD,
    TABLE_OF,
    TABLES,
    TIED,
    TOTAL,
)


def empty(t: Whole, cells: Whole, price: int) -> Whole:
    """Everybody waiting, and what that costs; `cells` are the counters as they are then."""
    spots, guests, tables = int(t[SPOTS]), int(t[GUESTS]), int(t[TABLES])
    sizes = (spots, guests, guests * tables, guests, len(cells), guests, spots)
    begins = np.cumsum([STATE_HEAD, *sizes])
    s = np.zeros(int(begins[-1]), np.int64)
    s[TOTAL], s[OCCUPANT:STATE_HEAD] = price, begins[:-1]
    waiting = np.arange(guests)
    s[s[OCCUPANT] : s[OCCUPANT] + spots] = -1
    s[s[OCCUPANT] + t[SEATS] + waiting] = waiting
    s[s[SPOT] : s[SPOT] + guests] = t[SEATS] + waiting
    s[s[CELLS] : s[CELLS] + len(cells)] = cells
    return s


@compiled
def short(t: Whole, s: Whole, guest: int) -> int:
    """The price of a guest who knows too few at their table; nothing where they have none."""
    if s[s[SPOT] + guest] >= t[SEATS]:
        return 0
    return int(t[LACKING] * max(0, t[LEAST] - s[s[KNOWN] + guest]))


@compiled
def unknown(t: Whole, s: Whole, guest: int, spot: int) -> int:
    """Take a guest out of the company they keep, to wait; what that changes."""
    table, change = t[t[TABLE_OF] + spot], -short(t, s, guest)
    s[s[SPOT] + guest] = t[SEATS] + guest
    s[s[KNOWN] + guest] = 0
    for at in range(t[t[KNOWS_AT] + guest], t[t[KNOWS_AT] + guest + 1]):
        friend = t[t[KNOWS] + at]
        if table >= 0 and t[t[TABLE_OF] + s[s[SPOT] + friend]] == table:
            change -= short(t, s, friend)
            s[s[KNOWN] + friend] -= 1
            change += short(t, s, friend)
    return change


@compiled
def acquainted(t: Whole, s: Whole, guest: int, spot: int) -> int:
    """Put a waiting guest among the company of a spot; what that changes."""
    table, change = t[t[TABLE_OF] + spot], 0
    s[s[SPOT] + guest] = spot
    for at in range(t[t[KNOWS_AT] + guest], t[t[KNOWS_AT] + guest + 1]):
        friend = t[t[KNOWS] + at]
        if table >= 0 and t[t[TABLE_OF] + s[s[SPOT] + friend]] == table:
            change -= short(t, s, friend)
            s[s[KNOWN] + friend] += 1
            s[s[KNOWN] + guest] += 1
            change += short(t, s, friend)
    return change + short(t, s, guest)


@compiled
def mixed(t: Whole, s: Whole, here: int, there: int) -> int:
    """Let two change the company they keep; what that changes."""
    one, other = s[s[OCCUPANT] + here], s[s[OCCUPANT] + there]
    change = 0
    if one >= 0:
        change += unknown(t, s, one, here)
    if other >= 0:
        change += unknown(t, s, other, there)
        change += acquainted(t, s, other, here)
    if one >= 0:
        change += acquainted(t, s, one, there)
    return change


@compiled
def accompanied(t: Whole, s: Whole, here: int, there: int) -> int:
    """What it changes in the company that guests keep, when those of two spots change places."""
    one, other = s[s[OCCUPANT] + here], s[s[OCCUPANT] + there]
    price = mixed(t, s, here, there)
    # Back again: the occupants are still as they were.
    if one >= 0:
        unknown(t, s, one, there)
    if other >= 0:
        unknown(t, s, other, here)
        acquainted(t, s, other, there)
    if one >= 0:
        acquainted(t, s, one, here)
    return price


@compiled
def valued(t: Whole, s: Whole, here: int, there: int) -> int:
    """All that it changes when the guests of two spots change places."""
    price = unpartnered(t, s, here, there)
    if t[PARTNERS]:
        price += around_then(t, s, here, there) - around(t, s, here, there)
    if t[COMPANIES]:
        price += accompanied(t, s, here, there)
    return price


@compiled
def rejoined(t: Whole, s: Whole, guest: int, here: int, there: int) -> None:
    """Tell those who are paired with a guest where he sits now."""
    at, to = t[t[TABLE_OF] + here], t[t[TABLE_OF] + there]
    seated = (there < t[SEATS]) * 1 - (here < t[SEATS]) * 1
    for place in range(t[t[PAIR_AT] + guest], t[t[PAIR_AT] + guest + 1]):
        entry = t[PAIRS] + place * PAIR_WIDTH
        joined = s[JOINED] + t[entry] * t[TABLES]
        if at >= 0:
            s[joined + at] -= t[entry + 1]
        if to >= 0:
            s[joined + to] += t[entry + 1]
        s[s[PRESENT] + t[entry]] += seated * t[entry + 2]


@compiled
def recount(t: Whole, s: Whole, guest: int, here: int, there: int) -> None:
    """Count a guest where he sits now."""
    for term in range(t[COUNTS]):
        label = t[t[COUNT_LABEL] + term * t[GUESTS] + guest]
        zones = t[COUNT_ZONE] + term * t[SPOTS]
        at, to = t[zones + here], t[zones + there]
        if label >= 0 and at != to:
            weight = t[t[COUNT_WEIGHT] + term * t[GUESTS] + guest]
            entry = t[COUNT_TERMS] + term * COUNT_WIDTH
            cell = s[CELLS] + t[entry + 1] + label * t[entry]
            if at >= 0:
                s[cell + at] -= weight
            if to >= 0:
                s[cell + to] += weight


@compiled
def retorn(t: Whole, s: Whole, here: int, there: int) -> None:
    """Note how torn labels become; before anybody has moved."""
    for term in range(t[BLOCKS]):
        one = block_label(t, term, s[s[OCCUPANT] + here])
        other = block_label(t, term, s[s[OCCUPANT] + there])
        cells = s[CELLS] + t[t[BLOCK_TERMS] + term * BLOCK_WIDTH]
        if one != other:
            more = torn(t, s, term, one, here, there) if one >= 0 else 0
            fewer = torn(t, s, term, other, there, here) if other >= 0 else 0
            if one >= 0:
                s[cells + one] += more
            if other >= 0:
                s[cells + other] += fewer


@compiled
def exchanged(t: Whole, s: Whole, here: int, there: int, price: int) -> None:
    """Let the guests of two spots change places, which changes the price by so much."""
    one, other = s[s[OCCUPANT] + here], s[s[OCCUPANT] + there]
    retorn(t, s, here, there)
    if t[COMPANIES]:
        mixed(t, s, here, there)
    s[TOTAL] += price
    s[s[OCCUPANT] + here], s[s[OCCUPANT] + there] = other, one
    if one >= 0:
        s[s[SPOT] + one] = there
        recount(t, s, one, here, there)
        if t[TIED]:
            rejoined(t, s, one, here, there)
    if other >= 0:
        s[s[SPOT] + other] = here
        recount(t, s, other, there, here)
        if t[TIED]:
            rejoined(t, s, other, there, here)
    if t[PARTNERS]:
        renoted(t, s, here)
        renoted(t, s, there)


@compiled
def swapped(t: Whole, s: Whole, here: int, there: int) -> int:
    """Let the guests of two spots change places; what that changes."""
    price = valued(t, s, here, there)
    exchanged(t, s, here, there, price)
    return price
