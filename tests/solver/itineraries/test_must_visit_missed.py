"""A party sees every site that it must see."""

from solver.itineraries.problem import Wanted
from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit, with_wish


def test_seen() -> None:
    """Seen is not missed."""
    problem = with_wish("red", "museum", wanted=Wanted.MUST)
    assert amounts("must-visit-missed", problem, plan(red=(visit("museum", 600, 640),))) == []


def test_seen_by_another() -> None:
    """That blue saw it does not help red."""
    problem = with_wish("red", "museum", wanted=Wanted.MUST)
    assert amounts("must-visit-missed", problem, plan(blue=(visit("museum", 600, 640),))) == [1]


def test_seen_by_one_of_those_who_may() -> None:
    """Where blue would be enough, red need not go; where neither went, one visit is missed."""
    problem = with_wish("red", "museum", wanted=Wanted.MUST, or_by=("blue",))
    assert amounts("must-visit-missed", problem, plan(blue=(visit("museum", 600, 640),))) == []
    assert amounts("must-visit-missed", problem, plan()) == [1]


def test_only_a_wish() -> None:
    """What one may see is no must."""
    assert amounts("must-visit-missed", WORLD, plan()) == []
