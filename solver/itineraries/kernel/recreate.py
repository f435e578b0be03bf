"""Recreating tours: what is missing is put in again, one after the other or the best first."""

import math

from solver.compiled.arrays import Whole
from solver.compiled.chance import below, fraction
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.company import joined
from solver.itineraries.kernel.draft import (
    CALLED,
    KEY,
    LISTED,
    PARTY_TOUCHED,
    ROUND,
    SEEN,
    SITE_TOUCHED,
    SPOT,
    TAKEN_OUT,
    WORTH,
)
from solver.itineraries.kernel.gaps import forget_gaps
from solver.itineraries.kernel.insertion import BLINK, affordable, best_place, glimpse, put_in
from solver.itineraries.kernel.tables import (
    COMPANIES,
    DRIVING_PRICE,
    FIRST_NODE,
    FIRST_ROUTE,
    FIRST_WANT,
    HELD_ROUTE,
    JOINED,
    LATEST_START,
    LEAST,
    MUST,
    NEVER,
    OWNER,
    PARTIES,
    PRICE,
    ROUTE_LIST,
    SITE,
    SPAN,
    TIED,
    UNIT,
    WANT_LIST,
)
from solver.itineraries.kernel.themes import faded
from solver.itineraries.kernel.tours import CHANGED, ROUTE_OF


@compiled
def missing(t: Whole, s: Whole, d: Whole) -> int:
    """List what is missing and may fit now, since its party or its site was touched; how many."""
    count = 0
    for party in range(t[PARTIES]):
        for k in range(t[t[FIRST_WANT] + party], t[t[FIRST_WANT] + party + 1]):
            want = t[t[WANT_LIST] + k]
            if s[s[ROUTE_OF] + want] < 0 and (d[d[PARTY_TOUCHED] + party] or _freed(t, d, want)):
                d[d[LISTED] + count] = want
                count += 1
    return count


@compiled
def _freed(t: Whole, d: Whole, want: int) -> bool:
    site = t[t[SITE] + t[t[FIRST_NODE] + want]]
    return site >= 0 and d[d[SITE_TOUCHED] + site] != 0


@compiled
def _route(t: Whole, want: int, turn: int) -> int:
    return t[t[ROUTE_LIST] + t[t[FIRST_ROUTE] + t[t[OWNER] + want]] + turn]


@compiled
def _turns(t: Whole, want: int) -> int:
    party = t[t[OWNER] + want]
    return t[t[FIRST_ROUTE] + party + 1] - t[t[FIRST_ROUTE] + party]


@compiled
def _worth_trying(t: Whole, s: Whole, d: Whole, want: int, route: int) -> bool:
    """Whether a want may have come to fit: it was just taken out, or the route has changed."""
    if t[t[HELD_ROUTE] + want] >= 0 and t[t[HELD_ROUTE] + want] != route:
        return False
    if t[t[TIED] + want] & JOINED:
        return False
    if d[d[TAKEN_OUT] + want] == d[ROUND] or s[s[CHANGED] + route]:
        return True
    return _freed(t, d, want)


@compiled
def _best_of(t: Whole, s: Whole, d: Whole, want: int, turn: int, blink: float) -> int:
    """Note the best node and place of a want in one route of its party; its measure."""
    route = _route(t, want, turn)
    own = want * t[SPAN] + turn
    best = NEVER
    worth = t[t[PRICE] + want] - faded(t, s, want)
    if _worth_trying(t, s, d, want, route):
        for node in range(t[t[FIRST_NODE] + want], t[t[FIRST_NODE] + want + 1]):
            measure, at, more = best_place(t, s, d, node, route, blink)
            pays = worth > more * t[DRIVING_PRICE]
            if at >= 0 and pays and measure < best:
                best = measure
                d[d[SPOT] + 2 * own] = node
                d[d[SPOT] + 2 * own + 1] = at
    d[d[WORTH] + own], d[d[SEEN] + own] = best, 1
    return best


@compiled
def _insert(t: Whole, s: Whole, d: Whole, want: int, turn: int) -> bool:
    own = d[SPOT] + 2 * (want * t[SPAN] + turn)
    return put_in(t, s, d, d[own], _route(t, want, turn), d[own + 1])


@compiled
def _key(t: Whole, want: int, order: int, power: float, chance: float) -> int:
    """Where a want comes in an order: by chance, worth, worth for its length, or hours."""
    node = t[t[FIRST_NODE] + want]
    price = float(min(t[t[PRICE] + want], t[MUST]))
    if order == 1:
        return int(-price * (0.6 + 0.4 * chance) * 100.0)
    if order == 2:
        dense = math.pow(price, power) / t[t[LEAST] + node]
        return int(-min(1e17, dense * (0.6 + 0.4 * chance)))
    if order == 3:
        return t[t[LATEST_START] + node * t[SPAN]]
    if order == 4:
        return int(-price * chance * 100.0)
    return int(chance * 1e9)


@compiled
def _sort(t: Whole, d: Whole, count: int) -> None:
    """Sort the list by one of several orders, drawn anew each time; musts come first."""
    order = below(d, 5)
    power = 1.0 + fraction(d)
    for k in range(count):
        want = d[d[LISTED] + k]
        key = _key(t, want, order, power, fraction(d))
        if want == d[CALLED] or t[t[PRICE] + want] >= t[MUST]:
            key -= NEVER
        d[d[KEY] + k] = key
    _ranked(d, count)


