"""What was planned before stays on its day and at its hour."""

from dataclasses import replace

import pytest

from solver.constraint import Rule
from solver.itineraries.problem import Problem
from solver.itineraries.relations import Planned
from tests.solver.itineraries.worlds import WORLD, amounts, found, plan, visit

BEFORE = replace(WORLD, planned=(Planned(party="red", site="museum", day="red 1", start=600),))


def _moved(to: int, problem: Problem = BEFORE) -> list[int]:
    return amounts("visit-moved", problem, plan(red=(visit("museum", to, to + 40),)))


def test_as_before() -> None:
    """The same hour is no move, nor is one five minutes sooner or later, nor a longer visit."""
    assert [_moved(at) for at in (600, 595, 605)] == [[], [], []]
    assert amounts("visit-moved", BEFORE, plan(red=(visit("museum", 600, 700),))) == []


def test_six_minutes_later() -> None:
    """Six minutes are a move; where ten are admitted they are none."""
    assert _moved(606) == [1]
    ten = Rule("visit-moved", parameters={"minutes": 10})
    assert _moved(606, replace(BEFORE, rules=(ten,))) == []


def test_left_out() -> None:
    """A visit that is no longer made was moved as well; blue's own does not stand for it."""
    (broken,) = found("visit-moved", BEFORE, plan(blue=(visit("museum", 600, 640),)))
    assert broken.sentence() == "The visit of red to museum is no longer on red 1 at 600."


def test_something_new() -> None:
    """A visit that was not planned before is no move."""
    made = plan(red=(visit("museum", 600, 640), visit("harbour", 700, 740)))
    assert amounts("visit-moved", BEFORE, made) == []


def test_nonsense() -> None:
    """A day of another party, and one visit planned twice, are refused."""
    (planned,) = BEFORE.planned
    with pytest.raises(ValueError, match="not a day of 'red'"):
        replace(WORLD, planned=(replace(planned, day="blue 1"),))
    with pytest.raises(ValueError, match="twice"):
        replace(WORLD, planned=(planned, replace(planned, start=700)))
