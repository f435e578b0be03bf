"""A party sees no more sites of one theme than it cares to."""

from dataclasses import replace

import pytest

from solver.itineraries.problem import Problem
from solver.itineraries.relations import ThemeLimit
from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit

THREE = (visit("museum", 550, 590), visit("harbour", 610, 650), visit("works", 720, 760))
THEMES = {"museum": ("past", "art"), "harbour": ("past",), "works": ("past",)}


def _limited(most: int, theme: str = "past") -> Problem:
    """Every site is of the past, the museum of art too; red cares for so many of a theme."""
    sites = tuple(replace(site, themes=THEMES[site.id]) for site in WORLD.sites)
    limit = ThemeLimit(party="red", theme=theme, most=most)
    return replace(WORLD, sites=sites, theme_limits=(limit,))


def test_too_many_of_the_past() -> None:
    """Three where one is cared for are two too many."""
    assert amounts("too-many-of-a-theme", _limited(1), plan(red=THREE)) == [2]


def test_as_many_as_cared_for() -> None:
    """Three where three are cared for are not too many."""
    assert amounts("too-many-of-a-theme", _limited(3), plan(red=THREE)) == []


def test_a_site_of_two_themes_counts_for_both() -> None:
    """The museum is one of art too, where none is cared for."""
    assert amounts("too-many-of-a-theme", _limited(0, "art"), plan(red=THREE)) == [1]


def test_the_limit_is_the_partys_own() -> None:
    """What red does not care for, blue may see."""
    assert amounts("too-many-of-a-theme", _limited(0), plan(blue=THREE)) == []


def test_one_limit_a_theme() -> None:
    """Two limits of one party for one theme are nonsense."""
    limit = ThemeLimit(party="red", theme="past", most=1)
    with pytest.raises(ValueError, match=r"theme limit 'past for red' stands twice"):
        replace(WORLD, theme_limits=(limit, replace(limit, most=2)))
