"""Worked cases of `wrong-area`."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.constraints.wrong_area import WrongArea
from solver.seating.problem import Seat
from tests.solver.seating.worlds import HALL, ROSTRUM, asked, seats

RULE = WrongArea()


def test_the_called_sit_on_the_rostrum() -> None:
    """Who is called to the rostrum sits on it."""
    called = replace(ROSTRUM, seats=(*ROSTRUM.seats, Seat(id="h1", area="hall"), Seat(id="x")))
    assert RULE.found(asked(called), seats(called, lu="r1")) == ()


def test_the_called_do_not_sit_in_the_hall() -> None:
    """Who is called to the rostrum is wrong in the hall."""
    called = replace(ROSTRUM, seats=(*ROSTRUM.seats, Seat(id="h1", area="hall"), Seat(id="x")))
    (found,) = RULE.found(asked(called), seats(called, lu="h1"))
    assert dict(found.subjects) == {"sitting": "plenary", "guest": "lu", "seat": "h1"}


def test_a_seat_of_no_area_is_not_the_rostrum() -> None:
    """A chair that belongs to no part of the room is not the rostrum."""
    called = replace(ROSTRUM, seats=(*ROSTRUM.seats, Seat(id="h1", area="hall"), Seat(id="x")))
    assert len(RULE.found(asked(called), seats(called, lu="x"))) == 1


def test_who_is_bound_to_no_area_sits_anywhere() -> None:
    """A guest of no area may sit in any."""
    assert RULE.found(asked(HALL), seats(HALL, p="h1")) == ()
