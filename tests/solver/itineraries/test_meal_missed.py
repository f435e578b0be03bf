"""A party has each of its meals."""

from solver.itineraries.problem import StopKind
from tests.solver.itineraries.worlds import LUNCH, RED, amounts, pause, plan, with_day

PROBLEM = with_day(RED, meals=(LUNCH,))


def test_had() -> None:
    """A meal in the tour is not missed."""
    lunch = pause(StopKind.MEAL, "lunch", "hall", 735, 780)
    assert amounts("meal-missed", PROBLEM, plan(red=(lunch,))) == []


def test_left_out() -> None:
    """A tour without it misses it."""
    assert amounts("meal-missed", PROBLEM, plan()) == [1]


def test_of_another_party() -> None:
    """That blue has lunch does not feed red."""
    lunch = pause(StopKind.MEAL, "lunch", "hall", 735, 780)
    assert amounts("meal-missed", PROBLEM, plan(blue=(lunch,))) == [1]
