"""When stops of a route can begin: by their hours, by the way, by who else is at a shared site."""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.itineraries.kernel.orders import in_order
from solver.itineraries.kernel.tables import (
    AGREED,
    APART,
    BUSY_END,
    BUSY_PARTIES,
    BUSY_PEOPLE,
    BUSY_START,
    CLOSES,
    FIRST_BUSY,
    FIRST_HOSTED,
    FIRST_MATE,
    FIRST_OPENING,
    HOSTED,
    JOINED,
    LAST,
    MATE,
    MOST_PARTIES,
    MOST_PEOPLE,
    NEVER,
    OPENS,
    ORDERED,
    OWNER,
    PARTIES,
    PEOPLE,
    SITE,
    SPAN,
    TIED,
    TURN,
    WANT,
    WAY_BACK,
    WAY_THERE,
)
from solver.itineraries.kernel.tours import BEGIN, CROWD, END, ROUTE_OF, THERE


@compiled
def first_start(t: Whole, node: int, route: int, ready: int, ticks: int) -> int:
    """The earliest start from `ready` on that the hours of a node admit; NEVER where none."""
    slot = node * t[SPAN] + t[t[TURN] + route]
    for k in range(t[t[FIRST_OPENING] + slot], t[t[FIRST_OPENING] + slot + 1]):
        start = max(ready, t[t[OPENS] + k])
        if start <= t[t[LAST] + k] and start + ticks <= t[t[CLOSES] + k]:
            return start
    return NEVER


@compiled
def last_start(t: Whole, node: int, route: int, bound: int, ticks: int) -> int:
    """The latest start up to `bound` that the hours of a node admit; -NEVER where none."""
    slot = node * t[SPAN] + t[t[TURN] + route]
    latest = -NEVER
    for k in range(t[t[FIRST_OPENING] + slot], t[t[FIRST_OPENING] + slot + 1]):
        start = min(bound, t[t[LAST] + k], t[t[CLOSES] + k] - ticks)
        if start >= t[t[OPENS] + k] and start > latest:
            latest = start
    return latest


@compiled
def _load(t: Whole, s: Whole, site: int, but: int, moment: int) -> tuple[int, int]:
    """Parties and people at a shared site at a moment, one want left out."""
    parties, people = 0, 0
    for k in range(t[t[FIRST_BUSY] + site], t[t[FIRST_BUSY] + site + 1]):
        if t[t[BUSY_START] + k] <= moment < t[t[BUSY_END] + k]:
            parties += t[t[BUSY_PARTIES] + k]
            people += t[t[BUSY_PEOPLE] + k]
    for k in range(1, s[s[THERE] + site * s[CROWD] + 0] + 1):
        other = s[s[THERE] + site * s[CROWD] + k]
        if other != but and s[s[BEGIN] + other] <= moment < s[s[END] + other]:
            parties += 1
            people += t[t[PEOPLE] + other]
    return parties, people


@compiled
def _full(t: Whole, s: Whole, site: int, want: int, moment: int) -> bool:
    parties, people = _load(t, s, site, want, moment)
    if parties + 1 > t[t[MOST_PARTIES] + site]:
        return True
    return people + t[t[PEOPLE] + want] > t[t[MOST_PEOPLE] + site]


@compiled
def _overlaps(start: int, end: int, other_start: int, other_end: int) -> bool:
    return other_start < end and start < other_end


@compiled
def _met_until(t: Whole, s: Whole, site: int, want: int, start: int, end: int) -> int:
    """When the first party that must not be met within [start, end) has gone; start: none."""
    owner = t[t[OWNER] + want]
    until = NEVER
    for k in range(1, s[s[THERE] + site * s[CROWD] + 0] + 1):
        other = s[s[THERE] + site * s[CROWD] + k]
        apart = (
            other != want
            and t[t[APART] + (site * t[PARTIES] + owner) * t[PARTIES] + t[t[OWNER] + other]]
        )
        if apart and _overlaps(start, end, s[s[BEGIN] + other], s[s[END] + other]):
            until = min(until, s[s[END] + other])
    return start if until == NEVER else until


@compiled
def _crowded(t: Whole, s: Whole, site: int, want: int, start: int, end: int) -> bool:
    """Whether a visit of [start, end) finds the site full at some moment."""
    if _full(t, s, site, want, start):
        return True
    for k in range(t[t[FIRST_BUSY] + site], t[t[FIRST_BUSY] + site + 1]):
        if start < t[t[BUSY_START] + k] < end and _full(t, s, site, want, t[t[BUSY_START] + k]):
            return True
    for k in range(1, s[s[THERE] + site * s[CROWD] + 0] + 1):
        other = s[s[THERE] + site * s[CROWD] + k]
        during = other != want and start < s[s[BEGIN] + other] < end
        if during and _full(t, s, site, want, s[s[BEGIN] + other]):
            return True
    return False


