"""The tours of one searcher, and how it comes by others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.compiled.arrays import Whole

TOTAL = 0
"""Where in tours it stands what they cost."""
TESTS = 0
"""Where in the room that a search works in it stands how many insertions were tried."""


class Walker:
    """Moves from plan to plan of one problem, and keeps the best.

    `marked` says of every route whether it differs: of those that were copied none does.
    """

    def __init__(self, tours: Whole, room: Whole, marked: Callable[[Whole, int], None]) -> None:
        self._room, self._marked = room, marked
        self._here = tours
        self._trial, self._kept = self._here.copy(), self._here.copy()
        self.best = self._here.copy()

    def adopt(self, tours: Whole) -> None:
        """Go on from these tours; they are the best where they are better than the best."""
        self._here = tours.copy()
        self._marked(self._here, 0)
        self._trial = self._here.copy()
        if tours[TOTAL] < self._kept[TOTAL]:
            self._kept, self.best = self._here.copy(), self._here.copy()
        else:
            self._marked(self._kept, 1)

    @property
    def tests(self) -> int:
        """How many insertions were tried so far."""
        return int(self._room[TESTS])

    @property
    def price(self) -> int:
        """What the best tours cost."""
        return int(self.best[TOTAL])

    def _found_better(self) -> bool:
        """Take over what the last steps found, where it is better than all."""
        better = bool(self._kept[TOTAL] < self.best[TOTAL])
        if better:
            self.best = self._kept.copy()
        return better
