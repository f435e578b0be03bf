"""Worked cases of `unsuited-seat`."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.constraints.unsuited_seat import UnsuitedSeat
from tests.solver.seating.worlds import HALL, asked, seats

RULE = UnsuitedSeat()


def test_the_place_for_the_wheelchair() -> None:
    """A wheelchair on the place kept for it."""
    p, *others = HALL.guests
    sitting = replace(
        HALL,
        seats=(replace(HALL.seats[0], offers=("wheelchair",)), *HALL.seats[1:]),
        guests=(replace(p, needs=("wheelchair",)), *others),
    )
    assert RULE.found(asked(sitting), seats(sitting, p="h1")) == ()


def test_a_wheelchair_in_mid_row() -> None:
    """Each thing that is needed and lacking counts."""
    p, *others = HALL.guests
    sitting = replace(
        HALL,
        seats=(replace(HALL.seats[0], offers=("wheelchair",)), *HALL.seats[1:]),
        guests=(replace(p, needs=("wheelchair",)), *others),
    )
    p = replace(p, needs=("wheelchair", "early-leave"))
    sitting = replace(sitting, guests=(p, *others))
    (found,) = RULE.found(asked(sitting), seats(sitting, p="h2"))
    assert (found.amount, dict(found.subjects)) == (
        2,
        {"sitting": "hall", "guest": "p", "seat": "h2"},
    )


def test_a_seat_may_offer_more() -> None:
    """Who needs nothing may have the wheelchair's place."""
    p, *others = HALL.guests
    sitting = replace(
        HALL,
        seats=(replace(HALL.seats[0], offers=("wheelchair",)), *HALL.seats[1:]),
        guests=(replace(p, needs=("wheelchair",)), *others),
    )
    assert RULE.found(asked(sitting), seats(sitting, q="h1")) == ()
