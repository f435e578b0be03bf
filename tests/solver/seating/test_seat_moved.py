"""Worked cases of `seat-moved`."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.constraints.seat_moved import SeatMoved
from tests.solver.seating.worlds import ROSTRUM, asked, seats

RULE = SeatMoved()
BEFORE = replace(asked(ROSTRUM), planned=seats(ROSTRUM, lu="r1", qin="r2").placements)


def test_everyone_stays() -> None:
    """Those who had a seat keep it, and one who had none takes any."""
    assert RULE.found(BEFORE, seats(ROSTRUM, lu="r1", qin="r2", he="r3")) == ()


def test_two_change_seats() -> None:
    """Both are told, with the seat before and the one now."""
    found = RULE.found(BEFORE, seats(ROSTRUM, lu="r2", qin="r1"))
    assert [dict(one.subjects) for one in found] == [
        {"sitting": "plenary", "guest": "lu", "seat": "r2", "before": "r1"},
        {"sitting": "plenary", "guest": "qin", "seat": "r1", "before": "r2"},
    ]


def test_who_has_no_seat_now_is_not_moved() -> None:
    """Of a guest without a seat another rule speaks."""
    assert RULE.found(BEFORE, seats(ROSTRUM, qin="r2")) == ()


def test_a_chair_that_is_gone() -> None:
    """Where the chair of the plan before is no longer there, its guest has to move."""
    gone = replace(BEFORE, planned=seats(ROSTRUM, lu="r9").placements)
    assert RULE.found(gone, seats(ROSTRUM, lu="r3")) == ()