@compiled
def _ranked(d: Whole, count: int) -> None:
    """Shell's sort of the list by its keys, in place: nothing is allocated in a hot loop."""
    gap = 701
    while gap > 0:
        for k in range(gap, count):
            want, key, j = d[d[LISTED] + k], d[d[KEY] + k], k
            while j >= gap and d[d[KEY] + j - gap] > key:
                d[d[LISTED] + j], d[d[KEY] + j] = d[d[LISTED] + j - gap], d[d[KEY] + j - gap]
                j -= gap
            d[d[LISTED] + j], d[d[KEY] + j] = want, key
        gap = gap // 3 if gap > 1 else 0


@compiled
def in_turn(t: Whole, s: Whole, d: Whole) -> None:
    """Each missing want in some order, where it delays its route least."""
    forget_gaps(t, d)
    count = missing(t, s, d)
    _sort(t, d, count)
    for k in range(count):
        want = d[d[LISTED] + k]
        if t[t[TIED] + want] & JOINED:
            joined(t, s, d, want)
            continue
        if not affordable(t, s, want):
            continue
        best, chosen = NEVER, -1
        for turn in range(_turns(t, want)):
            measure = _best_of(t, s, d, want, turn, BLINK)
            if measure < best:
                best, chosen = measure, turn
        if chosen >= 0:
            _insert(t, s, d, want, chosen)


@compiled
def _listed(t: Whole, s: Whole, d: Whole) -> int:
    """List what is missing and fits with its worth, by a power and a noise of the moment."""
    count, fit = missing(t, s, d), 0
    power, noise = 0.8 + 1.4 * fraction(d), 0.5 * fraction(d)
    for k in range(count):
        want, best = d[d[LISTED] + k], NEVER
        for turn in range(_turns(t, want)):
            best = min(best, _best_of(t, s, d, want, turn, BLINK))
        if best >= NEVER:
            continue
        worth, price = 1e15, t[t[PRICE] + want] - faded(t, s, want)
        if price < t[MUST] and want != d[CALLED]:
            worth = min(1e14, 1e6 * math.pow(max(1, price) / t[UNIT], power))
        d[d[LISTED] + fit], d[d[KEY] + fit] = want, int(worth * (1.0 - noise * fraction(d)))
        fit += 1
    return fit


@compiled
def _best_rated(t: Whole, s: Whole, d: Whole, count: int) -> tuple[int, int]:
    """The place in the list, and the turn, of what is worth most for its delay; -1: none fits."""
    best, found, chosen = 0.0, -1, -1
    for k in range(count):
        want = d[d[LISTED] + k]
        for turn in range(_turns(t, want)):
            measure = d[d[WORTH] + want * t[SPAN] + turn]
            if measure < NEVER:
                rating = d[d[KEY] + k] / float(max(0, measure) + 10)
                if rating > best and affordable(t, s, want):
                    best, found, chosen = rating, k, turn
    return found, chosen


@compiled
def _inserted(t: Whole, s: Whole, d: Whole, want: int, turn: int) -> bool:
    """Insert a want where it was found to fit, or, if others have come there since, anew."""
    if _insert(t, s, d, want, turn):
        return True
    if _best_of(t, s, d, want, turn, 0.0) < NEVER and _insert(t, s, d, want, turn):
        return True
    d[d[WORTH] + want * t[SPAN] + turn] = NEVER
    return False


@compiled
def _guess_anew(t: Whole, s: Whole, d: Whole, count: int, want: int, turn: int) -> None:
    """Guess what the rest of the list costs in the route into which a want was put.

    Only the gaps before and after it are new; a guess is looked at again before it is followed.
    What did not fit before will hardly fit into a fuller route: it is not asked again.
    """
    party, route = t[t[OWNER] + want], _route(t, want, turn)
    at = d[d[SPOT] + 2 * (want * t[SPAN] + turn) + 1]
    for k in range(count):
        other = d[d[LISTED] + k]
        own = other * t[SPAN] + turn
        if t[t[OWNER] + other] != party or d[d[WORTH] + own] >= NEVER:
            continue
        d[d[SEEN] + own] = 0
        for node in range(t[t[FIRST_NODE] + other], t[t[FIRST_NODE] + other + 1]):
            for gap in range(at, at + 2):
                measure = glimpse(t, s, node, route, gap)
                d[d[WORTH] + own] = min(d[d[WORTH] + own], measure)


@compiled
def _in_company(t: Whole, s: Whole, d: Whole) -> None:
    """Put in what is made in company before everything else."""
    count = missing(t, s, d) if t[COMPANIES] > 0 else 0
    for k in range(count):
        if t[t[TIED] + d[d[LISTED] + k]] & JOINED:
            joined(t, s, d, d[d[LISTED] + k])


@compiled
def best_first(t: Whole, s: Whole, d: Whole) -> None:
    """Always the want that is worth most for its delay, after each guessed anew."""
    forget_gaps(t, d)
    _in_company(t, s, d)
    count = _listed(t, s, d)
    while count > 0:
        k, turn = _best_rated(t, s, d, count)
        if k < 0:
            return
        want = d[d[LISTED] + k]
        if not d[d[SEEN] + want * t[SPAN] + turn]:
            _best_of(t, s, d, want, turn, BLINK)
            continue
        if not _inserted(t, s, d, want, turn):
            continue
        count -= 1
        d[d[LISTED] + k] = d[d[LISTED] + count]
        d[d[KEY] + k] = d[d[KEY] + count]
        _guess_anew(t, s, d, count, want, turn)
