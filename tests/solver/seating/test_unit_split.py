"""Worked cases of `unit-split`."""

from __future__ import annotations

from solver.seating.constraints.unit_split import UnitSplit
from tests.solver.seating.worlds import HALL, asked, seats

RULE = UnitSplit()


def test_in_one_stretch() -> None:
    """Two of a unit side by side."""
    assert RULE.found(asked(HALL), seats(HALL, p="h1", r="h2", q="h4", s="h5")) == ()


def test_with_others_between() -> None:
    """Someone of another unit between two splits them into two stretches."""
    (found,) = RULE.found(asked(HALL), seats(HALL, p="h1", q="h2", r="h3"))
    assert (found.amount, dict(found.subjects)) == (1, {"sitting": "hall", "unit": "east"})


def test_over_two_lines() -> None:
    """A unit on two lines is in two stretches."""
    assert len(RULE.found(asked(HALL), seats(HALL, p="h3", r="h4"))) == 1
