"""Moves that keep sequences of honour in order: who comes goes up or down to their place."""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.seating.kernel.moving import swapped
from solver.seating.kernel.tables import (
    FIXED,
    OCCUPANT,
    PLACE_OF,
    RANK,
    SEQUENCE_AT,
    SEQUENCE_OF,
    SEQUENCE_SEATS,
    SPOT,
)

LOGGED, LOG = 2, 8
"""In the room that a search works in: how many exchanges a move has made, and where they stand."""


@compiled
def seat_at(t: Whole, sequence: int, place: int) -> int:
    """The seat at a place of a sequence; -1 beyond its ends."""
    begins = t[t[SEQUENCE_AT] + sequence]
    if place < 0 or begins + place >= t[t[SEQUENCE_AT] + sequence + 1]:
        return -1
    return int(t[t[SEQUENCE_SEATS] + begins + place])


@compiled
def noted(t: Whole, s: Whole, d: Whole, here: int, there: int) -> int:
    """Exchange two spots, and note it so that it can be taken back; what that changes."""
    d[LOG + 2 * d[LOGGED]], d[LOG + 2 * d[LOGGED] + 1] = here, there
    d[LOGGED] += 1
    return swapped(t, s, here, there)


@compiled
def taken_back(t: Whole, s: Whole, d: Whole) -> None:
    """Undo what a move has done."""
    while d[LOGGED] > 0:
        d[LOGGED] -= 1
        swapped(t, s, d[LOG + 2 * d[LOGGED]], d[LOG + 2 * d[LOGGED] + 1])


@compiled
def next_seat(t: Whole, s: Whole, spot: int, step: int) -> int:
    """The next seat up or down, past those that are pinned or whose guests have no rank; -1: none.

    An empty seat counts upwards, and not downwards.
    """
    sequence, place = t[t[SEQUENCE_OF] + spot], t[t[PLACE_OF] + spot]
    while True:
        place += step
        seat = seat_at(t, sequence, place)
        if seat < 0:
            return -1
        guest = s[s[OCCUPANT] + seat]
        if t[t[FIXED] + seat]:
            continue
        if guest < 0 and step < 0:
            return seat
        if guest >= 0 and t[t[RANK] + guest] > 0:
            return seat


@compiled
def raised(t: Whole, s: Whole, d: Whole, spot: int, step: int) -> int:
    """Bring who sits on a spot up or down to the place of their rank; what that changes."""
    change = 0
    while True:
        guest, seat = s[s[OCCUPANT] + spot], next_seat(t, s, spot, step)
        if guest < 0 or seat < 0 or t[t[RANK] + guest] == 0:
            return change
        other = s[s[OCCUPANT] + seat]
        if other >= 0 and (t[t[RANK] + other] - t[t[RANK] + guest]) * step >= 0:
            return change
        change += noted(t, s, d, spot, seat)
        spot = seat


@compiled
def closed(t: Whole, s: Whole, d: Whole, spot: int) -> int:
    """Close up to an empty seat: those below it move up by one; what that changes."""
    change, gap = 0, spot
    sequence, place = t[t[SEQUENCE_OF] + spot], t[t[PLACE_OF] + spot]
    while True:
        place += 1
        seat = seat_at(t, sequence, place)
        if seat < 0:
            return change
        if not t[t[FIXED] + seat] and s[s[OCCUPANT] + seat] >= 0:
            change += noted(t, s, d, gap, seat)
            gap = seat


@compiled
def put_right(t: Whole, s: Whole, d: Whole, spot: int) -> int:
    """Bring the sequence of a spot into order after its guest has changed; what that changes."""
    if t[t[SEQUENCE_OF] + spot] < 0:
        return 0
    if s[s[OCCUPANT] + spot] < 0:
        return closed(t, s, d, spot)
    guest = s[s[OCCUPANT] + spot]
    change = raised(t, s, d, spot, -1)
    return change + raised(t, s, d, s[s[SPOT] + guest], 1)


@compiled
def in_order(t: Whole, s: Whole, d: Whole, here: int, there: int) -> int:
    """Exchange the guests of two spots of different sequences, and put both right."""
    d[LOGGED] = 0
    change = noted(t, s, d, here, there)
    change += put_right(t, s, d, here)
    return change + put_right(t, s, d, there)


@compiled
def of_one_rank(t: Whole, s: Whole, here: int, there: int) -> bool:
    """Whether two seats of one sequence may exchange their guests: both taken, of equal rank."""
    one, other = s[s[OCCUPANT] + here], s[s[OCCUPANT] + there]
    return bool(one >= 0 and other >= 0 and t[t[RANK] + one] == t[t[RANK] + other])
