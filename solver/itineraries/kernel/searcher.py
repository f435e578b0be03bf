"""One searcher: tours, a source of chance, and the compiled loop that moves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.constraint import Score
from solver.itineraries.kernel.anneal import annealed, constructed
from solver.itineraries.kernel.company import part
from solver.itineraries.kernel.draft import JOINING, NOT_BEFORE, TESTS, draft
from solver.itineraries.kernel.insertion import laid
from solver.itineraries.kernel.pool import Pool, serves
from solver.itineraries.kernel.recombination import Choice
from solver.itineraries.kernel.routes import begun
from solver.itineraries.kernel.stretching import stretched
from solver.itineraries.kernel.tables import DUTY, MUST, NEVER, UNIT, WANTS
from solver.itineraries.kernel.tours import TOTAL, empty, mark

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole
    from solver.itineraries.kernel.pool import Known
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


class Searcher:
    """Moves from plan to plan of one problem, and keeps the best."""

    def __init__(self, reading: Reading, t: Whole, seed: int) -> None:
        self._reading, self._t = reading, t
        self._draft = draft(t, seed)
        self._here = empty(t)
        begun(t, self._here, self._draft)
        self._trial, self._kept = self._here.copy(), self._here.copy()
        self.best = self._here.copy()
        self.pool = Pool(t) if serves(t) else None

    def begin(self, plan: Plan | None) -> None:
        """Take over what fits of a plan, and put in what is missing."""
        tours = empty(self._t)
        begun(self._t, tours, self._draft)
        self._lay(tours, plan)
        constructed(self._t, tours, self._draft)
        self.adopt(tours)

    def _lay(self, tours: Whole, plan: Plan | None) -> None:
        """What is made in company is put in at its hour; without its company it is taken out."""
        first, wants = int(self._draft[NOT_BEFORE]), int(self._t[WANTS])
        for want, start in self._reading.met(plan) if plan else ():
            self._draft[first + want] = start
        self._draft[JOINING] = 1
        for route, nodes in enumerate(self._reading.stops(plan) if plan else ()):
            laid(self._t, tours, self._draft, route, nodes)
        self._draft[first : first + wants] = -NEVER
        part(self._t, tours, self._draft)

    def adopt(self, tours: Whole) -> None:
        """Go on from these tours; they are the best where they are better than the best."""
        self._here = tours.copy()
        mark(self._t, self._here, 0)
        self._trial = self._here.copy()
        if tours[TOTAL] < self._kept[TOTAL]:
            self._kept, self.best = self._here.copy(), self._here.copy()
        else:
            mark(self._t, self._kept, 1)

    @property
    def tests(self) -> int:
        """How many insertions were tried so far."""
        return int(self._draft[TESTS])

    @property
    def price(self) -> int:
        """What the best tours cost."""
        return int(self.best[TOTAL])

    def recombine(self, limits: Limits) -> None:
        """Go on from the best choice among the tours met so far, where it is better than all."""
        if self.pool is None:
            return
        made = self._made_of(Choice(self._t, self.pool, self.best).best(limits))
        if made[TOTAL] < self._kept[TOTAL]:
            self.adopt(made)

    def _made_of(self, chosen: list[Known]) -> Whole:
        tours = empty(self._t)
        begun(self._t, tours, self._draft)
        free: dict[int, list[int]] = {}
        for route, kind in enumerate(self.pool.kinds if self.pool else ()):
            free.setdefault(kind, []).append(route)
        for known in chosen:
            nodes = np.array(known.nodes, np.int64)
            laid(self._t, tours, self._draft, free[known.kind].pop(0), nodes)
        constructed(self._t, tours, self._draft)
        return tours

    def step(self, share: float, tests: int) -> None:
        """Search on for about so many tests, `share` of the way through a cooling."""
        heat = float(self._t[UNIT]) * HOTTEST * (COLDEST / HOTTEST) ** share
        annealed(self._t, (self._here, self._trial, self._kept), self._draft, heat, tests)
        if self._kept[TOTAL] < self.best[TOTAL]:
            self.best = self._kept.copy()
        if self.pool is not None and share > REMEMBERED_FROM:
            self.pool.add(self._here)

    def finished(self, tours: Whole) -> Plan:
        """Tours as a plan, each visit as long as it can be."""
        made = tours.copy()
        stretched(self._t, made, draft(self._t, 0))
        return self._reading.plan(made)
