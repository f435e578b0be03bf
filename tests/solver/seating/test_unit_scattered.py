"""Worked cases of `unit-scattered`."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.constraints.unit_scattered import UnitScattered
from tests.solver.seating.worlds import DINNER, asked, seats

RULE = UnitScattered()


def test_each_unit_at_its_table() -> None:
    """Both of a unit at one table."""
    plan = seats(DINNER, aldo="a1", lucia="a2", shen="b1", ke="b2")
    assert RULE.found(asked(DINNER), plan) == ()


def test_two_tables_are_one_more() -> None:
    """A unit at two tables sits at one more than it should."""
    plan = seats(DINNER, aldo="a1", lucia="b1", shen="b2", ke="b3")
    (found,) = RULE.found(asked(DINNER), plan)
    assert (found.amount, dict(found.subjects)["unit"]) == (1, "xihe")


def test_the_head_table_is_another_part() -> None:
    """The head of a unit at the head table does not scatter it."""
    head, *others = DINNER.seats
    sitting = replace(DINNER, seats=(replace(head, area="head"), *others))
    assert RULE.found(asked(sitting), seats(sitting, aldo="a1", lucia="b1")) == ()


def test_a_unit_too_large_for_a_table_needs_two() -> None:
    """Four of one unit at two tables of three sit at no more than they need."""
    sitting = replace(DINNER, guests=tuple(replace(g, unit="one") for g in DINNER.guests))
    plan = seats(sitting, lu="a1", he="a2", aldo="b1", lucia="b2")
    assert RULE.found(asked(sitting), plan) == ()
