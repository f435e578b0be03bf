"""Worked cases of `unit-clustered`."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.constraints.unit_clustered import UnitClustered
from solver.seating.constraints.unit_scattered import UnitScattered
from solver.seating.problem import Table
from tests.solver.seating.worlds import DINNER, asked, seats

RULE = UnitClustered()
MIXED = replace(DINNER, tables=(Table(id="a", most_of_unit=1), Table(id="b", most_of_unit=1)))


def test_one_of_each() -> None:
    """One of each unit at each table, and hosts, who have none."""
    plan = seats(MIXED, aldo="a1", shen="a2", lu="a3", lucia="b1", ke="b2", he="b3")
    assert RULE.found(asked(MIXED), plan) == ()


def test_two_of_a_unit() -> None:
    """Two of one unit where one is the most: one too many."""
    (found,) = RULE.found(asked(MIXED), seats(MIXED, aldo="a1", lucia="a2", shen="a3"))
    assert (found.amount, dict(found.subjects)) == (
        1,
        {"sitting": "dinner", "table": "a", "unit": "xihe"},
    )


def test_where_nobody_asks() -> None:
    """At a table where units may sit together, they may."""
    assert RULE.found(asked(DINNER), seats(DINNER, aldo="a1", lucia="a2")) == ()


def test_where_units_mix_they_are_not_scattered() -> None:
    """A unit at two tables that are to be mixed breaks no rule about keeping together."""
    plan = seats(MIXED, aldo="a1", lucia="b1")
    assert UnitScattered().found(asked(MIXED), plan) == ()
    assert len(UnitScattered().found(asked(DINNER), plan)) == 1
