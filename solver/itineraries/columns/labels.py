"""The cheapest tours of a day under given prices: labels over time, by dynamic programming.

A label is a party at the end of a stop: where, when, at what cost, which forced stops are done,
and which stops it remembers. A stop remembers only those near it (ng-routes, by Baldacci, Mingozzi
and Roberti, 2011), so a tour may come back to one if it goes far enough in between: the cheapest
such tour is no dearer than the cheapest real one, which is all that a bound asks.

Two arrays hold everything, as `layout` says: whole numbers in `a`, costs in `c`.
"""

from __future__ import annotations

from solver.compiled.compiling import compiled
from solver.itineraries.columns.layout import (
    ARRIVALS,
    BEGUN,
    BEST,
    BIT,
    BITS,
    CARRY,
    CHAIN,
    CLOSES,
    COST,
    DEADLINE,
    ENDS,
    FIRST_OPENING,
    FORCED,
    FREE,
    FULL,
    HORIZON,
    LABEL_BEGUN,
    LABEL_ENDED,
    LABEL_PARENT,
    LABEL_STOP,
    LAST,
    LAST_LABEL,
    LEAST,
    LEG,
    MANY_WAITING,
    MEMBER,
    NOWHERE,
    OPENS,
    PARENT,
    PAYS_UNTIL,
    REMEMBERED,
    SHORT,
    SITE,
    SIZE,
    SPARED,
    STATE,
    STATES,
    STOP,
    STOP_PRICE,
    STOPS,
    TOLL,
    TURN,
    USED,
    WAIT,
    WAIT_AT,
    WAIT_FOR,
    WAITER,
    WAITING,
    WAITS,
    WAY_PRICE,
    WISHED,
    Real,
    Whole,
)

DUST = 1e-7
"""What is less than this cheaper is not cheaper."""


@compiled
def _pushed(
    a: Whole,
    c: Real,
    heads: int,
    moment: int,
    stop: int,
    state: int,
    parent: int,
    begun: int,
    cost: float,
) -> None:
    """Chain an event to a moment."""
    free = a[FREE]
    if free >= a[SIZE]:
        a[FULL] = 1
        return
    a[FREE] = a[a[CHAIN] + free]
    a[a[STOP] + free] = stop
    a[a[STATE] + free] = state
    a[a[PARENT] + free] = parent
    a[a[BEGUN] + free] = begun
    c[a[COST] + free] = cost
    a[a[CHAIN] + free] = a[a[heads] + moment]
    a[a[heads] + moment] = free


@compiled
def first_begin(a: Whole, stop: int, ready: int) -> int:
    """The first moment from `ready` on at which a stop may begin; -1 where there is none."""
    least = a[a[LEAST] + stop]
    for k in range(a[a[FIRST_OPENING] + stop], a[a[FIRST_OPENING] + stop + 1]):
        start = max(ready, a[a[OPENS] + k])
        if start <= a[a[LAST] + k] and start + least <= a[a[CLOSES] + k]:
            return start
    return -1


@compiled
def _carried(a: Whole, here: int, there: int, memory: int) -> int:
    """What is remembered at the next stop: of the memory at this one, and of this one."""
    row = a[REMEMBERED] + there * a[STOPS]
    carried = 0 if a[row + here] < 0 else 1 << a[row + here]
    bit = 0
    while memory >> bit:
        if memory >> bit & 1:
            place = a[row + a[a[MEMBER] + here * a[BITS] + bit]]
            if place >= 0:
                carried |= 1 << place
        bit += 1
    return carried


@compiled
def _done_with(a: Whole, stop: int, done: int) -> int:
    bit = a[a[BIT] + stop]
    return done if bit < 0 else done | 1 << bit


@compiled
def _set_out(a: Whole, c: Real, number: int, here: int, state: int, now: int, cost: float) -> None:
    """Go on from a label to every stop that it may reach."""
    stops, bits = a[STOPS], a[BITS]
    done, memory = state >> bits, state & ((1 << bits) - 1)
    for there in range(stops):
        after = _done_with(a, there, done)
        if there == here or (a[a[BIT] + there] >= 0 and after == done):
            continue
        place = a[a[REMEMBERED] + here * stops + there] if here < stops else -1
        if place >= 0 and memory >> place & 1:
            continue
        start = first_begin(a, there, now + a[a[LEG] + here * (stops + 1) + there])
        if start < 0 or start > a[a[PAYS_UNTIL] + there]:
            continue
        known = _carried(a, here, there, memory) if here < stops else 0
        new = after << bits | known
        reached = cost + c[a[WAY_PRICE] + here * (stops + 1) + there]
        if reached < c[a[WAIT] + there * a[STATES] + new] - DUST:
            _pushed(a, c, ARRIVALS, start, there, new, number, start, reached)


