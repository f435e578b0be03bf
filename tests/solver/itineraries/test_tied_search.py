"""The search plans what ties visits together: hosts, orders, company, themes, a plan before."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from solver.itineraries.feel import Feel
from solver.itineraries.plan import visits
from solver.itineraries.problem import Site
from solver.itineraries.relations import Host, Order, Planned, ThemeWish, Together
from solver.itineraries.search import propose
from solver.itineraries.state import State
from solver.limits import Limits
from solver.result import Status
from solver.solve import solve
from solver.verify import verify
from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit

if TYPE_CHECKING:
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem

KIND = KINDS["itineraries"]
TIED = replace(
    WORLD,
    hosts=(Host(id="Li", sites=("museum", "works")), Host(id="Wu", sites=("harbour",))),
    orders=(Order(party="red", first="harbour", then="museum", most_ticks=60),),
    togethers=(Together(parties=("red", "blue"), site="works"),),
)


def _limits(effort: float) -> Limits:
    ticks = count()
    return Limits(clock=lambda: next(ticks) / 1000, began=0.0, effort=effort, workers=1)


def _seen(problem: Problem, made: Plan | None) -> list[tuple[str, str]]:
    assert made is not None
    return sorted((day.party, stop.id) for day, stop in visits(problem, made))


def test_everything_is_seen_under_all_of_it() -> None:
    """All six visits find their time in order, in company, a host at a time; the search alone."""
    made = propose(TIED, _limits(2), None)
    assert made is not None
    assert len(_seen(TIED, made)) == 6
    assert verify(KIND, TIED, made).score.hard == 0


def test_it_is_proved() -> None:
    """The exact model agrees: all is seen, and the bound is what the plan costs."""
    result = solve(KIND, TIED, _limits(6))
    assert result.status is Status.OPTIMAL
    assert len(_seen(TIED, result.plan)) == 6


def test_company_leaves_together() -> None:
    """A plan in which only one party of two sees the works is taken over without that visit."""
    only = plan(red=(visit("museum", 600, 640), visit("works", 720, 760)))
    state = State(TIED, Feel(TIED), only)
    assert _seen(TIED, state.plan()) == [("red", "museum")]


def test_company_that_cannot_be_stays_away() -> None:
    """Blue's day ends too soon for the works: red does not go there alone."""
    early = replace(TIED.days[1], latest=600)
    short = replace(TIED, days=(TIED.days[0], early))
    made = propose(short, _limits(1), None)
    assert [one for one in _seen(short, made) if one[1] == "works"] == []
    assert made is not None
    assert amounts("visited-apart", short, made) == []


def test_a_large_problem_keeps_every_rule() -> None:
    """With so many sites that no exact model is tried, hosts, order and company are kept."""
    sites = tuple(
        Site(id=f"site {n}", place="harbour", windows=WORLD.sites[0].windows) for n in range(20)
    )
    wishes = tuple(
        replace(WORLD.wishes[0], party=party, site=site.id)
        for party in ("red", "blue")
        for site in sites
    )
    large = replace(TIED, sites=(*TIED.sites, *sites), wishes=(*TIED.wishes, *wishes))
    made = propose(large, _limits(1), None)
    assert made is not None
    assert verify(KIND, large, made).score.hard == 0
    assert len(_seen(large, made)) > 6


THEMES = {"museum": ("past",), "harbour": ("past",), "works": ("work",)}


def _themed(*wishes: ThemeWish) -> Problem:
    """Red has time for near sites only, or for the works: out until 11:00, an hour each way."""
    sites = tuple(replace(site, themes=THEMES[site.id]) for site in WORLD.sites)
    cheap = tuple(replace(wish, value=1) if wish.site == "works" else wish for wish in WORLD.wishes)
    day = replace(WORLD.days[0], latest=660)
    return replace(WORLD, sites=sites, wishes=cheap, days=(day,), theme_wishes=wishes)


def test_a_theme_goes_before_value() -> None:
    """Museum and harbour are worth more than the works; that red is to see work decides."""
    assert _seen(_themed(), propose(_themed(), _limits(1), None)) == [
        ("red", "harbour"),
        ("red", "museum"),
    ]
    wishing = _themed(ThemeWish(party="red", theme="work"))
    assert _seen(wishing, propose(wishing, _limits(1), None)) == [("red", "works")]


def test_a_second_site_of_a_theme_gives_way() -> None:
    """Where a second one of the past is worth nothing, only the dearer of the two is seen."""
    once = _themed(ThemeWish(party="red", theme="past", least=0, further_percent=0))
    assert _seen(once, propose(once, _limits(1), None)) == [("red", "museum")]
    assert _seen(once, solve(KIND, once, _limits(2)).plan) == [("red", "museum")]


def test_what_was_planned_waits_for_its_hour() -> None:
    """Red could see museum and harbour in the morning, and has them in the afternoon as before."""
    afternoon = (
        Planned(party="red", site="museum", day="red 1", start=900),
        Planned(party="red", site="harbour", day="red 1", start=960),
    )
    before = replace(WORLD, planned=afternoon)
    for made in (propose(before, _limits(1), None), solve(KIND, before, _limits(4)).plan):
        assert made is not None
        assert amounts("visit-moved", before, made) == []
        assert len(_seen(before, made)) == 6


def test_as_little_as_possible_moves() -> None:
    """The museum shuts at three: of what was planned after three it alone moves."""
    shut = replace(WORLD.sites[0], windows=(replace(WORLD.sites[0].windows[0], end=900),))
    afternoon = (
        Planned(party="red", site="museum", day="red 1", start=900),
        Planned(party="red", site="harbour", day="red 1", start=960),
    )
    closed = replace(WORLD, sites=(shut, *WORLD.sites[1:]), planned=afternoon)
    made = propose(closed, _limits(1), None)
    assert made is not None
    assert amounts("visit-moved", closed, made) == [1]
