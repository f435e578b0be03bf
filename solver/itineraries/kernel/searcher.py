"""One searcher: tours, a source of chance, and the compiled loop that moves them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from solver.compiled.walker import TOTAL, Walker
from solver.constraint import Score
from solver.itineraries.kernel.anneal import annealed, constructed
from solver.itineraries.kernel.company import part
from solver.itineraries.kernel.draft import JOINING, NOT_BEFORE, draft
from solver.itineraries.kernel.insertion import laid
from solver.itineraries.kernel.pool import pool, serves
from solver.itineraries.kernel.recombination import chosen
from solver.itineraries.kernel.routes import begun
from solver.itineraries.kernel.stretching import stretched
from solver.itineraries.kernel.tables import DUTY, MUST, NEVER, UNIT, WANTS
from solver.itineraries.kernel.tours import empty, mark

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole
    from solver.itineraries.kernel.reading import Reading
    from solver.itineraries.plan import Plan
    from solver.limits import Limits

HOTTEST, COLDEST = 1.0, 0.05
"""How much dearer tours may become, of the price of a usual wish: at first, and at last."""

REMEMBERED_FROM = 0.3
"""From this share of a cooling on, tours are worth remembering."""


def score(t: Whole, tours: Whole) -> Score:
    """What tours cost, by level."""
    total, duty, must = int(tours[TOTAL]), int(t[DUTY]), int(t[MUST])
    return Score(total // duty, total % duty // must, total % must)


class Searcher(Walker):
    """Moves from plan to plan of one problem, and keeps the best."""

    def __init__(self, reading: Reading, t: Whole, seed: int) -> None:
        room, tours = draft(t, seed), empty(t)
        begun(t, tours, room)
        super().__init__(tours, room, partial(mark, t))
        self._reading, self._t = reading, t
        self.pool = pool(t) if serves(t) else None

    def begin(self, plan: Plan | None) -> None:
        """Take over what fits of a plan, and put in what is missing."""
        tours = empty(self._t)
        begun(self._t, tours, self._room)
        self._lay(tours, plan)
        constructed(self._t, tours, self._room)
        self.adopt(tours)

    def _lay(self, tours: Whole, plan: Plan | None) -> None:
        """What is made in company is put in at its hour; without its company it is taken out."""
        first, wants = int(self._room[NOT_BEFORE]), int(self._t[WANTS])
        for want, start in self._reading.met(plan) if plan else ():
            self._room[first + want] = start
        self._room[JOINING] = 1
        for route, nodes in enumerate(self._reading.stops(plan) if plan else ()):
            laid(self._t, tours, self._room, route, nodes)
        self._room[first : first + wants] = -NEVER
        part(self._t, tours, self._room)

    def recombine(self, limits: Limits) -> None:
        """Go on from the best choice among the tours met so far, where it is better than all."""
        if self.pool is None:
            return
        made = self._made_of(chosen(self._t, self.pool, self.best, limits))
        if made[TOTAL] < self._kept[TOTAL]:
            self.adopt(made)

    def _made_of(self, routes: dict[int, tuple[int, ...]]) -> Whole:
        tours = empty(self._t)
        begun(self._t, tours, self._room)
        for route, nodes in routes.items():
            laid(self._t, tours, self._room, route, np.array(nodes, np.int64))
        constructed(self._t, tours, self._room)
        return tours

    def step(self, share: float, tests: int) -> None:
        """Search on for about so many tests, `share` of the way through a cooling."""
        heat = float(self._t[UNIT]) * HOTTEST * (COLDEST / HOTTEST) ** share
        annealed(self._t, (self._here, self._trial, self._kept), self._room, heat, tests)
        self._found_better()
        if self.pool is not None and share > REMEMBERED_FROM:
            self.pool.add(self._here)

    def finished(self, tours: Whole) -> Plan:
        """Tours as a plan, each visit as long as it can be."""
        made = tours.copy()
        stretched(self._t, made, draft(self._t, 0))
        return self._reading.plan(made)
