"""A seat is given to someone who comes."""

from __future__ import annotations

from dataclasses import replace

from solver.event.constraints.seated_but_not_expected import SeatedButNotExpected
from solver.event.problem import Seat
from tests.solver.event.worlds import PLAN, PROBLEM

RULE = SeatedButNotExpected()


def test_who_comes_may_sit() -> None:
    """A participant on a seat breaks nothing."""
    seats = (Seat(stay="meeting", seat="1", person="han"),)
    assert list(RULE.check(PROBLEM, replace(PLAN, seats=seats))) == []


def test_a_stranger_on_a_seat_is_found() -> None:
    """Someone who is not on the list is named with the seat."""
    seats = (Seat(stay="meeting", seat="2", person="luo"),)
    found = list(RULE.check(PROBLEM, replace(PLAN, seats=seats)))
    assert [dict(v.subjects) for v in found] == [{"person": "luo", "seat": "2", "stay": "meeting"}]


def test_seats_of_an_unplaced_session_are_not_asked() -> None:
    """A session without a stay has nobody to compare with."""
    seats = (Seat(stay="elsewhere", seat="2", person="luo"),)
    assert list(RULE.check(PROBLEM, replace(PLAN, seats=seats))) == []
