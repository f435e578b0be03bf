"""A plan read against its sitting: who of the guests sits where."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from solver.seating.problem import Guest, Placement, Plan, Problem, Seat, Sitting

Seated = tuple[tuple["Guest", "Seat"], ...]


def seated(sitting: Sitting, plan: Plan) -> Seated:
    """The guests and their seats at one sitting; strangers and seats unknown to it are left out."""
    return _known(sitting, (one for one in plan.placements if one.sitting == sitting.id))


def every(problem: Problem, plan: Plan) -> Iterator[tuple[Sitting, Seated]]:
    """Each sitting with those who sit there."""
    placed: dict[str, list[Placement]] = {}
    for one in plan.placements:
        placed.setdefault(one.sitting, []).append(one)
    return ((one, _known(one, placed.get(one.id, ()))) for one in problem.sittings)


def _known(sitting: Sitting, placed: Iterable[Placement]) -> Seated:
    guests = {guest.id: guest for guest in sitting.guests}
    seats = {seat.id: seat for seat in sitting.seats}
    return tuple(
        (guests[one.guest], seats[one.seat])
        for one in placed
        if one.guest in guests and one.seat in seats
    )


def seat_of(placed: Seated) -> dict[str, Seat]:
    """Guest id -> seat."""
    return {guest.id: seat for guest, seat in placed}


def seats_of(placed: Seated) -> dict[str, list[Seat]]:
    """Guest id -> every seat: more than one where a plan gives someone two."""
    found: dict[str, list[Seat]] = defaultdict(list)
    for guest, seat in placed:
        found[guest.id].append(seat)
    return found


def mixed(sitting: Sitting) -> dict[str, int]:
    """Table -> how many of one unit sit there at most, where units are to mix."""
    return {
        table.id: table.most_of_unit for table in sitting.tables if table.most_of_unit is not None
    }


def are_beside(one: Seat, other: Seat) -> bool:
    """Whether two seats are within a whisper, said by either."""
    return other.id in one.beside or one.id in other.beside


def neighbours(sitting: Sitting) -> dict[str, frozenset[str]]:
    """Seat id -> the seats within a whisper of it, said by either."""
    found: dict[str, set[str]] = {seat.id: set() for seat in sitting.seats}
    for seat in sitting.seats:
        for other in seat.beside:
            if other != seat.id:
                found[seat.id].add(other)
                found[other].add(seat.id)
    return {seat: frozenset(near) for seat, near in found.items()}


def are_near(beside: dict[str, frozenset[str]], one: Seat, other: Seat) -> bool:
    """Whether two seats are within a whisper, or have one seat between them."""
    return other.id in beside[one.id] or bool(beside[one.id] & beside[other.id])


def share_a_table(one: Seat, other: Seat) -> bool:
    """Whether two seats stand at one table."""
    return bool(one.table) and one.table == other.table