@compiled
def _open_until(a: Whole, stop: int, now: int) -> int:
    """When the openings close in which a stop may be begun now; -1 where there is none."""
    until = -1
    for k in range(a[a[FIRST_OPENING] + stop], a[a[FIRST_OPENING] + stop + 1]):
        if a[a[OPENS] + k] <= now <= a[a[LAST] + k]:
            until = max(until, a[a[CLOSES] + k])
    return until


@compiled
def last_end(a: Whole, c: Real, stop: int, now: int) -> int:
    """When a stop begun now ends at the latest, if it is to pay."""
    longest = a[a[WISHED] + stop] if c[SHORT] > 0 else a[a[LEAST] + stop]
    return min(_open_until(a, stop, now), now + longest)


@compiled
def _begun(a: Whole, c: Real, stop: int, state: int, parent: int, now: int, cost: float) -> None:
    """Begin a stop: an event for every end that may pay."""
    until, wished = last_end(a, c, stop, now), a[a[WISHED] + stop]
    toll = a[TOLL] + a[a[SITE] + stop] * (a[HORIZON] + 2)
    for end in range(now + a[a[LEAST] + stop], until + 1):
        paid = c[a[STOP_PRICE] + stop] + c[SHORT] * (now + wished - end)
        if a[a[SITE] + stop] >= 0:
            paid += c[toll + end] - c[toll + now]
        # What does not pay is left out by a tour that is no dearer.
        if a[a[SPARED] + stop] and paid >= 0:
            continue
        reached = cost + paid
        if reached < c[a[CARRY] + stop * a[STATES] + state] - DUST:
            _pushed(a, c, ENDS, end, stop, state, parent, now, reached)


@compiled
def _taken(a: Whole, heads: int, moment: int) -> int:
    """The first event of a moment's chain, taken out of it; -1 where there is none."""
    event = a[a[heads] + moment]
    if event >= 0:
        a[a[heads] + moment] = a[a[CHAIN] + event]
        a[a[CHAIN] + event] = a[FREE]
        a[FREE] = event
    return event


@compiled
def _arrived(a: Whole, c: Real, now: int) -> None:
    """Let everybody who arrives now begin, unless another waits there at less cost."""
    event = _taken(a, ARRIVALS, now)
    while event >= 0:
        stop, state, parent = a[a[STOP] + event], a[a[STATE] + event], a[a[PARENT] + event]
        cost, at = c[a[COST] + event], stop * a[STATES] + state
        if cost < c[a[WAIT] + at] - DUST:
            if c[a[WAIT] + at] >= NOWHERE:
                a[a[WAITING] + stop * a[STATES] + a[a[MANY_WAITING] + stop]] = state
                a[a[MANY_WAITING] + stop] += 1
            c[a[WAIT] + at], a[a[WAITER] + at] = cost, parent
            _begun(a, c, stop, state, parent, now, cost)
        event = _taken(a, ARRIVALS, now)


@compiled
def _is_late(a: Whole, done: int, now: int) -> bool:
    """Whether a forced stop that is not done can no longer be."""
    for bit in range(a[FORCED]):  # noqa: SIM110  # a generator would not be compiled
        if now > a[a[DEADLINE] + bit] and not done >> bit & 1:
            return True
    return False


@compiled
def _is_beaten(a: Whole, c: Real, stop: int, state: int, cost: float) -> bool:
    """Whether a label that remembers less was there before at no more cost."""
    memory = state & ((1 << a[BITS]) - 1)
    row = a[CARRY] + stop * a[STATES] + state - memory
    less = memory
    while less:
        less = (less - 1) & memory
        if c[row + less] <= cost + DUST:
            return True
    return False


@compiled
def _ended(a: Whole, c: Real, now: int) -> None:
    """Make a label of every stop that ends now, and go on from it."""
    event = _taken(a, ENDS, now)
    while event >= 0:
        stop, state, cost = a[a[STOP] + event], a[a[STATE] + event], c[a[COST] + event]
        parent, begun = a[a[PARENT] + event], a[a[BEGUN] + event]
        at = a[CARRY] + stop * a[STATES] + state
        if cost < c[at] - DUST and not _is_late(a, state >> a[BITS], now):
            c[at] = cost
            if not _is_beaten(a, c, stop, state, cost):
                _labelled(a, c, stop, state, parent, begun, now, cost)
        event = _taken(a, ENDS, now)


