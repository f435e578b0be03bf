"""One searcher: tours, a source of chance, and the compiled loop that moves them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from solver.compiled.walker import TOTAL, Walker
from solver.constraint import Score
from solver.vehicles.kernel.anneal import annealed
from solver.vehicles.kernel.office import drivable
from solver.vehicles.kernel.pool import pool
from solver.vehicles.kernel.recombination import chosen
from solver.vehicles.kernel.recreate import by_regret
from solver.vehicles.kernel.routes import settled
from solver.vehicles.kernel.tables import ADMITS, DUTY, LEFT, REQUESTS, UNIT
from solver.vehicles.kernel.tours import DRAFT, ROUTE_OF, empty, mark, room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solver.compiled.arrays import Whole
    from solver.limits import Limits

HOTTEST, COLDEST = 6.0, 0.2
"""How much dearer tours may become, in ways between neighbours: at first, and at last."""
REMEMBERED_FROM = 0.1
"""From this share of a cooling on, tours are worth remembering."""


def score(t: Whole, tours: Whole) -> Score:
    """What tours cost, by level."""
    total, duty = int(tours[TOTAL]), int(t[DUTY])
    return Score(0, total // duty, total % duty)


def laid(t: Whole, s: Whole, d: Whole, route: int, nodes: Sequence[int]) -> bool:
    """Let a route be these nodes, if it may take them and can be driven; else nobody is on it."""
    here = t[ADMITS] + route * t[REQUESTS]
    if not all(t[here + node] for node in nodes if node < t[REQUESTS]):
        return False
    d[d[DRAFT] : d[DRAFT] + len(nodes)] = nodes
    if not drivable(t, d, route, len(nodes)):
        return False
    settled(t, s, d, route, len(nodes))
    for node in nodes:
        if node < t[REQUESTS]:
            s[s[ROUTE_OF] + node] = route
            s[TOTAL] -= t[t[LEFT] + node]
    return True


class Searcher(Walker):
    """Moves from plan to plan of one problem, and keeps the best."""

    def __init__(self, t: Whole, seed: int) -> None:
        super().__init__(empty(t), room(t, seed), partial(mark, t))
        self._t = t
        self.pool = pool(t)

    def begin(self, routes: Sequence[Sequence[int]]) -> None:
        """Take over the routes that can be driven, and put in who is missing."""
        tours = empty(self._t)
        for route, nodes in enumerate(routes):
            laid(self._t, tours, self._room, route, nodes)
        by_regret(self._t, tours, self._room)
        self.adopt(tours)

    def step(self, share: float, tests: int) -> None:
        """Search on for about so many tests, cooled by so much of the limits."""
        heat = float(self._t[UNIT]) * HOTTEST * (COLDEST / HOTTEST) ** share
        tours = self._here, self._trial, self._kept
        annealed(self._t, tours, self._room, heat, tests)
        if share >= REMEMBERED_FROM:
            self.pool.add(self._here)
        if self._found_better():
            self.pool.add(self.best)

    def recombine(self, limits: Limits) -> None:
        """Go on from the best choice among the tours met so far, where it is better than all."""
        routes = chosen(self._t, self.pool, self.best, limits)
        made = empty(self._t)
        for route, nodes in routes.items():
            laid(self._t, made, self._room, route, nodes)
        by_regret(self._t, made, self._room)
        if made[TOTAL] < self.best[TOTAL]:
            self.adopt(made)
