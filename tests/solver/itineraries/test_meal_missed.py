"""A party has each of its meals, in its window, at one of its places."""

from solver.itineraries.problem import StopKind
from tests.solver.itineraries.worlds import LUNCH, RED, amounts, pause, plan, with_day

PROBLEM = with_day(RED, meals=(LUNCH,))


def test_in_the_window() -> None:
    """A meal from 12:15 to 13:00 just ends with the kitchen."""
    lunch = pause(StopKind.MEAL, "lunch", "hall", 735, 780)
    assert amounts("meal-missed", PROBLEM, plan(red=(lunch,))) == []


def test_too_late() -> None:
    """A minute later it is no meal."""
    lunch = pause(StopKind.MEAL, "lunch", "hall", 736, 781)
    assert amounts("meal-missed", PROBLEM, plan(red=(lunch,))) == [1]


def test_too_short() -> None:
    """Forty-four of forty-five minutes are no meal."""
    lunch = pause(StopKind.MEAL, "lunch", "hall", 700, 744)
    assert amounts("meal-missed", PROBLEM, plan(red=(lunch,))) == [1]


def test_elsewhere() -> None:
    """At a place that is not offered there is nothing to eat."""
    lunch = pause(StopKind.MEAL, "lunch", "museum", 700, 745)
    assert amounts("meal-missed", PROBLEM, plan(red=(lunch,))) == [1]
