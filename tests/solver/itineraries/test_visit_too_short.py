"""A visit lasts as long as its site needs at least."""

from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit, with_wish


def test_long_enough() -> None:
    """Thirty minutes are just enough."""
    assert amounts("visit-too-short", WORLD, plan(red=(visit("museum", 600, 630),))) == []


def test_too_short() -> None:
    """Twenty-two minutes lack eight."""
    assert amounts("visit-too-short", WORLD, plan(red=(visit("museum", 600, 622),))) == [8]


def test_own_least() -> None:
    """A party may need longer than the site says: 50 minutes, of which 10 lack."""
    problem = with_wish("red", "museum", least_ticks=50)
    made = plan(red=(visit("museum", 600, 640),), blue=(visit("museum", 600, 640),))
    assert amounts("visit-too-short", problem, made) == [10]
