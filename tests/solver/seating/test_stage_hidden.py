"""Worked cases of `stage-hidden`."""

from __future__ import annotations

from solver.seating.constraints.stage_hidden import StageHidden
from solver.seating.problem import Guest, Seat, Sitting
from tests.solver.seating.worlds import asked, seats

RULE = StageHidden()
TWO = Sitting(
    id="gala",
    seats=(Seat(id="good"), Seat(id="bad", hidden=3)),
    guests=(Guest(id="lu", watches=True), Guest(id="he")),
)


def test_the_good_seat() -> None:
    """Who needs it has the good seat; to the other it is all one."""
    assert RULE.found(asked(TWO), seats(TWO, lu="good", he="bad")) == ()


def test_the_bad_seat() -> None:
    """The other way round: three parts of the stage."""
    (found,) = RULE.found(asked(TWO), seats(TWO, lu="bad", he="good"))
    assert (found.amount, dict(found.subjects)) == (
        3,
        {"sitting": "gala", "guest": "lu", "seat": "bad"},
    )


def test_who_has_no_seat() -> None:
    """Of a guest without a seat another rule speaks."""
    assert RULE.found(asked(TWO), seats(TWO, he="bad")) == ()
