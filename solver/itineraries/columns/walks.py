"""Every day-tour below a charge, the cheapest for each set of wants: labels that remember all.

A label is a party at the end of a stop with the set of wants met so far, in two words of 63 bits.
Labels are settled in order of time, so one is beaten as soon as another with the same stop and set
was settled before at no more cost. What is still to come is bounded from below by a table over
stops and moments that forgets what was met, so that a label which cannot stay below the charge is
not made.

The arrays of `layout` are read otherwise in three places: BIT is the want's place among those of
the day, WAIT_AT holds the moments of one stop after the other, WAIT_FOR where each begins.
"""

from __future__ import annotations

from typing import NamedTuple

from solver.compiled.compiling import compiled
from solver.itineraries.columns.labels import DUST, first_begin, last_end
from solver.itineraries.columns.layout import (
    BIT,
    ENDS,
    HORIZON,
    LEAST,
    LEG,
    NOWHERE,
    SHORT,
    SITE,
    STOP_PRICE,
    STOPS,
    TOLL,
    WAIT_AT,
    WAIT_FOR,
    WAY_PRICE,
    WISHED,
    Real,
    Whole,
)

WORD = 63
"""Bits of one word of a set."""

# A label, by column: LOW and HIGH are the wants met; NEXT chains those that end at one moment.
AT, BEGUN_AT, ENDED_AT, BEFORE, NEXT, LOW, HIGH = range(7)
LABEL_WIDTH = 7

# An entry of the table of sets: a stop and one more, or 0 where it is free; the set; the label.
# A whole tour has the place after the last stop for its stop.
KEY, KEY_LOW, KEY_HIGH, HOLDER = range(4)
ENTRY_WIDTH = 4

# Single numbers: labels USED, entries of the table in use, whether there is no room, the moment
# that is being settled, the wants that a tour must meet, labels to settle before coming back.
USED, ENTRIES, FULL, NOW, MUST_LOW, MUST_HIGH, TURN = range(7)
MARKS = 7


class Walk(NamedTuple):
    """All arrays of one day, and the charge that no tour may exceed."""

    a: Whole
    c: Real
    labels: Whole
    costs: Real
    """By label."""
    table: Whole
    bests: Real
    """By entry of the table: the least cost of its stop and set."""
    ahead: Real
    """By stop and moment: the least charge of all that follows once it has ended."""
    enter: Real
    """By stop and moment: the same from beginning it then, or later, on."""
    marks: Whole
    most: float


@compiled
def looked_ahead(w: Walk, last: int, first: int) -> None:
    """Fill the tables of what is still to come, back from one moment to another."""
    stops = w.a[STOPS]
    for now in range(last, first - 1, -1):
        for stop in range(stops):
            w.enter[stop, now] = min(w.enter[stop, now + 1], _entered(w, stop, now))
        for stop in range(stops):
            w.ahead[stop, now] = min(w.ahead[stop, now + 1], _left(w, stop, now))


@compiled
def _entered(w: Walk, stop: int, now: int) -> float:
    """The least charge of a stop begun now, and of all after it."""
    least = NOWHERE
    if first_begin(w.a, stop, now) == now:
        for end in range(now + w.a[w.a[LEAST] + stop], last_end(w.a, w.c, stop, now) + 1):
            least = min(least, _charged(w.a, w.c, stop, now, end) + w.ahead[stop, end])
    return least


@compiled
def _left(w: Walk, stop: int, now: int) -> float:
    """The least charge of leaving a stop now: for home, or for another."""
    a, c = w.a, w.c
    stops, least = a[STOPS], NOWHERE
    way = stop * (stops + 1)
    if now + a[a[LEG] + way + stops] <= a[HORIZON]:
        least = c[a[WAY_PRICE] + way + stops]
    for there in range(stops):
        ready = now + a[a[LEG] + way + there]
        if there != stop and ready <= a[HORIZON]:
            least = min(least, c[a[WAY_PRICE] + way + there] + w.enter[there, ready])
    return least


@compiled
def _charged(a: Whole, c: Real, stop: int, begun: int, ended: int) -> float:
    """What a stop of these times is charged."""
    charge = c[a[STOP_PRICE] + stop] + c[SHORT] * (begun + a[a[WISHED] + stop] - ended)
    site = a[a[SITE] + stop]
    if site >= 0:
        toll = a[TOLL] + site * (a[HORIZON] + 2)
        charge += c[toll + ended] - c[toll + begun]
    return charge


@compiled
def _place(table: Whole, key: int, low: int, high: int) -> int:
    """Where a stop and a set are in the table, or would be."""
    mask = table.shape[0] - 1
    mixed = low * 6364136223846793005 + high * 3935559000370003845 + key * 2862933555777941757
    place = (mixed ^ (mixed >> 31)) & mask
    while table[place, KEY] != 0 and not (
        table[place, KEY] == key and table[place, KEY_LOW] == low and table[place, KEY_HIGH] == high
    ):
        place = (place + 1) & mask
    return place


