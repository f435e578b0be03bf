"""At a table where it is wanted, hosts and visitors alternate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Level
from solver.seating.by_turns import ByTurns
from solver.seating.problem import Alternation

if TYPE_CHECKING:
    from solver.seating.problem import Guest


class SameSideBeside(ByTurns):
    """Neighbours at such a table differ in side."""

    id = "same-side-beside"
    level = Level.SOFT
    weight = 3
    unit = "pairs"
    statement = N_("Where they are to alternate, hosts sit beside visitors.")
    broken = N_("{one} and {other} sit side by side at {sitting}, both of one side.")
    remedy = N_("Put someone of the other side between {one} and {other}.")
    alternation = Alternation.SIDE

    def kind(self, guest: Guest) -> str:
        """Host or visitor."""
        return guest.side
