"""A party sees as many of the sites it would like to see as the days allow."""

from tests.solver.itineraries.worlds import WORLD, amounts, found, plan, visit, with_wish


def test_value_not_seen() -> None:
    """Red sees what is worth 5; 3 + 8 are missed, and 5 + 3 + 8 by blue."""
    made = plan(red=(visit("museum", 600, 640),))
    assert amounts("wish-missed", WORLD, made) == [3, 8, 5, 3, 8]


def test_before_driving() -> None:
    """One of value outweighs a thousand minutes of driving."""
    (missed, *_) = found("wish-missed", with_wish("red", "museum", value=1), plan())
    assert missed.penalty == 1000


def test_seen_by_one_of_those_who_may() -> None:
    """Of red's museum nothing is missed where blue, who is enough, sees it; blue's own counts."""
    problem = with_wish("red", "museum", or_by=("blue",))
    made = plan(blue=(visit("museum", 600, 640),))
    assert amounts("wish-missed", problem, made) == [3, 8, 3, 8]


def test_worthless() -> None:
    """What is worth nothing is not missed."""
    made = plan(red=(visit("harbour", 600, 640), visit("works", 720, 760)))
    assert amounts("wish-missed", with_wish("red", "museum", value=0), made) == [5, 3, 8]
