"""A party sees as many sites of each theme as it is to see of it."""

from dataclasses import replace

import pytest

from solver.itineraries.chart import Tally
from solver.itineraries.kernel.reading import charted
from solver.itineraries.problem import Problem
from solver.itineraries.relations import ThemeWish
from tests.solver.itineraries.worlds import WORLD, amounts, found, plan, visit

THEMES = {"museum": ("past", "art"), "harbour": ("past",), "works": ("work",)}
PAST = (visit("museum", 550, 590), visit("harbour", 610, 650))


def _wishing(least: int = 1, theme: str = "work") -> Problem:
    """Museum and harbour are of the past, the works of work; red is to see so many of a theme."""
    sites = tuple(replace(site, themes=THEMES[site.id]) for site in WORLD.sites)
    wish = ThemeWish(party="red", theme=theme, least=least)
    return replace(WORLD, sites=sites, theme_wishes=(wish,))


def test_nothing_of_the_theme() -> None:
    """Red sees two sites, but nothing of work; what blue sees does not help."""
    made = plan(red=PAST, blue=(visit("works", 720, 760),))
    (broken,) = found("theme-missed", _wishing(), made)
    assert (broken.amount, broken.level.value) == (1, "medium")
    assert broken.sentence() == "red lacks 1 sites of the theme work."


def test_one_is_enough() -> None:
    """One site of the theme is all that is asked."""
    assert amounts("theme-missed", _wishing(), plan(red=(visit("works", 720, 760),))) == []


def test_two_are_asked() -> None:
    """Of three of the past that are asked two are seen: one is lacking."""
    assert amounts("theme-missed", _wishing(3, "past"), plan(red=PAST)) == [1]
    assert amounts("theme-missed", _wishing(2, "past"), plan(red=PAST)) == []


def test_a_theme_that_no_site_has() -> None:
    """What cannot be seen anywhere is lacking all the same."""
    assert amounts("theme-missed", _wishing(1, "sea"), plan(red=PAST)) == [1]


def test_the_compiled_search_counts_it() -> None:
    """A problem that wishes for a theme says so to the compiled search."""
    assert charted(_wishing()).tallies == {("red", "work"): Tally(least=1)}
    assert charted(_wishing(0)).tallies == {}


def test_one_wish_a_theme() -> None:
    """Two wishes of one party for one theme are nonsense."""
    wish = ThemeWish(party="red", theme="past")
    with pytest.raises(ValueError, match="twice"):
        replace(WORLD, theme_wishes=(wish, replace(wish, least=2)))
