"""Themes of a party: how many sites it lacks of each, and what further sites lose."""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.tables import (
    FIRST_SEEN,
    FIRST_TALLY,
    LACK_PRICE,
    LOSS_PRICE,
    LOST,
    OWNER,
    SEEN,
    TALLY_LEAST,
    THEMED,
    TIED,
)
from solver.itineraries.kernel.tours import ROUTE_OF


@compiled
def themes(t: Whole, s: Whole, party: int, also: int) -> int:
    """What all themes say against what a party sees, and one more want (-1: no other)."""
    price = 0
    for tally in range(t[t[FIRST_TALLY] + party], t[t[FIRST_TALLY] + party + 1]):
        count, lost, most = 0, 0, 0
        for k in range(t[t[FIRST_SEEN] + tally], t[t[FIRST_SEEN] + tally + 1]):
            want = t[t[SEEN] + k]
            if s[s[ROUTE_OF] + want] >= 0 or want == also:
                count += 1
                lost += t[t[LOST] + k]
                most = max(most, t[t[LOST] + k])
        price += max(0, t[t[TALLY_LEAST] + tally] - count) * t[LACK_PRICE]
        price += (lost - most) * t[LOSS_PRICE]
    return price


@compiled
def faded(t: Whole, s: Whole, want: int) -> int:
    """By how much a missing want makes the themes of its party dearer; less where one lacks it."""
    if not t[t[TIED] + want] & THEMED:
        return 0
    party = t[t[OWNER] + want]
    return int(themes(t, s, party, want) - themes(t, s, party, -1))
