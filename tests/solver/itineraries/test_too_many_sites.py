"""A party sees no more sites in a half-day than it can take in."""

from tests.solver.itineraries.worlds import RED, WORLD, amounts, plan, visit, with_day

THREE = (visit("museum", 550, 590), visit("harbour", 610, 650), visit("works", 720, 760))


def test_one_half_day_too_full() -> None:
    """Two in the morning where one is allowed are one too many."""
    problem = with_day(RED, noon=720, sites_per_half=1)
    assert amounts("too-many-sites", problem, plan(red=THREE)) == [1]


def test_a_visit_at_noon() -> None:
    """A visit that begins at noon is the afternoon's."""
    problem = with_day(RED, noon=720, sites_per_half=2)
    assert amounts("too-many-sites", problem, plan(red=THREE)) == []


def test_no_halves() -> None:
    """Without a noon the day is one half: three where one is allowed are two too many."""
    problem = with_day(RED, noon=None, sites_per_half=1)
    assert amounts("too-many-sites", problem, plan(red=THREE)) == [2]


def test_no_limit() -> None:
    """Where no number is set, none is too many."""
    assert amounts("too-many-sites", WORLD, plan(red=THREE)) == []