@compiled
def _labelled(
    a: Whole, c: Real, stop: int, state: int, parent: int, begun: int, now: int, cost: float
) -> None:
    number = a[USED]
    if number >= a[SIZE]:
        a[FULL] = 1
        return
    a[USED] += 1
    a[a[LABEL_PARENT] + number] = parent
    a[a[LABEL_STOP] + number] = stop
    a[a[LABEL_BEGUN] + number] = begun
    a[a[LABEL_ENDED] + number] = now
    _home(a, c, number, stop, state, now, cost)
    _set_out(a, c, number, stop, state, now, cost)


@compiled
def _home(a: Whole, c: Real, number: int, here: int, state: int, now: int, cost: float) -> None:
    """Go to the end place, if all that is forced is done and there is time."""
    way = here * (a[STOPS] + 1) + a[STOPS]
    total = cost + c[a[WAY_PRICE] + way]
    whole = state >> a[BITS] == (1 << a[FORCED]) - 1
    if whole and now + a[a[LEG] + way] <= a[HORIZON] and total < c[a[BEST] + here]:
        c[a[BEST] + here], a[a[LAST_LABEL] + here] = total, number


@compiled
def _waited(a: Whole, c: Real, stop: int, now: int) -> None:
    """Let everybody who waits at a stop begin now."""
    for k in range(a[a[MANY_WAITING] + stop]):
        state = a[a[WAITING] + stop * a[STATES] + k]
        cost = c[a[WAIT] + stop * a[STATES] + state]
        if not _is_late(a, state >> a[BITS], now):
            parent = a[a[WAITER] + stop * a[STATES] + state]
            _begun(a, c, stop, state, parent, now, cost)


@compiled
def _may_wait(a: Whole, c: Real, stop: int, now: int) -> bool:
    """Whether a stop begun now escapes what was charged until now, or may last for longer."""
    if first_begin(a, stop, now) != now:
        return False
    if a[a[SITE] + stop] >= 0:
        toll = a[TOLL] + a[a[SITE] + stop] * (a[HORIZON] + 2)
        if c[toll + now] > c[toll + now - 1]:
            return True
    return _open_until(a, stop, now) > _open_until(a, stop, now - 1)


@compiled
def _pays_until(a: Whole, c: Real, stop: int) -> int:
    """The last moment at which a stop may be worth beginning; -1 where it never is."""
    last = a[HORIZON]
    if a[a[SPARED] + stop] == 0:
        return last
    price, least = c[a[STOP_PRICE] + stop], a[a[LEAST] + stop]
    if a[a[SITE] + stop] < 0 or price >= 0:
        return last if price < 0 else -1
    toll, until = a[TOLL] + a[a[SITE] + stop] * (last + 2), -1
    for k in range(a[a[FIRST_OPENING] + stop], a[a[FIRST_OPENING] + stop + 1]):
        start = min(a[a[LAST] + k], a[a[CLOSES] + k] - least)
        while start >= max(a[a[OPENS] + k], until + 1):
            if price + c[toll + start + least] - c[toll + start] < 0:
                until = start
            start -= 1
    return until


@compiled
def labelled(a: Whole, c: Real, first: int, until: int) -> None:
    """Go through moments of the day, from 0 on; BEST and LAST_LABEL then tell the cheapest tours.

    A day may be gone through in parts, so that it can be broken off: each begins at the `until` of
    the one before.
    """
    if first == 0:
        for stop in range(a[STOPS]):
            a[a[PAYS_UNTIL] + stop] = _pays_until(a, c, stop)
        _set_out(a, c, -1, a[STOPS], 0, 0, 0.0)
    for now in range(first, min(until, a[HORIZON] + 1)):
        _ended(a, c, now)
        _arrived(a, c, now)
        while a[TURN] < a[WAITS] and a[a[WAIT_AT] + a[TURN]] <= now:
            stop = a[a[WAIT_FOR] + a[TURN]]
            if now > 0 and _may_wait(a, c, stop, now):
                _waited(a, c, stop, now)
            a[TURN] += 1
        if a[FULL]:
            return
