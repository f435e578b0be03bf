"""Worked cases of `seat-pin-moved`."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.constraints.seat_pin_moved import SeatPinMoved
from tests.solver.seating.worlds import ROSTRUM, asked, pin, seats

RULE = SeatPinMoved()


def test_a_pin_is_kept() -> None:
    """Who sits where the office put them breaks nothing."""
    sitting = replace(ROSTRUM, pins=pin("he", "r1"))
    assert RULE.found(asked(sitting), seats(sitting, he="r1")) == ()


def test_a_pin_is_moved() -> None:
    """Who sits elsewhere is named with the seat that was given."""
    sitting = replace(ROSTRUM, pins=pin("he", "r1"))
    (found,) = RULE.found(asked(sitting), seats(sitting, he="r3"))
    assert dict(found.subjects) == {"sitting": "plenary", "guest": "he", "seat": "r1"}


def test_a_pin_is_forgotten() -> None:
    """Who has no seat at all does not sit where the office put them."""
    sitting = replace(ROSTRUM, pins=pin("he", "r1"))
    assert len(RULE.found(asked(sitting), seats(sitting, lu="r1"))) == 1
