"""The loop for sittings at tables where all are paired with many: few look-ups an exchange.

Where it is all one on which chair of a table somebody sits, two guests of one sort who change
tables change nothing but their pairs. Nine in ten such exchanges are refused, and that is all
that is looked at; whatever else comes up goes the way of all sittings.
"""

import math

from solver.compiled.arrays import Whole
from solver.compiled.chance import below, fraction
from solver.compiled.compiling import compiled
from solver.seating.kernel.anneal import TESTS, drawn, judged, kept
from solver.seating.kernel.moving import exchanged
from solver.seating.kernel.tables import (
    ANYWHERE,
    GUESTS,
    JOINED,
    OCCUPANT,
    SEATS,
    SORT_OF,
    SPOT,
    TABLE_OF,
    TABLES,
    TOTAL,
    WORTH,
)

ELSEWHERE = 200
"""So many seats are drawn for each time that none is."""
HOPELESS = 27.7
"""A loss of so many times the heat is never taken: chance is no finer than a millionth squared."""


@compiled
def anywhere(t: Whole, s: Whole, d: Whole, guest: int) -> int:
    """A spot for a guest to try, at once where none is likelier than another."""
    if not t[ANYWHERE]:
        return drawn(t, s, d, guest)
    spot = below(d, t[SEATS] + t[SEATS] // ELSEWHERE + 1)
    return spot if spot < t[SEATS] else int(t[SEATS] + below(d, t[GUESTS]))


@compiled
def exchanged_in_pairs(
    t: Whole, s: Whole, best: Whole, d: Whole, heat: float, firm: float, tests: int
) -> int:
    """As `annealed`, where `plain` says so: try so many exchanges; how many were made."""
    spots, occupants, sort = s[SPOT], s[OCCUPANT], t[SORT_OF]
    joined, tables, table = s[JOINED], t[TABLES], t[TABLE_OF]
    guests, seats, worth = t[GUESTS], t[SEATS], t[WORTH]
    made, hopeless = 0, HOPELESS * heat
    d[TESTS] += tests
    for _ in range(tests):
        one = below(d, guests)
        here, there = s[spots + one], anywhere(t, s, d, one)
        other = s[occupants + there]
        if other < 0 or max(here, there) >= seats or t[sort + one] != t[sort + other]:
            made += judged(t, s, d, here, there, heat, firm)
        else:
            at, to = t[table + here], t[table + there]
            if at == to:
                continue
            change = s[joined + one * tables + to] - s[joined + one * tables + at]
            change += s[joined + other * tables + at] - s[joined + other * tables + to]
            change -= 2 * t[worth + one * guests + other]
            if change > hopeless:
                continue
            if change > 0 and change >= -heat * math.log(max(1e-12, fraction(d))):
                continue
            exchanged(t, s, here, there, change)
            made += 1
        if s[TOTAL] < best[0]:
            kept(t, s, best)
            if best[0] == 0:
                return made
    return made
