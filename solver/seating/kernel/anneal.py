"""Simulated annealing of who sits where: the loop in which all the time is spent."""

import math

from solver.compiled.arrays import Whole
from solver.compiled.chance import below, fraction
from solver.compiled.compiling import compiled
from solver.seating.chart import HARD, MEDIUM
from solver.seating.kernel.moving import accompanied, exchanged, valued
from solver.seating.kernel.order import in_order, of_one_rank, taken_back
from solver.seating.kernel.partners import around, around_then, at_most_around
from solver.seating.kernel.price import unpartnered
from solver.seating.kernel.tables import (
    BESIDE,
    BESIDE_AT,
    COMPANIES,
    FEW,
    FIXED,
    GUESTS,
    OCCUPANT,
    PAIR_AT,
    PAIR_WIDTH,
    PAIRS,
    PARTNERS,
    SEATS,
    SEQUENCE_OF,
    SPOT,
    SPOTS,
    TABLE_AT,
    TABLE_OF,
    TABLE_SEATS,
    TABLES_ONLY,
    TIE_AT,
    TIE_WIDTH,
    TIES,
    TOTAL,
)

TESTS, HEAT = 0, 3
"""In the room: how many exchanges were tried, and a sum of what they would change."""
REACH = 6
"""A seat close by is no further along in the list of seats."""
SHARES = (0.2, 0.4, 0.6, 0.995)
"""How often a seat close by is drawn, one at the table of a pair, one beside a tie, added up; then
any seat, and now and then none."""
STEPS = HARD // MEDIUM
FIRMER = 4
"""What is hard counts so often what is of the middle level, while it is warm."""


