"""Worked cases of `guest-seated-twice`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.constraint import Rule
from solver.seating.constraints.guest_seated_twice import GuestSeatedTwice
from solver.seating.problem import Plan
from tests.solver.seating.worlds import DINNER, ROSTRUM, asked, seats

RULE = GuestSeatedTwice()


def test_one_chair_each() -> None:
    """Everyone has one chair."""
    plan = seats(ROSTRUM, lu="r1", qin="r2")
    assert RULE.found(asked(ROSTRUM), plan) == ()


def test_two_chairs_are_one_too_many() -> None:
    """Two chairs for one person are one too many."""
    plan = Plan(
        placements=(*seats(ROSTRUM, lu="r1").placements, *seats(ROSTRUM, lu="r2").placements)
    )
    (found,) = RULE.found(asked(ROSTRUM), plan)
    assert (found.amount, dict(found.subjects)) == (1, {"sitting": "plenary", "guest": "lu"})


def test_one_chair_at_each_of_two_sittings() -> None:
    """The same person sits at the plenary and at the dinner."""
    plan = Plan(
        placements=(*seats(ROSTRUM, lu="r1").placements, *seats(DINNER, lu="a1").placements)
    )
    assert RULE.found(asked(ROSTRUM, DINNER), plan) == ()


def test_it_cannot_be_turned_off() -> None:
    """Other rules read a plan as if it held: a problem that turns it off is nonsense."""
    with pytest.raises(ValueError, match="'guest-seated-twice' cannot be turned off"):
        RULE.setting(replace(asked(ROSTRUM), rules=(Rule(RULE.id, on=False),)))
