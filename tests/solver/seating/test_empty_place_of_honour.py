"""Worked cases of `empty-place-of-honour`."""

from __future__ import annotations

from solver.seating.constraints.empty_place_of_honour import EmptyPlaceOfHonour
from tests.solver.seating.worlds import ROSTRUM, asked, seats

RULE = EmptyPlaceOfHonour()


def test_filled_from_the_first() -> None:
    """Two people on the first two of three seats leave no gap."""
    assert RULE.found(asked(ROSTRUM), seats(ROSTRUM, lu="r1", qin="r2")) == ()


def test_a_gap_before_the_last() -> None:
    """Each empty seat above someone is named."""
    found = RULE.found(asked(ROSTRUM), seats(ROSTRUM, lu="r3"))
    assert [dict(one.subjects)["seat"] for one in found] == ["r1", "r2"]


def test_nobody_at_all() -> None:
    """An empty rostrum has no empty place of honour."""
    assert RULE.found(asked(ROSTRUM), seats(ROSTRUM)) == ()
