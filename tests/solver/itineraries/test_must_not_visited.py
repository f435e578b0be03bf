"""A party does not see what it must not see."""

from solver.itineraries.problem import Wanted
from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit, with_wish


def test_forbidden() -> None:
    """The wish of red says no."""
    problem = with_wish("red", "museum", wanted=Wanted.MUST_NOT)
    assert amounts("must-not-visited", problem, plan(red=(visit("museum", 600, 640),))) == [1]


def test_the_other_party() -> None:
    """What red must not see, blue may."""
    problem = with_wish("red", "museum", wanted=Wanted.MUST_NOT)
    assert amounts("must-not-visited", problem, plan(blue=(visit("museum", 600, 640),))) == []


def test_allowed() -> None:
    """A wish that says may allows it."""
    assert amounts("must-not-visited", WORLD, plan(red=(visit("museum", 600, 640),))) == []
