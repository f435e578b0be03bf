"""Tours that searchers came by, to be put together anew: one a kind of route and company."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from solver.compiled.arrays import Whole


@dataclass(frozen=True)
class Known:
    """A tour of one kind of route."""

    kind: int
    nodes: tuple[int, ...]
    cost: int


@dataclass(frozen=True)
class Rows:
    """Where tours say, by route, which nodes they are, how many, and what they cost."""

    nodes: int
    line: int
    size: int
    cost: int

    def known(self, s: Whole, route: int, kind: int) -> Known:
        """The tour of a route as it stands."""
        row = int(s[self.nodes]) + route * int(s[self.line])
        nodes = s[row : row + int(s[s[self.size] + route])]
        return Known(kind, tuple(map(int, nodes)), int(s[s[self.cost] + route]))


class Pool:
    """The tours met so far, by kind of route and by what they serve; of many those met last.

    `kinds` says by route which others it may be given tours of, `served` what nodes serve.
    """

    def __init__(
        self,
        rows: Rows,
        kinds: Sequence[int],
        *,
        served: Callable[[tuple[int, ...]], frozenset[int]],
        most: int,
    ) -> None:
        self._rows, self._most = rows, most
        self.kinds, self.served = kinds, served
        self.tours: dict[tuple[int, frozenset[int]], Known] = {}

    def add(self, tours: Whole) -> None:
        """Remember every tour, in its cheapest order."""
        for known in self.of(tours):
            if known.nodes:
                key = known.kind, self.served(known.nodes)
                old = self.tours.pop(key, known)
                self.tours[key] = min(old, known, key=lambda one: one.cost)
        while len(self.tours) > self._most:
            del self.tours[next(iter(self.tours))]

    def of(self, tours: Whole) -> list[Known]:
        """Each tour, by route."""
        return [self._rows.known(tours, route, kind) for route, kind in enumerate(self.kinds)]
