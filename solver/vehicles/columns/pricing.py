"""The cheapest tour of a kind of car by what each party pays, moment by moment.

A car stands at a place from the moment it is there; a trip takes it, with the best load at that
moment, to where the chain ends, and at once to any place where another begins. Going back to a
party that has paid is not forbidden: the cheapest tour is no dearer than the cheapest real one.
"""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.vehicles.columns.layout import (
    ALIGHTING,
    ALONE,
    BACK,
    BEFORE,
    BEGUN,
    BEST,
    BOARDING,
    CAME,
    CAPACITY,
    CHAIN,
    CHOSEN,
    COST,
    EMPTY,
    FAR,
    FIRST,
    GAP,
    HORIZON,
    LAST,
    LATEST,
    LOADED,
    MISSED,
    MOMENT,
    MOVE,
    NEVER,
    ORIGIN,
    ORIGINS,
    OUT,
    PAID,
    PICKED,
    SEATS,
    SOONEST,
    SPLIT,
    STARTS,
    TAKEN,
    TICKS,
    WAITING,
    WISH,
)


@compiled
def cheapest(a: Whole, w: Whole) -> int:
    """The cost of the cheapest tour, less what its parties pay; 0 where none costs less."""
    _emptied(a, w)
    now = 0
    least = 0
    for start in range(a[STARTS]):
        moment = a[a[MOMENT] + start]
        while now < moment:
            _waited(a, w, now)
            now += 1
        cost = _driven(a, w, start)
        if cost < least:
            least = cost
            w[LAST] = start
    return least


@compiled
def _emptied(a: Whole, w: Whole) -> None:
    """All cars at home, from where they may be anywhere at the first moment."""
    horizon = a[HORIZON]
    for at in range(a[ORIGINS] * horizon):
        w[w[COST] + at] = FAR
        w[w[CAME] + at] = -1
    for origin in range(a[ORIGINS]):
        w[w[COST] + origin * horizon] = a[a[OUT] + origin]
    w[LAST] = -1


@compiled
def _waited(a: Whole, w: Whole, now: int) -> None:
    """Whoever stands at a place may stand there at the next moment as well."""
    horizon = a[HORIZON]
    for origin in range(a[ORIGINS]):
        at = origin * horizon + now
        if w[w[COST] + at] < w[w[COST] + at + 1]:
            w[w[COST] + at + 1] = w[w[COST] + at]
            w[w[CAME] + at + 1] = w[w[CAME] + at]


@compiled
def _driven(a: Whole, w: Whole, start: int) -> int:
    """The cost of a tour that ends with this start; and all the places it may lead on to."""
    moment, chain, horizon = a[a[MOMENT] + start], a[a[CHAIN] + start], a[HORIZON]
    stands = a[a[ORIGIN] + chain] * horizon + moment
    w[w[BEFORE] + start] = w[w[CAME] + stands]
    if w[w[COST] + stands] >= FAR:
        return FAR
    depart = moment + a[BOARDING]
    cost = w[w[COST] + stands] + a[a[LOADED] + chain] - loaded(a, w, chain, depart)
    free = depart + a[a[TICKS] + chain] + a[ALIGHTING]
    for origin in range(a[ORIGINS]):
        gap = a[a[GAP] + chain * a[ORIGINS] + origin]
        if free + gap < horizon:
            at = origin * horizon + free + gap
            if cost + a[EMPTY] * gap < w[w[COST] + at]:
                w[w[COST] + at] = cost + a[EMPTY] * gap
                w[w[CAME] + at] = start
    return int(cost + a[a[BACK] + chain])


@compiled
def loaded(a: Whole, w: Whole, chain: int, depart: int) -> int:
    """What the best load of a trip pays, less what it costs; somebody is on it in any case."""
    room = a[CAPACITY]
    for seat in range(room + 1):
        w[w[BEST] + seat] = 0
    first, end = a[a[FIRST] + chain], a[a[FIRST] + chain + 1]
    alone = -FAR
    party = first
    while party < end:
        other = party
        while other < end and a[a[MOVE] + other] == a[a[MOVE] + party]:
            other += 1
        alone = max(alone, _moved(a, w, party, other, depart, first, alone))
        party = other
    return int(w[w[BEST] + room]) if w[w[BEST] + room] > 0 else int(alone)


