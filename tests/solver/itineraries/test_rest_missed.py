"""A party rests at noon, as long as it was promised."""

from solver.itineraries.problem import StopKind
from tests.solver.itineraries.worlds import NOON, RED, amounts, pause, plan, with_day

PROBLEM = with_day(RED, rests=(NOON,))


def test_rested() -> None:
    """Thirty minutes within the window."""
    rest = pause(StopKind.REST, "noon", "hotel", 810, 840)
    assert amounts("rest-missed", PROBLEM, plan(red=(rest,))) == []


def test_cut_short() -> None:
    """Twenty-nine minutes are no rest."""
    rest = pause(StopKind.REST, "noon", "hotel", 811, 840)
    assert amounts("rest-missed", PROBLEM, plan(red=(rest,))) == [1]


def test_left_out() -> None:
    """A day without it misses it."""
    assert amounts("rest-missed", PROBLEM, plan()) == [1]
