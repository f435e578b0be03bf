"""A meal or rest is had in its window, at one of its places, in full."""

from solver.itineraries.problem import StopKind
from tests.solver.itineraries.worlds import LUNCH, NOON, RED, amounts, pause, plan, with_day

PROBLEM = with_day(RED, meals=(LUNCH,), rests=(NOON,))


def test_in_the_window() -> None:
    """A meal from 12:15 to 13:00 just ends with the kitchen."""
    lunch = pause(StopKind.MEAL, "lunch", "hall", 735, 780)
    assert amounts("pause-out-of-hours", PROBLEM, plan(red=(lunch,))) == []


def test_too_late() -> None:
    """A minute later it is out of hours."""
    lunch = pause(StopKind.MEAL, "lunch", "hall", 736, 781)
    assert amounts("pause-out-of-hours", PROBLEM, plan(red=(lunch,))) == [1]


def test_cut_short() -> None:
    """Twenty-nine of thirty minutes are no rest."""
    rest = pause(StopKind.REST, "noon", "hotel", 811, 840)
    assert amounts("pause-out-of-hours", PROBLEM, plan(red=(rest,))) == [1]


def test_elsewhere() -> None:
    """At a place that does not offer it there is nothing to eat."""
    lunch = pause(StopKind.MEAL, "lunch", "museum", 700, 745)
    assert amounts("pause-out-of-hours", PROBLEM, plan(red=(lunch,))) == [1]


def test_not_asked_for() -> None:
    """A meal that the day does not offer is out of hours at any time."""
    supper = pause(StopKind.MEAL, "supper", "hall", 1000, 1045)
    assert amounts("pause-out-of-hours", PROBLEM, plan(red=(supper,))) == [1]
