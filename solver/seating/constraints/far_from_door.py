"""Latecomers do not walk through the hall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Level
from solver.seating.minded import Minded

if TYPE_CHECKING:
    from solver.seating.problem import Guest, Seat


class FarFromDoor(Minded):
    """Who comes late or leaves early sits near the door."""

    id = "far-from-door"
    level = Level.SOFT
    weight = 1
    unit = "steps"
    statement = N_("Who comes late or leaves early sits near the door.")
    broken = N_(
        "{guest}, late or in a hurry, sits on {seat} of {sitting}, {amount} steps from the door."
    )
    remedy = N_("Give {guest} a seat nearer to the door.")

    def minds(self, guest: Guest) -> bool:
        """Who comes late or leaves early."""
        return guest.hurries

    def amiss(self, seat: Seat) -> int:
        """The steps from the door."""
        return seat.from_door
