"""Which problems are tight, told by the ways that are in time."""

from __future__ import annotations

from dataclasses import replace

from solver.itineraries.columns.asked import Asked
from solver.itineraries.columns.shape import shape_of
from solver.itineraries.columns.tightness import tight, ways_in_time
from solver.itineraries.problem import Opening, Problem
from tests.solver.itineraries.worlds import WORLD


def _open_at(*starts: int) -> Problem:
    """Each site is open for one visit of forty minutes, from these moments on."""
    sites = tuple(
        replace(site, least_ticks=40, windows=(Opening(start=start, end=start + 40),))
        for site, start in zip(WORLD.sites, starts, strict=True)
    )
    return replace(WORLD, sites=sites)


def test_hours_all_day_leave_every_way() -> None:
    """Each of three sites may follow each other one."""
    assert ways_in_time(shape_of(Asked(WORLD), 0)) == 1.0
    assert not tight(WORLD)


def test_hours_one_after_the_other_leave_one_order() -> None:
    """Of six ways between three sites the three that go forward in time are left."""
    problem = _open_at(560, 660, 800)
    assert ways_in_time(shape_of(Asked(problem), 0)) == 3 / 6
    assert tight(problem)


def test_hours_at_once_leave_no_way() -> None:
    """Who is at one of three sites that are open for the same forty minutes is at no other."""
    assert ways_in_time(shape_of(Asked(_open_at(560, 560, 560)), 0)) == 0.0