@compiled
def _moved(a: Whole, w: Whole, begin: int, end: int, depart: int, first: int, alone: int) -> int:
    """Let the parties of one move be on the trip or not; the worth of the best load of them alone.

    What is better than `alone` is noted, as long as no load is worth its cost.
    """
    room, split = a[CAPACITY], a[SPLIT]
    for seat in range(room + 1):
        w[w[BEGUN] + seat] = w[w[BEST] + seat] - split
    own, who, some = -FAR, -1, False
    for party in range(begin, end):
        _left(a, w, party - first)
        worth = _worth(a, w, party, depart)
        if worth - split > own:
            own, who = worth - split, party
        if worth > 0:
            some = True
            _taken(a, w, party, worth, party - first)
    if w[w[BEST] + room] == 0:
        if some:
            own, who = w[w[BEGUN] + room], -1 - end
        if own > alone:
            w[ALONE] = who
    _closed(a, w, end - 1 - first)
    return int(own)


@compiled
def _left(a: Whole, w: Whole, row: int) -> None:
    """Nobody of a row is on the trip yet."""
    for seat in range(a[CAPACITY] + 1):
        w[w[TAKEN] + row * (a[CAPACITY] + 1) + seat] = 0


@compiled
def _taken(a: Whole, w: Whole, party: int, worth: int, row: int) -> None:
    """Take a party in wherever that is worth more."""
    seats, begun = a[a[SEATS] + party], w[BEGUN]
    for seat in range(a[CAPACITY], seats - 1, -1):
        if w[begun + seat - seats] + worth > w[begun + seat]:
            w[begun + seat] = w[begun + seat - seats] + worth
            w[w[TAKEN] + row * (a[CAPACITY] + 1) + seat] = 1


@compiled
def _closed(a: Whole, w: Whole, row: int) -> None:
    """Keep a move, whose last is in this row, wherever it is worth its cost."""
    for seat in range(a[CAPACITY] + 1):
        if w[w[BEGUN] + seat] > w[w[BEST] + seat]:
            w[w[BEST] + seat] = w[w[BEGUN] + seat]
            w[w[TAKEN] + row * (a[CAPACITY] + 1) + seat] |= 2


@compiled
def _worth(a: Whole, w: Whole, party: int, depart: int) -> int:
    """What a party pays beyond what its ride costs, where it may leave then."""
    if depart < a[a[SOONEST] + party] or depart > a[a[LATEST] + party]:
        return -FAR
    wish = a[a[WISH] + party]
    off = 0 if wish == NEVER else abs(depart - wish)
    return int(w[w[PAID] + party] - off * a[WAITING] - a[a[MISSED] + party])


@compiled
def picked(a: Whole, w: Whole, start: int) -> None:
    """Note who is on the best trip of a start."""
    chain = a[a[CHAIN] + start]
    first, end = a[a[FIRST] + chain], a[a[FIRST] + chain + 1]
    w[PICKED] = 0
    worth = loaded(a, w, chain, a[a[MOMENT] + start] + a[BOARDING])
    seat = a[CAPACITY]
    if worth <= 0 and w[ALONE] >= 0:
        w[w[CHOSEN]] = w[ALONE]
        w[PICKED] = 1
    elif worth <= 0:
        end = -1 - w[ALONE]
        _pick(a, w, _begin(a, end, first), end, first, seat)
    else:
        while end > first:
            begin = _begin(a, end, first)
            if w[w[TAKEN] + (end - 1 - first) * (a[CAPACITY] + 1) + seat] & 2:
                seat = _pick(a, w, begin, end, first, seat)
            end = begin


@compiled
def _begin(a: Whole, end: int, first: int) -> int:
    """Where the move begins that ends there."""
    begin = end - 1
    while begin > first and a[a[MOVE] + begin - 1] == a[a[MOVE] + end - 1]:
        begin -= 1
    return int(begin)


@compiled
def _pick(a: Whole, w: Whole, begin: int, end: int, first: int, seat: int) -> int:
    """Pick those of one move who are taken; the seats that are left."""
    for party in range(end - 1, begin - 1, -1):
        if w[w[TAKEN] + (party - first) * (a[CAPACITY] + 1) + seat] & 1:
            w[w[CHOSEN] + w[PICKED]] = party
            w[PICKED] += 1
            seat -= a[a[SEATS] + party]
    return int(seat)
