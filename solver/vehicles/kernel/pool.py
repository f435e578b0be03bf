"""Tours that searchers came by: one a kind of vehicle and company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.compiled.pool import Pool, Rows
from solver.vehicles.kernel import tables as table
from solver.vehicles.kernel.tours import COST, LINE, NODE, SIZE

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole

MOST_TOURS = 6000
"""So many tours are remembered, those that were met last."""


def pool(t: Whole) -> Pool:
    """For the tours of a problem: routes of one kind may be given one another's."""
    half, first = int(t[table.REQUESTS]), int(t[table.LIKE])
    kinds = [int(kind) for kind in t[first : first + int(t[table.ROUTES])]]

    def served(nodes: tuple[int, ...]) -> frozenset[int]:
        return frozenset(node for node in nodes if node < half)

    return Pool(Rows(NODE, LINE, SIZE, COST), kinds, served=served, most=MOST_TOURS)
