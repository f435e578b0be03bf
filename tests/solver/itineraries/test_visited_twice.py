"""A party sees a site once."""

from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit


def test_once_each() -> None:
    """Two parties may both see it."""
    made = plan(red=(visit("museum", 600, 640),), blue=(visit("museum", 600, 640),))
    assert amounts("visited-twice", WORLD, made) == []


def test_three_times() -> None:
    """Three times are two more than once."""
    three = tuple(visit("museum", start, start + 40) for start in (600, 700, 800))
    assert amounts("visited-twice", WORLD, plan(red=three)) == [2]


def test_not_at_all() -> None:
    """Not to see a site is not to see it twice."""
    assert amounts("visited-twice", WORLD, plan()) == []
