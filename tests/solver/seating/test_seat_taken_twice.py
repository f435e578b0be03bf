"""Worked cases of `seat-taken-twice`."""

from __future__ import annotations

from solver.seating.constraints.seat_taken_twice import SeatTakenTwice
from tests.solver.seating.worlds import ROSTRUM, asked, seats

RULE = SeatTakenTwice()


def test_each_on_a_chair_of_their_own() -> None:
    """Three people on three chairs break nothing."""
    plan = seats(ROSTRUM, lu="r1", qin="r2", he="r3")
    assert RULE.found(asked(ROSTRUM), plan) == ()


def test_three_on_one_chair_are_two_too_many() -> None:
    """A chair with three names has two too many."""
    plan = seats(ROSTRUM, lu="r1", qin="r1", he="r1")
    (found,) = RULE.found(asked(ROSTRUM), plan)
    assert (found.amount, dict(found.subjects)) == (2, {"sitting": "plenary", "seat": "r1"})


def test_a_stranger_takes_a_chair_too() -> None:
    """Someone who is not on the list still fills the chair."""
    plan = seats(ROSTRUM, lu="r1", nobody="r1")
    assert [found.amount for found in RULE.found(asked(ROSTRUM), plan)] == [1]
