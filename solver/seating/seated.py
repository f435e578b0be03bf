"""A plan read against its sitting: who of the guests sits where."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.seating.problem import Guest, Plan, Problem, Seat, Sitting

Seated = tuple[tuple["Guest", "Seat"], ...]


def seated(sitting: Sitting, plan: Plan) -> Seated:
    """The guests and their seats at one sitting; strangers and seats unknown to it are left out."""
    guests = {guest.id: guest for guest in sitting.guests}
    seats = {seat.id: seat for seat in sitting.seats}
    return tuple(
        (guests[placement.guest], seats[placement.seat])
        for placement in plan.placements
        if placement.sitting == sitting.id and placement.guest in guests and placement.seat in seats
    )


def every(problem: Problem, plan: Plan) -> Iterator[tuple[Sitting, Seated]]:
    """Each sitting with those who sit there."""
    return ((sitting, seated(sitting, plan)) for sitting in problem.sittings)


def seat_of(placed: Seated) -> dict[str, Seat]:
    """Guest id -> seat."""
    return {guest.id: seat for guest, seat in placed}


def are_beside(one: Seat, other: Seat) -> bool:
    """Whether two seats are within a whisper, said by either."""
    return other.id in one.beside or one.id in other.beside


def share_a_table(one: Seat, other: Seat) -> bool:
    """Whether two seats stand at one table."""
    return bool(one.table) and one.table == other.table
