"""Worked cases of `guest-unseated`."""

from __future__ import annotations

from solver.constraint import Level
from solver.seating.constraints.guest_unseated import GuestUnseated
from tests.solver.seating.worlds import ROSTRUM, asked, seats

RULE = GuestUnseated()


def test_everyone_sits() -> None:
    """Three guests on three seats."""
    plan = seats(ROSTRUM, lu="r1", qin="r2", he="r3")
    assert RULE.found(asked(ROSTRUM), plan) == ()


def test_one_stands() -> None:
    """A guest without a seat is named, and counts as left out."""
    (found,) = RULE.found(asked(ROSTRUM), seats(ROSTRUM, lu="r1", qin="r2"))
    assert (found.level, dict(found.subjects)) == (
        Level.MEDIUM,
        {"sitting": "plenary", "guest": "he"},
    )


def test_a_seat_that_is_not_there() -> None:
    """A seat that the room does not have seats nobody."""
    plan = seats(ROSTRUM, lu="r1", qin="r2", he="balcony")
    assert len(RULE.found(asked(ROSTRUM), plan)) == 1
