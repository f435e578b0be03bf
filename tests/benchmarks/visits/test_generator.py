"""Problems of visits are the same whenever they are drawn, and can be scored by hand."""

from dataclasses import replace
from pathlib import Path

import pytest

from solver.itineraries.plan import Plan, Stop, Tour
from solver.itineraries.problem import StopKind
from tests.benchmarks.benchmark import Asked
from tests.benchmarks.reading import Unreadable
from tests.benchmarks.visits import instances
from tests.benchmarks.visits.generator import problem
from tests.benchmarks.visits.scoring import scored, worth

DRAWN = problem(2, 4, 1)
DAY = DRAWN.days[0]


def _lunch(start: int, ticks: int = 45) -> Stop:
    return Stop(
        kind=StopKind.MEAL, id="lunch", place=DAY.start_place, start=start, end=start + ticks
    )


def _visit(site: str, start: int, ticks: int) -> Stop:
    return Stop(kind=StopKind.VISIT, id=site, place=site, start=start, end=start + ticks)


def test_the_same_name_is_the_same_problem() -> None:
    """Drawn twice, it is equal; another size is another town."""
    assert problem(2, 4, 1) == DRAWN
    assert problem(2, 5, 1).travel != DRAWN.travel


def test_each_delegation_must_see_one_site() -> None:
    """They go round: the first must see the first, the second the second."""
    must = [(wish.party, wish.site) for wish in DRAWN.wishes if wish.wanted == "must"]
    assert must == [("delegation 1", "site 1"), ("delegation 2", "site 2")]


def test_an_empty_plan_is_worth_nothing() -> None:
    """Nobody moves and nothing is seen: worth 0, two sites missed, two lunches."""
    found = scored(DRAWN, Plan())
    assert found.value == 0
    assert len(found.faults) == 4


def test_lunch_costs_no_way_at_the_hotel() -> None:
    """Lunch at noon in the hotel is had without driving; a quarter of an hour is too short."""
    had = scored(DRAWN, Plan(tours=(Tour(day=DAY.id, stops=(_lunch(720),)),)))
    assert had.value == 0
    assert len(had.faults) == 3
    short = scored(DRAWN, Plan(tours=(Tour(day=DAY.id, stops=(_lunch(720, 15),)),)))
    assert len(short.faults) == 4


def test_a_visit_is_worth_its_value_less_the_way() -> None:
    """A thousand a unit of value, less the way out and back, and two for each minute too short."""
    wish = next(w for w in DRAWN.wishes if w.party == DAY.party and w.wanted == "may")
    site = DRAWN.site[wish.site]
    start = site.windows[-1].start
    seen = Tour(day=DAY.id, stops=(_lunch(720), _visit(site.id, start, site.least_ticks)))
    way = 2 * DRAWN.driving(DAY.start_place, site.place)
    lacking = site.wished_ticks - site.least_ticks
    assert scored(DRAWN, Plan(tours=(seen,))).value == 1000 * wish.value - way - 2 * lacking
    assert 1000 * wish.value <= worth(DRAWN)


def test_a_crowd_is_found() -> None:
    """Two parties where one is taken are one too many."""
    wish = next(w for w in DRAWN.wishes if w.party == DAY.party and w.wanted == "may")
    sites = tuple(replace(site, capacity_parties=1) for site in DRAWN.sites)
    narrow = replace(DRAWN, sites=sites)
    start = narrow.site[wish.site].windows[-1].start
    stops = (_visit(wish.site, start, 60),)
    plan = Plan(tours=tuple(Tour(day=day.id, stops=stops) for day in narrow.days))
    assert f"{wish.site} has 2 parties at {start}" in scored(narrow, plan).faults


def test_a_wrong_name_is_refused() -> None:
    """Names are numbers of delegations, sites and days."""
    asked = Asked(folder=Path("-"), seconds=1, only=("six",))
    with pytest.raises(Unreadable, match="six is not written as DELEGATIONSxSITESxDAYS"):
        next(instances(asked))