@compiled
def _noted(w: Walk, key: int, number: int, cost: float) -> bool:
    """Note what a label costs under a key with its set; whether that is less than was known."""
    low, high = w.labels[number, LOW], w.labels[number, HIGH]
    place = _place(w.table, key, low, high)
    if w.table[place, KEY] == 0:
        w.table[place, KEY] = key
        w.table[place, KEY_LOW], w.table[place, KEY_HIGH] = low, high
        w.marks[ENTRIES] += 1
        if 2 * w.marks[ENTRIES] > w.table.shape[0]:
            w.marks[FULL] = 1
    elif w.bests[place] <= cost + DUST:
        return False
    w.bests[place], w.table[place, HOLDER] = cost, number
    return True


@compiled
def _stopped(w: Walk, parent: int, stop: int, begun: int, low: int, high: int, cost: float) -> None:
    """Labels for a stop begun at a moment with a set, one for every end that may pay."""
    a, known = w.a, _place(w.table, stop + 1, low, high)
    for end in range(begun + a[a[LEAST] + stop], last_end(a, w.c, stop, begun) + 1):
        reached = cost + _charged(a, w.c, stop, begun, end)
        beaten = w.table[known, KEY] != 0 and w.bests[known] <= reached + DUST
        if beaten or reached + w.ahead[stop, end] > w.most:
            continue
        number = w.marks[USED]
        if number >= w.labels.shape[0]:
            w.marks[FULL] = 1
            return
        w.marks[USED] = number + 1
        label = w.labels[number]
        label[AT], label[BEGUN_AT], label[ENDED_AT], label[BEFORE] = stop, begun, end, parent
        label[LOW], label[HIGH], label[NEXT] = low, high, a[a[ENDS] + end]
        a[a[ENDS] + end] = number
        w.costs[number] = reached


@compiled
def _gone_to(w: Walk, number: int, there: int, ready: int, cost: float) -> None:
    """On from a label, or from the start place, to a stop where the party is at a moment."""
    a = w.a
    low = high = 0
    if number >= 0:
        low, high = w.labels[number, LOW], w.labels[number, HIGH]
    bit = a[a[BIT] + there]
    if bit < WORD and not low >> bit & 1:
        low |= 1 << bit
    elif bit >= WORD and not high >> (bit - WORD) & 1:
        high |= 1 << (bit - WORD)
    else:
        return
    first = first_begin(a, there, ready)
    begun, wait = first, a[a[WAIT_FOR] + there]
    while begun >= 0 and cost + w.enter[there, begun] <= w.most:
        _stopped(w, number, there, begun, low, high, cost)
        begun = -1
        while begun < 0 and wait < a[a[WAIT_FOR] + there + 1]:
            moment = a[a[WAIT_AT] + wait]
            wait += 1
            if moment > first and first_begin(a, there, moment) == moment:
                begun = moment


@compiled
def _gone_on(w: Walk, number: int, here: int, now: int, cost: float) -> None:
    """From a place at a moment to every stop that may follow."""
    a = w.a
    way = here * (a[STOPS] + 1)
    for there in range(a[STOPS]):
        ready = now + a[a[LEG] + way + there]
        if ready <= a[HORIZON]:
            reached = cost + w.c[a[WAY_PRICE] + way + there]
            if reached + w.enter[there, ready] <= w.most:
                _gone_to(w, number, there, ready, reached)


@compiled
def _settled(w: Walk, number: int) -> None:
    """Home from a label, if all that must be is met; and on, unless it is beaten."""
    a, here, cost = w.a, w.labels[number, AT], w.costs[number]
    now = w.labels[number, ENDED_AT]
    if not _noted(w, here + 1, number, cost):
        return
    way = here * (a[STOPS] + 1) + a[STOPS]
    total = cost + w.c[a[WAY_PRICE] + way]
    missing = w.marks[MUST_LOW] & ~w.labels[number, LOW]
    missing |= w.marks[MUST_HIGH] & ~w.labels[number, HIGH]
    if missing == 0 and now + a[a[LEG] + way] <= a[HORIZON] and total <= w.most:
        _noted(w, a[STOPS] + 1, number, total)
    _gone_on(w, number, here, now, cost)


@compiled
def set_out(w: Walk) -> bool:
    """Leave the start place; whether there is room for what comes next."""
    _gone_on(w, -1, w.a[STOPS], 0, 0.0)
    return not w.marks[FULL]


@compiled
def walked(w: Walk) -> bool:
    """Settle labels until the next TURN of them; whether there are more, and room for them."""
    a, turn = w.a, 0
    while w.marks[NOW] <= a[HORIZON]:
        moment = a[ENDS] + w.marks[NOW]
        while a[moment] >= 0:
            if w.marks[FULL] or turn >= w.marks[TURN]:
                return not w.marks[FULL]
            turn += 1
            number = a[moment]
            a[moment] = w.labels[number, NEXT]
            _settled(w, number)
        w.marks[NOW] += 1
    return False
