"""Known tours are put together anew: each want once, never worse than before, as verified."""

from __future__ import annotations

import time
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from solver.itineraries.kernel.making import tables
from solver.itineraries.kernel.pool import kinds, pool, serves
from solver.itineraries.kernel.reading import Reading
from solver.itineraries.kernel.searcher import Searcher, score
from solver.itineraries.kernel.tours import TOTAL
from solver.limits import Limits
from solver.verify import verify
from tests.laws.draws import visits

if TYPE_CHECKING:
    from solver.itineraries.problem import Problem

KIND = KINDS["itineraries"]


def _unshared(seed: int) -> Problem:
    """A drawn problem whose sites take everybody, on days that are not halved."""
    drawn = visits.problem(Random(seed))
    sites = tuple(replace(s, capacity_parties=None, capacity_people=None) for s in drawn.sites)
    days = tuple(replace(day, sites_per_half=None) for day in drawn.days)
    return replace(drawn, sites=sites, days=days, aparts=())


def test_putting_tours_together_anew_never_makes_it_worse() -> None:
    """From tours met at great heat, a choice is made that keeps every rule and costs no more."""
    limits = Limits(clock=time.monotonic, began=0.0, effort=0.5, workers=1)
    for seed in range(5):
        problem = _unshared(seed)
        reading = Reading(problem)
        t = tables(reading)
        searcher = Searcher(reading, t, seed)
        searcher.begin(None)
        for share in (0.31, 0.32, 0.33, 0.34):
            searcher.step(share, 500)
        before = int(searcher.best[TOTAL])
        searcher.recombine(limits)
        assert int(searcher.best[TOTAL]) <= before
        verdict = verify(KIND, problem, reading.plan(searcher.best))
        assert verdict.score == score(t, searcher.best)


def test_a_tour_is_known_once_in_its_cheapest_order() -> None:
    """Met again, a tour is not remembered twice."""
    reading = Reading(_unshared(1))
    t = tables(reading)
    searcher = Searcher(reading, t, 1)
    searcher.begin(None)
    known = pool(t)
    known.add(searcher.best)
    met = dict(known.tours)
    known.add(searcher.best)
    assert known.tours == met


def test_days_alike_in_all_but_their_moment_are_of_one_kind() -> None:
    """Tours of one day will do on another that differs by 24 hours only, sites and all."""
    drawn = _unshared(2)
    day = replace(drawn.days[0], fixed=(), meals=(), rests=(), visits_until=None)
    later = replace(
        day, id="later", earliest=day.earliest + 1440, latest=day.latest + 1440, noon=None
    )
    sites = tuple(
        replace(
            site,
            starts=(),
            windows=tuple(
                replace(window, start=at + 600, end=at + 900, last_entry=None)
                for window, at in zip(site.windows[:1] * 2, (0, 1440), strict=True)
            ),
        )
        for site in drawn.sites
    )
    problem = replace(drawn, days=(replace(day, noon=None), later), sites=sites, pins=())
    assert kinds(tables(Reading(problem))) == [0, 0]


def test_where_sites_are_shared_no_tours_are_put_together() -> None:
    """A tour is worth what the others leave it."""
    shared = replace(_unshared(3), aparts=visits.problem(Random(3)).aparts)
    sites = tuple(replace(site, capacity_parties=1) for site in shared.sites)
    assert serves(tables(Reading(_unshared(3))))
    assert not serves(tables(Reading(replace(shared, sites=sites))))
