"""A visit lies in the hours at which its site receives."""

from solver.itineraries.problem import Opening
from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit, with_site


def test_whole_window() -> None:
    """A visit may fill the whole window."""
    assert amounts("site-closed", WORLD, plan(red=(visit("museum", 540, 1020),))) == []


def test_over_the_gap() -> None:
    """A visit over a gap between two windows is in neither."""
    hours = (Opening(start=540, end=600), Opening(start=610, end=700))
    made = plan(red=(visit("museum", 590, 640),))
    assert amounts("site-closed", with_site("museum", windows=hours), made) == [1]


def test_last_entry() -> None:
    """Last entry is an hour before the window ends: 16:00, and no minute later."""
    problem = with_site("museum", windows=(Opening(start=540, end=1020, last_entry=960),))
    made = plan(red=(visit("museum", 960, 1000),), blue=(visit("museum", 961, 1000),))
    assert amounts("site-closed", problem, made) == [1]


def test_unknown_site() -> None:
    """A site that nobody knows receives nobody."""
    assert amounts("site-closed", WORLD, plan(red=(visit("castle", 600, 700),))) == [1]
