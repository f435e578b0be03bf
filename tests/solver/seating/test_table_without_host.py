"""Worked cases of `table-without-host`."""

from __future__ import annotations

from solver.seating.constraints.table_without_host import TableWithoutHost
from tests.solver.seating.worlds import DINNER, asked, seats

RULE = TableWithoutHost()


def test_a_host_at_each() -> None:
    """A host at each table receives."""
    plan = seats(DINNER, lu="a1", aldo="a2", he="b1", shen="b2")
    assert RULE.found(asked(DINNER), plan) == ()


def test_both_hosts_at_one() -> None:
    """Two hosts at one table leave the visitors at the other alone."""
    plan = seats(DINNER, lu="a1", he="a2", shen="b2", ke="b3")
    (found,) = RULE.found(asked(DINNER), plan)
    assert (found.amount, dict(found.subjects)) == (1, {"sitting": "dinner", "table": "b"})


def test_an_empty_table() -> None:
    """A table where nobody sits needs no host."""
    assert RULE.found(asked(DINNER), seats(DINNER, lu="a1", aldo="a2")) == ()
