"""The yardsticks of visits keep the limits that ours keeps."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from solver.itineraries.plan import Plan
from solver.itineraries.problem import Problem
from tests.benchmarks.visits.generator import problem
from tests.benchmarks.visits.in_turn import in_turn
from tests.benchmarks.visits.peers import neighbourhoods
from tests.benchmarks.visits.recreating import recreated
from tests.benchmarks.visits.scoring import scored

DRAWN = problem(2, 4, 1)


@pytest.mark.parametrize("peer", [in_turn, recreated, neighbourhoods])
def test_a_yardstick_keeps_every_limit(peer: Callable[[Problem, float, int], Plan]) -> None:
    """Two delegations on four sites: lunch is had, what must be seen is, and something more."""
    found = scored(DRAWN, peer(DRAWN, 1.0, 1))
    assert found.faults == ()
    assert found.value > 0


def test_a_site_that_others_fill_is_no_matter() -> None:
    """Six delegations at two sites for one at a time: the last find them full, and is planned."""
    drawn = problem(6, 2, 1)
    sites = tuple(replace(site, capacity_parties=1) for site in drawn.sites)
    crowded = replace(drawn, sites=sites)
    assert len(in_turn(crowded, 3.0, 0).tours) == len(crowded.days)
