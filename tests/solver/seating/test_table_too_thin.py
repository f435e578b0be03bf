"""Worked cases of `table-too-thin`."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.constraints.table_too_thin import TableTooThin
from solver.seating.problem import Table
from tests.solver.seating.worlds import DINNER, asked, seats

RULE = TableTooThin()
DINNER_OF_TWO = replace(DINNER, tables=(Table(id="a", least_guests=2), Table(id="b")))


def test_just_enough() -> None:
    """Two are wanted and two sit there; of the other table nothing is asked."""
    assert RULE.found(asked(DINNER_OF_TWO), seats(DINNER_OF_TWO, lu="a1", he="a3")) == ()


def test_one_too_few() -> None:
    """Where one sits and two are wanted, one is lacking."""
    (found,) = RULE.found(asked(DINNER_OF_TWO), seats(DINNER_OF_TWO, lu="a1", he="b1"))
    assert (found.amount, dict(found.subjects)) == (1, {"sitting": "dinner", "table": "a"})


def test_an_empty_table() -> None:
    """An empty table lacks all that are wanted there."""
    (found,) = RULE.found(asked(DINNER_OF_TWO), seats(DINNER_OF_TWO))
    assert found.amount == 2
