"""All trips that some car may make, from getting the first in to letting the last out.

A trip is a fragment of a tour (Alyasiry, Forbes and Bulmer, 2019): the car is empty before and
after. Whatever is driven before it, all that matters of its times is when its last node is
reached at the soonest, by when its first must be, and the least between the two: every limit is a
difference of moments. At one place parties get in and out at once.
"""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.vehicles.fragments.layout import (
    ABOARD,
    BEYOND,
    BITS,
    BROUGHT,
    DEPTH,
    DRIVE,
    DRIVEN,
    EARLY,
    FIRST,
    FOUND,
    FULL,
    HIGH_SET,
    INTO,
    JOINS,
    KINDS,
    LAST,
    LATE,
    LATEST,
    LOADED,
    LONGEST,
    LOW,
    LOW_SET,
    MOMENT,
    MOST_RIDE,
    NEXT,
    NODES,
    ORDER,
    OUT,
    PLACE,
    REQUESTS,
    ROOT,
    SERVICE,
    SIZE,
    SOONEST,
    SPAN,
    SPENT,
    TAKEN,
    TRAVEL,
    TRIP,
)


@compiled
def explored(t: Whole, w: Whole, f: Whole, steps: int) -> bool:
    """Go on for so many steps; whether all trips are found, or no more of them fit."""
    nodes = 2 * t[REQUESTS]
    for _ in range(steps):
        if (w[FOUND] + 1) * TRIP > f.size:
            w[FULL] = 1
        if w[FULL] or w[BEYOND]:
            return True
        depth = w[DEPTH]
        if depth == 0:
            if w[ROOT] >= t[REQUESTS]:
                return True
            w[ROOT] += 1
            _taken(t, w, f, w[ROOT] - 1)
            continue
        node = _next(t, w, w[w[NEXT] + depth - 1])
        if node >= nodes:
            _taken_back(t, w)
            continue
        w[w[NEXT] + depth - 1] = node + 1
        _taken(t, w, f, node)
    return False


@compiled
def joined(t: Whole, w: Whole) -> None:
    """Note who may get in while someone else is aboard, if there were only the two."""
    half = t[REQUESTS]
    for one in range(half):
        for other in range(half):
            if one != other:
                _append(t, w, one)
                if _may(t, w, other) and _append(t, w, other):
                    fits = _lets_out(t, w, one, other) or _lets_out(t, w, other, one)
                    w[w[JOINS] + one * half + other] = fits
                while w[DEPTH]:
                    _taken_back(t, w)


@compiled
def _append(t: Whole, w: Whole, node: int) -> bool:
    """Drive on to a node; whether that is in time."""
    _put(t, w, node)
    return bool(_in_time(t, w) and _all_out_in_time(t, w))


@compiled
def _lets_out(t: Whole, w: Whole, one: int, other: int) -> bool:
    """Whether two who are aboard may get out in this order."""
    half = t[REQUESTS]
    fits = _append(t, w, one + half) and _append(t, w, other + half)
    while w[DEPTH] > 2:
        _taken_back(t, w)
    return bool(fits)


@compiled
def _next(t: Whole, w: Whole, node: int) -> int:
    """The first node from this one on that may come next, as far as two at a time tell."""
    half = t[REQUESTS]
    while node < half and (w[w[INTO] + node] >= 0 or not _joins(t, w, node)):
        node += 1
    while half <= node < 2 * half and (
        w[w[INTO] + node - half] < 0 or w[w[OUT] + node - half] == 1
    ):
        node += 1
    return int(node)


@compiled
def _joins(t: Whole, w: Whole, request: int) -> bool:
    """Whether a request may get in beside each of those aboard."""
    half, last = t[REQUESTS], w[DEPTH] - 1
    # Who is aboard got in on the way: looked for from the last node backwards.
    left = w[ABOARD]
    while left > 0:
        other = w[w[ORDER] + last]
        if other < half and w[w[OUT] + other] == 0:
            if not w[w[JOINS] + other * half + request]:
                return False
            left -= 1
        last -= 1
    return True


@compiled
def _taken(t: Whole, w: Whole, f: Whole, node: int) -> None:
    """Drive on to a node, if that may be; a trip that ends there is noted."""
    if not _may(t, w, node):
        return
    if w[DEPTH] >= LONGEST:
        w[BEYOND] = 1
        return
    if not _append(t, w, node):
        _taken_back(t, w)
    elif w[ABOARD] == 0:
        _note(t, w, f)
        _taken_back(t, w)


