"""Worked cases of `same-side-beside`."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.constraints.same_side_beside import SameSideBeside
from solver.seating.problem import Alternation, Table
from tests.solver.seating.worlds import DINNER, asked, seats

RULE = SameSideBeside()
MIXED = replace(DINNER, tables=(Table(id="a", alternate=(Alternation.SIDE,)),))


def test_a_host_between_two_tables() -> None:
    """A host and a visitor side by side differ; at the other table nobody asks."""
    plan = seats(MIXED, lu="a1", aldo="a2", shen="b1", ke="b2")
    assert RULE.found(asked(MIXED), plan) == ()


def test_two_visitors_side_by_side() -> None:
    """At a table of three two visitors are beside one another, whoever is the third."""
    (found,) = RULE.found(asked(MIXED), seats(MIXED, lu="a1", aldo="a2", shen="a3"))
    assert dict(found.subjects) == {"sitting": "dinner", "one": "aldo", "other": "shen"}


def test_an_empty_chair() -> None:
    """One alone has no neighbour."""
    assert RULE.found(asked(MIXED), seats(MIXED, aldo="a2")) == ()