@compiled
def _next_leave(t: Whole, s: Whole, site: int, want: int, start: int, end: int) -> int:
    """When the first of those who are there within [start, end) leaves."""
    leaves = NEVER
    for k in range(t[t[FIRST_BUSY] + site], t[t[FIRST_BUSY] + site + 1]):
        if _overlaps(start, end, t[t[BUSY_START] + k], t[t[BUSY_END] + k]):
            leaves = min(leaves, t[t[BUSY_END] + k])
    for k in range(1, s[s[THERE] + site * s[CROWD] + 0] + 1):
        other = s[s[THERE] + site * s[CROWD] + k]
        if other != want and _overlaps(start, end, s[s[BEGIN] + other], s[s[END] + other]):
            leaves = min(leaves, s[s[END] + other])
    return leaves


@compiled
def _room_here(t: Whole, s: Whole, site: int, want: int, start: int, end: int) -> int:
    """`start` where a site has room for a visit of [start, end), else a later moment."""
    if (
        s[s[THERE] + site * s[CROWD] + 0] == 0
        and t[t[FIRST_BUSY] + site] == t[t[FIRST_BUSY] + site + 1]
    ):
        alone = t[t[MOST_PARTIES] + site] >= 1
        return start if alone and t[t[PEOPLE] + want] <= t[t[MOST_PEOPLE] + site] else NEVER
    clear = _met_until(t, s, site, want, start, end)
    if clear != start or not _crowded(t, s, site, want, start, end):
        return clear
    return _next_leave(t, s, site, want, start, end)


@compiled
def _agreed(t: Whole, want: int, other: int) -> bool:
    """Whether two visits are to be made together: to their host they are one."""
    for m in range(t[t[FIRST_MATE] + want], t[t[FIRST_MATE] + want + 1]):
        if t[t[MATE] + m] == other:
            return t[t[AGREED] + m] > 0
    return False


@compiled
def _host_from(t: Whole, s: Whole, route: int, site: int, want: int, start: int, end: int) -> int:
    """`start` where every host of a site has the ways from and to others; else a later moment."""
    until = NEVER
    for h in range(t[t[FIRST_HOSTED] + site], t[t[FIRST_HOSTED] + site + 1]):
        there = s[THERE] + t[t[HOSTED] + h] * s[CROWD]
        for k in range(there + 1, there + s[there] + 1):
            other = s[k]
            if s[s[ROUTE_OF] + other] == route or _agreed(t, want, other):
                continue
            free = s[s[END] + other] + t[t[WAY_BACK] + h]
            if s[s[BEGIN] + other] < end + t[t[WAY_THERE] + h] and start < free:
                until = min(until, free)
    return start if until == NEVER else until


@compiled
def _room_from(t: Whole, s: Whole, route: int, site: int, want: int, start: int, end: int) -> int:
    """`start` where a visit of [start, end) has room, else a later moment to ask again."""
    clear = _room_here(t, s, site, want, start, end)
    if clear != start or t[t[FIRST_HOSTED] + site] == t[t[FIRST_HOSTED] + site + 1]:
        return clear
    return int(_host_from(t, s, route, site, want, start, end))


@compiled
def _company_from(t: Whole, s: Whole, want: int, start: int, ticks: int) -> int:
    """When the company of a visit begins, if any of it is there; NEVER where that is over."""
    for m in range(t[t[FIRST_MATE] + want], t[t[FIRST_MATE] + want + 1]):
        mate = t[t[MATE] + m]
        if mate >= 0 and s[s[ROUTE_OF] + mate] >= 0:
            begins = s[s[BEGIN] + mate]
            if start > begins or s[s[END] + mate] - begins != ticks:
                return NEVER
            start = begins
    return start


@compiled
def next_start(t: Whole, s: Whole, node: int, route: int, ready: int, ticks: int) -> int:
    """The earliest start from `ready` on that hours and all other tours leave to a node."""
    start = first_start(t, node, route, ready, ticks)
    site, want = t[t[SITE] + node], t[t[WANT] + node]
    tied = t[t[TIED] + want] & (ORDERED | JOINED)
    if site < 0 and not tied:
        return start
    while start < NEVER:
        clear = start
        if tied & ORDERED:
            clear = in_order(t, s, want, route, clear, ticks)
        if tied & JOINED:
            clear = _company_from(t, s, want, clear, ticks)
        if site >= 0 and clear == start:
            clear = _room_from(t, s, route, site, want, start, start + ticks)
        if clear == start:
            return start
        start = first_start(t, node, route, clear, ticks)
    return NEVER
