"""A visit asked for within certain hours takes place in them."""

from solver.itineraries.problem import Window
from tests.solver.itineraries.worlds import amounts, plan, visit, with_wish


def test_within() -> None:
    """The visit may fill the hours asked for."""
    problem = with_wish("red", "museum", window=Window(start=600, end=660))
    assert amounts("visit-outside-window", problem, plan(red=(visit("museum", 600, 660),))) == []


def test_outside() -> None:
    """One minute beyond is outside."""
    problem = with_wish("red", "museum", window=Window(start=600, end=660))
    assert amounts("visit-outside-window", problem, plan(red=(visit("museum", 620, 661),))) == [1]


def test_of_another_party() -> None:
    """The hours of one party do not bind the other."""
    problem = with_wish("red", "museum", window=Window(start=600, end=660))
    assert amounts("visit-outside-window", problem, plan(blue=(visit("museum", 700, 740),))) == []
