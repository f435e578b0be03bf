"""A party rests at noon where it was promised."""

from solver.itineraries.problem import StopKind
from tests.solver.itineraries.worlds import NOON, RED, WORLD, amounts, pause, plan, with_day

PROBLEM = with_day(RED, rests=(NOON,))


def test_rested() -> None:
    """A rest in the tour is not missed."""
    rest = pause(StopKind.REST, "noon", "hotel", 810, 840)
    assert amounts("rest-missed", PROBLEM, plan(red=(rest,))) == []


def test_left_out() -> None:
    """A day without it misses it."""
    assert amounts("rest-missed", PROBLEM, plan()) == [1]


def test_none_promised() -> None:
    """What nobody promised is not missed."""
    assert amounts("rest-missed", WORLD, plan()) == []
