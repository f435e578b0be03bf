"""Where a missing stop fits best: the places that are passed over are never better."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from solver.itineraries.kernel import tables as table
from solver.itineraries.kernel.anneal import constructed
from solver.itineraries.kernel.draft import draft
from solver.itineraries.kernel.gaps import forget_gaps
from solver.itineraries.kernel.insertion import best_place, push
from solver.itineraries.kernel.making import tables
from solver.itineraries.kernel.reading import Reading
from solver.itineraries.kernel.removal import scattered, taken_out
from solver.itineraries.kernel.routes import begun
from solver.itineraries.kernel.tours import ROUTE_OF, SIZE, empty
from tests.laws.draws import visits

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole


def _least(t: Whole, s: Whole, d: Whole, node: int, route: int) -> int:
    """The least measure of a node in a route, every place tried."""
    tried = [push(t, s, d, node, route, at) for at in range(int(s[s[SIZE] + route]) + 1)]
    return min(10 * delay + more if delay < table.NEVER else table.NEVER for delay, more in tried)


@pytest.mark.parametrize("seed", range(4))
def test_the_best_place_is_the_best_of_all(seed: int) -> None:
    """Looking at gaps, the widest first, finds what trying every place finds."""
    t = tables(Reading(visits.problem(Random(seed))))
    s, d = empty(t), draft(t, seed)
    begun(t, s, d)
    constructed(t, s, d)
    scattered(t, s, d)
    taken_out(t, s, d)
    forget_gaps(t, d)
    found = 0
    for node in range(t[table.NODES]):
        want = t[t[table.WANT] + node]
        party = t[t[table.OWNER] + want]
        if s[s[ROUTE_OF] + want] >= 0:
            continue
        for k in range(t[t[table.FIRST_ROUTE] + party], t[t[table.FIRST_ROUTE] + party + 1]):
            route = t[t[table.ROUTE_LIST] + k]
            measure = best_place(t, s, d, node, route, 0.0)[0]
            assert measure == _least(t, s, d, node, route)
            found += measure < table.NEVER
    assert found
