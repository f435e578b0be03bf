"""Worked cases of `empty-seat-high`: a front row of two, a back row of two."""

from __future__ import annotations

from solver.seating.constraints.empty_seat_high import EmptySeatHigh
from solver.seating.problem import Guest, Seat, Sitting
from tests.solver.seating.worlds import asked, seats

RULE = EmptySeatHigh()
ROWS = Sitting(
    id="hall",
    seats=(Seat(id="f1"), Seat(id="f2"), Seat(id="b1", low=1), Seat(id="b2", low=1)),
    guests=tuple(Guest(id=name) for name in ("p", "q", "r")),
)


def test_the_front_is_full() -> None:
    """The third sits behind, where the empty chair is."""
    assert RULE.found(asked(ROWS), seats(ROWS, p="f2", q="f1", r="b2")) == ()


def test_an_empty_chair_in_front() -> None:
    """Two sit behind, and one could sit in front: one rank."""
    (found,) = RULE.found(asked(ROWS), seats(ROWS, p="f1", q="b1", r="b2"))
    assert (found.amount, dict(found.subjects)) == (1, {"sitting": "hall"})


def test_an_empty_hall() -> None:
    """Where nobody sits, nothing is out of place."""
    assert RULE.found(asked(ROWS), seats(ROWS)) == ()
