"""Tours that searchers came by, to be put together anew: one a kind of vehicle and company."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.vehicles.kernel import tables as table
from solver.vehicles.kernel.tours import COST, LINE, NODE, SIZE

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole

MOST_TOURS = 6000
"""So many tours are remembered, those that were met last."""


@dataclass(frozen=True)
class Known:
    """A tour of one kind of vehicle."""

    kind: int
    nodes: tuple[int, ...]
    cost: int


class Pool:
    """The tours met so far, by kind of vehicle and by who is driven."""

    def __init__(self, t: Whole) -> None:
        self._half = int(t[table.REQUESTS])
        first = int(t[table.LIKE])
        self.kinds = [int(kind) for kind in t[first : first + int(t[table.ROUTES])]]
        """By route: routes of one kind may be given one another's tours."""
        self.tours: dict[tuple[int, frozenset[int]], Known] = {}

    def add(self, tours: Whole) -> None:
        """Remember every tour, in its cheapest order."""
        for route, kind in enumerate(self.kinds):
            known = self.tour(tours, route, kind)
            if not known.nodes:
                continue
            key = kind, frozenset(node for node in known.nodes if node < self._half)
            old = self.tours.pop(key, known)
            self.tours[key] = min(old, known, key=lambda one: one.cost)
        while len(self.tours) > MOST_TOURS:
            del self.tours[next(iter(self.tours))]

    def tour(self, s: Whole, route: int, kind: int) -> Known:
        """The tour of a route as it stands."""
        row = int(s[NODE]) + route * int(s[LINE])
        nodes = s[row : row + int(s[s[SIZE] + route])]
        return Known(kind, tuple(map(int, nodes)), int(s[s[COST] + route]))