@compiled
def felt(change: int, firm: float) -> float:
    """A change as it is felt while it is warm: what is hard is firm, but not beyond all measure."""
    if -MEDIUM // 2 < change < MEDIUM // 2:
        return float(change)
    above = (change + MEDIUM // 2) // MEDIUM
    hard = (above + STEPS // 2) // STEPS
    return float(change - above * MEDIUM) + firm * float(above - hard * STEPS + FIRMER * hard)


@compiled
def by_a_pair(t: Whole, s: Whole, d: Whole, guest: int) -> int:
    """A seat at the table of someone with whom a guest is paired; -1 where there is none."""
    begins = t[t[PAIR_AT] + guest]
    pairs = t[t[PAIR_AT] + guest + 1] - begins
    if pairs == 0 or pairs * FEW > t[GUESTS]:
        return -1
    other = t[t[PAIRS] + (begins + below(d, pairs)) * PAIR_WIDTH]
    table = t[t[TABLE_OF] + s[s[SPOT] + other]]
    if table < 0:
        return -1
    first = t[t[TABLE_AT] + table]
    chairs = t[t[TABLE_AT] + table + 1] - first
    return int(t[t[TABLE_SEATS] + first + below(d, chairs)])


@compiled
def by_a_tie(t: Whole, s: Whole, d: Whole, guest: int) -> int:
    """A seat beside someone to whom a guest is tied; -1 where there is none."""
    begins = t[t[TIE_AT] + guest]
    ties = t[t[TIE_AT] + guest + 1] - begins
    if ties == 0:
        return -1
    spot = s[s[SPOT] + t[t[TIES] + (begins + below(d, ties)) * TIE_WIDTH]]
    if spot >= t[SEATS]:
        return -1
    first = t[t[BESIDE_AT] + spot]
    near = t[t[BESIDE_AT] + spot + 1] - first
    return -1 if near == 0 else int(t[t[BESIDE] + first + below(d, near)])


@compiled
def drawn(t: Whole, s: Whole, d: Whole, guest: int) -> int:
    """A spot for a guest to try."""
    here, by, spot = s[s[SPOT] + guest], fraction(d), -1
    if by < SHARES[0] and here < t[SEATS] and not t[TABLES_ONLY]:
        spot = here + below(d, 2 * REACH + 1) - REACH
    elif SHARES[0] <= by < SHARES[1]:
        spot = by_a_pair(t, s, d, guest)
    elif SHARES[1] <= by < SHARES[2]:
        spot = by_a_tie(t, s, d, guest)
    elif by >= SHARES[3]:
        return int(t[SEATS] + below(d, t[GUESTS]))
    if spot < 0 or spot >= t[SEATS]:
        spot = below(d, t[SEATS])
    return int(spot)


@compiled
def barred(t: Whole, s: Whole, here: int, there: int) -> bool:
    """Whether two spots cannot change guests."""
    if here == there or t[t[FIXED] + here] or t[t[FIXED] + there]:
        return True
    if t[TABLES_ONLY] and t[t[TABLE_OF] + here] == t[t[TABLE_OF] + there]:
        return True
    sequence = t[t[SEQUENCE_OF] + here]
    if sequence < 0 or sequence != t[t[SEQUENCE_OF] + there]:
        return False
    return not of_one_rank(t, s, here, there)


@compiled
def ordered(t: Whole, here: int, there: int) -> bool:
    """Whether an exchange moves others along a sequence."""
    first, second = t[t[SEQUENCE_OF] + here], t[t[SEQUENCE_OF] + there]
    return bool((first >= 0 or second >= 0) and first != second)


@compiled
def unordered(t: Whole, s: Whole, here: int, there: int, most: float, firm: float) -> bool:
    """Exchange the guests of two spots unless that is felt as more than so much; whether done."""
    change = unpartnered(t, s, here, there)
    if t[PARTNERS]:
        # Dear to look at, and never below nothing: most are refused before that.
        if felt(change - at_most_around(t, s, here, there), firm) > most:
            return False
        change += around_then(t, s, here, there) - around(t, s, here, there)
    if t[COMPANIES]:
        change += accompanied(t, s, here, there)
    if felt(change, firm) > most:
        return False
    exchanged(t, s, here, there, change)
    return True


@compiled
def tried(t: Whole, s: Whole, d: Whole, heat: float, firm: float) -> bool:
    """Try one exchange; whether it was made."""
    guest = below(d, t[GUESTS])
    here = s[s[SPOT] + guest]
    return judged(t, s, d, here, drawn(t, s, d, guest), heat, firm)


@compiled
def judged(t: Whole, s: Whole, d: Whole, here: int, there: int, heat: float, firm: float) -> bool:
    """Exchange the guests of two spots, unless that is barred or too dear; whether it was done.

    A gain is always taken, a loss by chance, the less the colder it is.
    """
    if barred(t, s, here, there):
        return False
    most = -heat * math.log(max(1e-12, fraction(d)))
    if not ordered(t, here, there):
        return unordered(t, s, here, there, most, firm)
    if felt(in_order(t, s, d, here, there), firm) <= most:
        return True
    taken_back(t, s, d)
    return False


@compiled
def annealed(
    t: Whole, s: Whole, best: Whole, d: Whole, heat: float, firm: float, tests: int
) -> int:
    """Try so many exchanges; the best seating met is kept, its total first; exchanges made."""
    made = 0
    for _ in range(tests):
        d[TESTS] += 1
        if tried(t, s, d, heat, firm):
            made += 1
            if s[TOTAL] < best[0]:
                kept(t, s, best)
                if best[0] == 0:
                    return made
    return made


@compiled
def kept(t: Whole, s: Whole, best: Whole) -> None:
    """Keep a seating as the best one, its total first."""
    best[0] = s[TOTAL]
    for spot in range(t[SPOTS]):
        best[1 + spot] = s[s[OCCUPANT] + spot]


@compiled
def measured(t: Whole, s: Whole, d: Whole, tests: int) -> float:
    """What exchanges change in the mean, of those that change anything below the middle level."""
    total, found = 0.0, 0
    for _ in range(tests):
        guest = below(d, t[GUESTS])
        here, there = s[s[SPOT] + guest], drawn(t, s, d, guest)
        if barred(t, s, here, there):
            continue
        change = felt(valued(t, s, here, there), 0.0)
        if change != 0.0:
            total += abs(change)
            found += 1
    return total / found if found else 1.0
