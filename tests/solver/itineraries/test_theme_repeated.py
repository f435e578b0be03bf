"""A second site of one theme is worth less to a party than the first."""

from dataclasses import replace

import pytest

from solver.constraint import Rule
from solver.itineraries.kernel.reading import charted
from solver.itineraries.problem import Problem
from solver.itineraries.relations import ThemeWish
from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit

MUSEUM, HARBOUR, WORKS = (
    visit("museum", 550, 590),
    visit("harbour", 610, 650),
    visit("works", 720, 760),
)
THEMES = {"museum": ("past",), "harbour": ("past",), "works": ("past", "work")}


def _halved(percent: int = 50, theme: str = "past") -> Problem:
    """All three are of the past; to red the museum is worth 5, the harbour 3, the works 8."""
    sites = tuple(replace(site, themes=THEMES[site.id]) for site in WORLD.sites)
    wish = ThemeWish(party="red", theme=theme, least=0, further_percent=percent)
    return replace(WORLD, sites=sites, theme_wishes=(wish,))


def test_the_first_counts_whole() -> None:
    """One site alone loses nothing."""
    assert amounts("theme-repeated", _halved(), plan(red=(WORKS,))) == []


def test_the_dearest_counts_whole() -> None:
    """Of 5, 3 and 8 the 8 stays whole, half of 5 and of 3 is lost: four points."""
    assert amounts("theme-repeated", _halved(), plan(red=(MUSEUM, HARBOUR, WORKS))) == [400]


def test_nothing_left() -> None:
    """Where a further site is worth nothing, all three points of the harbour are lost."""
    assert amounts("theme-repeated", _halved(0), plan(red=(MUSEUM, HARBOUR))) == [300]


def test_everything_left() -> None:
    """Where a further site is worth as much as the first, nothing is lost."""
    assert amounts("theme-repeated", _halved(100), plan(red=(MUSEUM, HARBOUR))) == []


def test_another_theme() -> None:
    """Only the works are of work: nothing is seen twice."""
    assert amounts("theme-repeated", _halved(0, "work"), plan(red=(MUSEUM, WORKS))) == []


def test_more_than_all() -> None:
    """A site cannot be worth more for being the second."""
    with pytest.raises(ValueError, match="further_percent is 101"):
        _halved(101)


def test_for_every_theme_and_party() -> None:
    """The rule may say what further sites are worth to all; who says otherwise keeps it."""
    rule = Rule("theme-repeated", parameters={"further_percent": 80})
    made = plan(red=(MUSEUM, HARBOUR), blue=(MUSEUM, HARBOUR))
    assert amounts("theme-repeated", replace(_halved(), rules=(rule,)), made) == [150, 60]
    # Of the 800 hundredths that the works are worth to red, a fifth is lost.
    tally = charted(replace(_halved(100), rules=(rule,))).tallies["red", "work"]
    assert tally.lost == {"museum": 0, "harbour": 0, "works": 160}
    assert charted(_halved(100)).tallies == {}
