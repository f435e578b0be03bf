"""Worked cases of `guards-bunched`."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.constraints.guards_bunched import GuardsBunched
from solver.seating.problem import Guest
from tests.solver.seating.worlds import DINNER, HALL, asked, seats

RULE = GuardsBunched()
GUARDS = tuple(Guest(id=name, guard="team") for name in ("g", "h", "i"))
WATCHED = replace(DINNER, guests=GUARDS)


def test_spread_evenly() -> None:
    """Three over two tables: two at one of them are no more than an even share."""
    assert RULE.found(asked(WATCHED), seats(WATCHED, g="a1", h="b1", i="b2")) == ()


def test_all_at_one_table() -> None:
    """Three at one table: one more than its share."""
    (found,) = RULE.found(asked(WATCHED), seats(WATCHED, g="a1", h="a2", i="a3"))
    assert (found.amount, dict(found.subjects)) == (
        1,
        {"sitting": "dinner", "team": "team", "place": "a"},
    )


def test_one_hall_is_one_place() -> None:
    """In a hall of one part there is nowhere else to spread to."""
    hall = replace(HALL, guests=GUARDS)
    assert RULE.found(asked(hall), seats(hall, g="h1", h="h2", i="h3")) == ()