@compiled
def _may(t: Whole, w: Whole, node: int) -> bool:
    """Whether a node may come next, but for the times."""
    half, depth = t[REQUESTS], w[DEPTH]
    if node >= half:
        return bool(w[w[INTO] + node - half] >= 0 and w[w[OUT] + node - half] == 0)
    if w[w[INTO] + node] >= 0:
        return False
    for kind in range(t[KINDS]):
        before = 0 if depth == 0 else w[w[LOADED] + kind * LONGEST + depth - 1]
        if before + t[t[BROUGHT] + kind * half + node] > t[t[TAKEN] + kind]:
            return False
    return True


@compiled
def _put(t: Whole, w: Whole, node: int) -> None:
    half, depth = t[REQUESTS], w[DEPTH]
    request, sign = (node, 1) if node < half else (node - half, -1)
    for kind in range(t[KINDS]):
        row = w[LOADED] + kind * LONGEST + depth
        before = 0 if depth == 0 else w[row - 1]
        w[row] = before + sign * t[t[BROUGHT] + kind * half + request]
    w[w[ORDER] + depth], w[w[NEXT] + depth] = node, 0
    w[w[DRIVEN] + depth], w[w[SPENT] + depth] = 0, 0
    if depth:
        last = w[w[ORDER] + depth - 1]
        drive = t[t[TRAVEL] + last * 2 * half + node]
        w[w[DRIVEN] + depth] = w[w[DRIVEN] + depth - 1] + drive
        w[w[SPENT] + depth] = w[w[SPENT] + depth - 1] + _apart(t, last, node, drive)
    if sign > 0:
        w[w[INTO] + request] = depth
    else:
        w[w[OUT] + request] = 1
    w[ABOARD] += sign
    w[DEPTH] += 1


@compiled
def _taken_back(t: Whole, w: Whole) -> None:
    w[DEPTH] -= 1
    node = w[w[ORDER] + w[DEPTH]]
    if node < t[REQUESTS]:
        w[w[INTO] + node] = -1
        w[ABOARD] -= 1
    else:
        w[w[OUT] + node - t[REQUESTS]] = 0
        w[ABOARD] += 1


@compiled
def _apart(t: Whole, one: int, other: int, drive: int) -> int:
    """The least from the moment of one node to that of another after it."""
    # At one place all may begin at once.
    return 0 if t[t[PLACE] + one] == t[t[PLACE] + other] else t[t[SERVICE] + one] + drive


@compiled
def _all_out_in_time(t: Whole, w: Whole) -> bool:
    """Whether each party aboard could be let out in time if it were the next."""
    half, here = t[REQUESTS], w[DEPTH] - 1
    last = w[w[ORDER] + here]
    for request in range(half):
        into = w[w[INTO] + request]
        if into < 0 or w[w[OUT] + request]:
            continue
        goal = request + half
        least = _apart(t, last, goal, t[t[LOW] + last * 2 * half + goal])
        if w[w[MOMENT] + here] + least > t[t[LATEST] + goal]:
            return False
        aboard = w[w[SPENT] + here] + least - w[w[SPENT] + into] - t[t[SERVICE] + request]
        if aboard > t[t[MOST_RIDE] + request]:
            return False
    return True


