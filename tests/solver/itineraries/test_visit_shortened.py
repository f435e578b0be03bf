"""A visit lasts as long as the party wishes."""

from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit, with_wish


def test_as_wished() -> None:
    """Forty minutes are what is wished."""
    assert amounts("visit-shortened", WORLD, plan(red=(visit("museum", 600, 640),))) == []


def test_shorter() -> None:
    """Thirty-three minutes are seven short of it."""
    assert amounts("visit-shortened", WORLD, plan(red=(visit("museum", 600, 633),))) == [7]


def test_own_wish() -> None:
    """A party may wish for longer than the site says."""
    problem = with_wish("red", "museum", wished_ticks=90)
    assert amounts("visit-shortened", problem, plan(red=(visit("museum", 600, 640),))) == [50]
