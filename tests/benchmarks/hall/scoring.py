"""What a seating of a hall breaks, counted anew from rows and numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import ceil, sqrt
from typing import TYPE_CHECKING

from tests.benchmarks.benchmark import Scored

if TYPE_CHECKING:
    from solver.seating.problem import Guest, Plan, Problem, Seat, Sitting

WHEELCHAIR, GUARD = 10, 4

Placed = list[tuple["Guest", "Seat"]]


def scored(problem: Problem, plan: Plan) -> Scored:
    """The sum of what counts, and a fault for each who has no seat, or none of their own."""
    sitting = problem.sittings[0]
    guests = {guest.id: guest for guest in sitting.guests}
    seats = {seat.id: seat for seat in sitting.seats}
    taken = Counter(one.seat for one in plan.placements)
    had = Counter(one.guest for one in plan.placements)
    faults = [f"{seat} has {n} guests" for seat, n in taken.items() if n > 1]
    faults += [f"{guest} has {had[guest]} seats" for guest in guests if had[guest] != 1]
    placed = [(guests[one.guest], seats[one.seat]) for one in plan.placements]
    value = _torn(placed) + _unfit(placed) + _bunched(sitting, placed) + _empty(sitting, placed)
    return Scored(value, tuple(faults))


def _torn(placed: Placed) -> int:
    cells: dict[str, set[tuple[str, int, int]]] = defaultdict(set)
    for guest, seat in placed:
        block, _, place = seat.id.partition(" ")
        row, _, number = place.partition("-")
        cells[guest.unit].add((block, int(row), int(number)))
    lacking = 0
    for mine in cells.values():
        met = sum((b, r + 1, n) in mine for b, r, n in mine)
        met += sum((b, r, n + 1) in mine for b, r, n in mine)
        lacking += max(0, 2 * len(mine) - ceil(2 * sqrt(len(mine))) - met)
    return lacking


def _unfit(placed: Placed) -> int:
    late = sum(seat.from_door for guest, seat in placed if guest.hurries)
    return late + WHEELCHAIR * sum(bool(guest.needs) and not seat.offers for guest, seat in placed)


def _bunched(sitting: Sitting, placed: Placed) -> int:
    guards = Counter(seat.area for guest, seat in placed if guest.guard)
    number = sum(bool(guest.guard) for guest in sitting.guests)
    share = ceil(number / len({seat.area for seat in sitting.seats}))
    return GUARD * sum(max(0, there - share) for there in guards.values())


def _empty(sitting: Sitting, placed: Placed) -> int:
    best = sorted(seat.low for seat in sitting.seats)[: len(placed)]
    return sum(seat.low for _, seat in placed) - sum(best)
