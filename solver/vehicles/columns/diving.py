"""Tours for everybody: what the programme takes most of is decided, and the rest priced anew.

Here a tour pays as well for each carload whose car it is, and whose driver: the programme that
bounds cannot see that, for it asks of a tour only what it costs by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.vehicles.able import priced, settings_of
from solver.vehicles.columns.programme import Programme

if TYPE_CHECKING:
    from solver.limits import Limits
    from solver.vehicles.columns.asked import Asked, Tour
    from solver.vehicles.columns.generation import Generation

ALMOST = 0.9
"""Shares from which on tours are decided on together."""
ROUNDS = 2
"""So often tours are priced anew before each decision."""


def dived(generation: Generation, limits: Limits) -> list[Tour]:
    """The tours decided on, one after the other; fewer where the limits are over."""
    told, keeping = generation.programme, _Keeping(generation.asked)
    generation.programme = Programme(generation.asked, keeping.cost)
    for tour in told.tours:
        generation.programme.add(tour)
    decided: list[Tour] = []
    while not limits.over(generation.steps):
        found = _decision(generation, limits, decided)
        if not found:
            break
        generation.programme.take(found)
        decided += found
    generation.programme = told
    return decided


def _decision(generation: Generation, limits: Limits, decided: list[Tour]) -> list[Tour]:
    """What is decided on next; nothing where all is, or there is no more time."""
    programme = generation.programme
    for _ in range(ROUNDS):
        if not programme.solve(limits) or not generation.priced(programme.paid):
            break
    if not programme.solve(limits):
        return []
    shares = [(share, tour) for share, tour in programme.shares() if tour not in decided]
    return [tour for share, tour in shares if share >= ALMOST] or [tour for _, tour in shares[:1]]


class _Keeping:
    """What a tour costs when each carload that it drives has one car and driver more by it."""

    def __init__(self, asked: Asked) -> None:
        settings = settings_of(asked.problem)
        self._asked = asked
        self._price = sum(priced(settings, one) for one in ("vehicle-changed", "driver-changed"))

    def cost(self, tour: Tour) -> int:
        """The cost of the tour, and of those carloads."""
        groups = {self._asked.parties[party].group for party in tour.parties} - {""}
        return self._asked.cost(tour) + self._price * len(groups)
