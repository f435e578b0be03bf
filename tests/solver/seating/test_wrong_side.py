"""Worked cases of `wrong-side`."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.constraints.wrong_side import WrongSide
from tests.solver.seating.worlds import DINNER, asked, seats

RULE = WrongSide()


def test_a_host_on_the_hosts_chair() -> None:
    """A host takes the host's chair."""
    sitting = replace(DINNER, seats=(replace(DINNER.seats[0], side="host"), *DINNER.seats[1:]))
    assert RULE.found(asked(sitting), seats(sitting, lu="a1", aldo="a2")) == ()


def test_a_visitor_on_the_hosts_chair() -> None:
    """A visitor on the host's chair is on the wrong side."""
    sitting = replace(DINNER, seats=(replace(DINNER.seats[0], side="host"), *DINNER.seats[1:]))
    (found,) = RULE.found(asked(sitting), seats(sitting, aldo="a1", lu="a2"))
    assert dict(found.subjects) == {"sitting": "dinner", "guest": "aldo", "seat": "a1"}


def test_one_without_a_side_sits_anywhere() -> None:
    """An interpreter of no side may take the host's chair."""
    sitting = replace(DINNER, seats=(replace(DINNER.seats[0], side="host"), *DINNER.seats[1:]))
    guests = (replace(DINNER.guests[2], side=""), *DINNER.guests[3:])
    sitting = replace(sitting, guests=guests)
    assert RULE.found(asked(sitting), seats(sitting, aldo="a1")) == ()
