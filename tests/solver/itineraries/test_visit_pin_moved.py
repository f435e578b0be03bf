"""A visit that the office holds stays where it holds it."""

from dataclasses import replace

from solver.itineraries.relations import Pin
from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit

PIN = Pin(party="red", site="museum", day="red 1")


def test_day_held() -> None:
    """Where the day is held, any time of it will do."""
    problem = replace(WORLD, pins=(PIN,))
    assert amounts("visit-pin-moved", problem, plan(red=(visit("museum", 600, 640),))) == []


def test_start_held() -> None:
    """Where the start is held, another is a move."""
    problem = replace(WORLD, pins=(replace(PIN, start=610, end=650),))
    assert amounts("visit-pin-moved", problem, plan(red=(visit("museum", 600, 640),))) == [1]


def test_need_not_be_made() -> None:
    """A visit that may be left out is moved only where it is made at another time."""
    problem = replace(WORLD, pins=(replace(PIN, start=610, must=False),))
    assert amounts("visit-pin-moved", problem, plan()) == []
    assert amounts("visit-pin-moved", problem, plan(red=(visit("museum", 600, 640),))) == [1]
    assert amounts("visit-pin-moved", problem, plan(red=(visit("museum", 610, 650),))) == []


def test_left_out() -> None:
    """A pinned visit that is left out was moved."""
    assert amounts("visit-pin-moved", replace(WORLD, pins=(PIN,)), plan()) == [1]
