"""The sequences of honour of a sitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from solver.seating.problem import Seat, Sitting


def sequences(sitting: Sitting) -> dict[str, list[Seat]]:
    """The seats of each sequence, the place of honour first."""
    found: dict[str, list[Seat]] = {}
    for seat in sitting.seats:
        if seat.sequence:
            found.setdefault(seat.sequence, []).append(seat)
    return {name: sorted(seats, key=lambda seat: seat.honour or 0) for name, seats in found.items()}