@compiled
def _in_time(t: Whole, w: Whole) -> bool:
    """Give each node its first moment; False where there is none."""
    size = w[DEPTH]
    for k in range(size):
        w[w[MOMENT] + k] = t[t[SOONEST] + w[w[ORDER] + k]]
    for _ in range(size // 2 + 3):
        if not _forward(t, w):
            return False
        if not _pushed(t, w):
            return True
    return False


@compiled
def _forward(t: Whole, w: Whole) -> bool:
    """Each node after the one before; away from a place when all are done there."""
    away = w[w[MOMENT]]
    for k in range(w[DEPTH]):
        node = w[w[ORDER] + k]
        now = w[w[MOMENT] + k]
        if k:
            before = w[w[ORDER] + k - 1]
            if t[t[PLACE] + before] == t[t[PLACE] + node]:
                now = max(now, w[w[MOMENT] + k - 1])
            else:
                now = max(now, away + t[t[TRAVEL] + before * 2 * t[REQUESTS] + node])
        if now > t[t[LATEST] + node]:
            return False
        w[w[MOMENT] + k] = now
        away = max(away, now + t[t[SERVICE] + node])
    return True


@compiled
def _pushed(t: Whole, w: Whole) -> bool:
    """Push later who rides too long; whether anyone was."""
    pushed = False
    for k in range(w[DEPTH]):
        request = w[w[ORDER] + k] - t[REQUESTS]
        if request < 0:
            continue
        into = w[w[INTO] + request]
        ready = w[w[MOMENT] + k] - t[t[MOST_RIDE] + request] - t[t[SERVICE] + request]
        if ready > w[w[MOMENT] + into]:
            w[w[MOMENT] + into] = ready
            pushed = True
    return pushed


@compiled
def _latest(t: Whole, w: Whole) -> int:
    """The last moment of the first node; the moments of the others are lost."""
    size = w[DEPTH]
    for k in range(size):
        w[w[MOMENT] + k] = t[t[LATEST] + w[w[ORDER] + k]]
    for _ in range(size // 2 + 3):
        _backward(t, w)
        if not _pulled(t, w):
            break
    return int(w[w[MOMENT]])


@compiled
def _backward(t: Whole, w: Whole) -> None:
    for k in range(w[DEPTH] - 2, -1, -1):
        node, after = w[w[ORDER] + k], w[w[ORDER] + k + 1]
        # Who is long at getting in beside others is not heard here: later is not wrong.
        least = _apart(t, node, after, t[t[TRAVEL] + node * 2 * t[REQUESTS] + after])
        w[w[MOMENT] + k] = min(w[w[MOMENT] + k], w[w[MOMENT] + k + 1] - least)


@compiled
def _pulled(t: Whole, w: Whole) -> bool:
    pulled = False
    for k in range(w[DEPTH]):
        request = w[w[ORDER] + k] - t[REQUESTS]
        if request < 0:
            continue
        into = w[w[MOMENT] + w[w[INTO] + request]]
        until = into + t[t[SERVICE] + request] + t[t[MOST_RIDE] + request]
        if until < w[w[MOMENT] + k]:
            w[w[MOMENT] + k] = until
            pulled = True
    return pulled


@compiled
def _note(t: Whole, w: Whole, f: Whole) -> None:
    """Write down a trip that is complete."""
    row = w[FOUND] * TRIP
    size = w[DEPTH]
    for k in range(TRIP):
        f[row + k] = 0
    f[row + FIRST], f[row + LAST] = w[w[ORDER]], w[w[ORDER] + size - 1]
    f[row + DRIVE], f[row + SPAN] = w[w[DRIVEN] + size - 1], w[w[SPENT] + size - 1]
    f[row + EARLY] = w[w[MOMENT] + size - 1]
    f[row + SIZE] = size
    for k in range(size):
        node = w[w[ORDER] + k]
        f[row + NODES + k // 8] |= node << 8 * (k % 8)
        if node < BITS:
            f[row + LOW_SET] |= 1 << node
        elif node < t[REQUESTS]:
            f[row + HIGH_SET] |= 1 << (node - BITS)
    f[row + LATE] = _latest(t, w)
    w[FOUND] += 1


@compiled
def undominated(f: Whole, order: Whole, kept: Whole) -> int:
    """Of trips in the order of ends, requests and drive, mark those that no other replaces."""
    many, begun, count = order.size, 0, 0
    for k in range(many):
        row = order[k] * TRIP
        if k and not _alike(f, order[k - 1] * TRIP, row):
            begun = k
        kept[order[k]] = 1
        for other in range(begun, k):
            if kept[order[other]] and _replaces(f, order[other] * TRIP, row):
                kept[order[k]] = 0
                break
        count += kept[order[k]]
    return count


@compiled
def _alike(f: Whole, one: int, other: int) -> bool:
    """Whether two trips have the same ends and requests."""
    ends = f[one + FIRST] == f[other + FIRST] and f[one + LAST] == f[other + LAST]
    low = f[one + LOW_SET] == f[other + LOW_SET]
    return bool(ends and low and f[one + HIGH_SET] == f[other + HIGH_SET])


@compiled
def _replaces(f: Whole, one: int, other: int) -> bool:
    """Whether one trip is no dearer than another like it, and as good in its times."""
    soon = f[one + EARLY] <= f[other + EARLY] and f[one + SPAN] <= f[other + SPAN]
    late = f[one + LATE] >= f[other + LATE]
    return bool(soon and late and f[one + DRIVE] <= f[other + DRIVE])
