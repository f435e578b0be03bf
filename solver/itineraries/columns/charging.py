"""One day priced again and again: charges written into its arrays, and what its tour takes.

Beside the two arrays of `layout` stand two more that say which rows of the programme a day's stops
belong to: whole numbers in `b`, worths in `v`. Prices of rows come as one array `y`.
"""

from __future__ import annotations

from solver.compiled.compiling import compiled
from solver.itineraries.columns.labels import labelled
from solver.itineraries.columns.layout import (
    ARRIVALS,
    BEST,
    CARRY,
    CHAIN,
    ENDS,
    FREE,
    FULL,
    HORIZON,
    LABEL_BEGUN,
    LABEL_ENDED,
    LABEL_PARENT,
    LABEL_STOP,
    LAST_LABEL,
    MANY_WAITING,
    NOWHERE,
    SITE,
    SIZE,
    STATES,
    STOP_PRICE,
    STOPS,
    TOLL,
    TURN,
    USED,
    WAIT,
    Real,
    Whole,
)

# Single numbers of `b`: how many DAYS are alike, PEOPLE of the party, SITES that its stops are at.
DAYS, PEOPLE, SITES = range(3)
# By stop: its WANT's row; from FIRST_TAKEN on, what it TAKES of which rations' rows, and how MUCH;
# by site: from FIRST_POINT on, the priced points, AT which moment, their rows for PARTIES and for
# people in CROWD, or -1.
WANT, FIRST_TAKEN, TAKES, MUCH, FIRST_POINT, AT, PARTIES, CROWD = range(3, 11)
OFFER_HEAD = 11


@compiled
def _emptied(a: Whole, c: Real) -> None:
    """Take out all labels and events."""
    a[USED] = a[FREE] = a[FULL] = a[TURN] = 0
    for moment in range(a[HORIZON] + 1):
        a[a[ARRIVALS] + moment] = a[a[ENDS] + moment] = -1
    for event in range(a[SIZE]):
        a[a[CHAIN] + event] = event + 1
    carry, wait = a[CARRY], a[WAIT]
    for at in range(a[STOPS] * a[STATES]):
        c[carry + at] = NOWHERE
        c[wait + at] = NOWHERE
    for stop in range(a[STOPS]):
        a[a[MANY_WAITING] + stop] = 0
        c[a[BEST] + stop], a[a[LAST_LABEL] + stop] = NOWHERE, -1


@compiled
def _charged(a: Whole, c: Real, b: Whole, v: Real, y: Real) -> None:
    """Write what rows cost into stops and tolls."""
    for stop in range(a[STOPS]):
        price = -v[stop] - y[b[b[WANT] + stop]]
        for k in range(b[b[FIRST_TAKEN] + stop], b[b[FIRST_TAKEN] + stop + 1]):
            price -= b[b[MUCH] + k] * y[b[b[TAKES] + k]]
        c[a[STOP_PRICE] + stop] = price
    for site in range(b[SITES]):
        toll, moment, total = a[TOLL] + site * (a[HORIZON] + 2), 0, 0.0
        for k in range(b[b[FIRST_POINT] + site], b[b[FIRST_POINT] + site + 1]):
            while moment <= b[b[AT] + k]:
                c[toll + moment] = total
                moment += 1
            total += _point_price(b, y, k)
        while moment <= a[HORIZON] + 1:
            c[toll + moment] = total
            moment += 1


@compiled
def _point_price(b: Whole, y: Real, k: int) -> float:
    price = 0.0
    if b[b[PARTIES] + k] >= 0:
        price -= y[b[b[PARTIES] + k]]
    if b[b[CROWD] + k] >= 0:
        price -= b[PEOPLE] * y[b[b[CROWD] + k]]
    return price


@compiled
def _counted(a: Whole, b: Whole, last: int, taken: Real) -> None:
    """Add what the tour that ends with `last` takes of each row, on all days alike."""
    label = a[a[LAST_LABEL] + last]
    while label >= 0:
        stop = a[a[LABEL_STOP] + label]
        taken[b[b[WANT] + stop]] += b[DAYS]
        for k in range(b[b[FIRST_TAKEN] + stop], b[b[FIRST_TAKEN] + stop + 1]):
            taken[b[b[TAKES] + k]] += b[DAYS] * b[b[MUCH] + k]
        site = a[a[SITE] + stop]
        if site >= 0:
            begun, ended = a[a[LABEL_BEGUN] + label], a[a[LABEL_ENDED] + label]
            for k in range(b[b[FIRST_POINT] + site], b[b[FIRST_POINT] + site + 1]):
                if begun <= b[b[AT] + k] < ended:
                    if b[b[PARTIES] + k] >= 0:
                        taken[b[b[PARTIES] + k]] += b[DAYS]
                    if b[b[CROWD] + k] >= 0:
                        taken[b[b[CROWD] + k]] += b[DAYS] * b[PEOPLE]
        label = a[a[LABEL_PARENT] + label]


@compiled
def priced(a: Whole, c: Real, b: Whole, v: Real, y: Real, taken: Real, idle: float) -> float:
    """What the cheapest tour of a day costs under prices `y`; what it takes is added to `taken`.

    `idle` is what a day without stops costs. FULL says that there was no room for the labels.
    """
    _emptied(a, c)
    _charged(a, c, b, v, y)
    labelled(a, c, 0, a[HORIZON] + 1)
    if a[FULL]:
        return 0.0
    last = 0
    for stop in range(a[STOPS]):
        if c[a[BEST] + stop] < c[a[BEST] + last]:
            last = stop
    if a[STOPS] == 0 or c[a[BEST] + last] >= idle:
        a[TURN] = -1
        return idle
    a[TURN] = last
    _counted(a, b, last, taken)
    return c[a[BEST] + last]
