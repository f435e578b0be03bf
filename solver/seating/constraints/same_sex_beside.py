"""At a table where it is wanted, ladies and gentlemen alternate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Level
from solver.seating.by_turns import ByTurns
from solver.seating.problem import Alternation

if TYPE_CHECKING:
    from solver.seating.problem import Guest


class SameSexBeside(ByTurns):
    """Neighbours at such a table differ in sex."""

    id = "same-sex-beside"
    level = Level.SOFT
    weight = 3
    unit = "pairs"
    statement = N_("Where they are to alternate, ladies sit beside gentlemen.")
    broken = N_("{one} and {other} sit side by side at {sitting}, both of one sex.")
    remedy = N_("Put someone of the other sex between {one} and {other}.")
    alternation = Alternation.SEX

    def kind(self, guest: Guest) -> str:
        """Lady or gentleman."""
        return guest.sex
