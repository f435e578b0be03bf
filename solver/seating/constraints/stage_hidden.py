"""Who is to see the stage sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Level
from solver.seating.minded import Minded

if TYPE_CHECKING:
    from solver.seating.problem import Guest, Seat


class StageHidden(Minded):
    """From the seat of a guest who is to see the stage it is not hidden."""

    id = "stage-hidden"
    level = Level.SOFT
    weight = 3
    unit = "parts"
    statement = N_("Who is to see the stage has a seat from which it is seen.")
    broken = N_(
        "From {seat} of {sitting}, where {guest} sits, {amount} parts of the stage cannot be seen."
    )
    remedy = N_("Give {guest} a seat with a clear view of the stage.")

    def minds(self, guest: Guest) -> bool:
        """Who is to see the stage."""
        return guest.watches

    def amiss(self, seat: Seat) -> int:
        """The parts that cannot be seen."""
        return seat.hidden
