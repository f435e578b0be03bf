"""Worked cases of `pair-apart`."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.constraints.pair_apart import PairApart
from solver.seating.problem import Plan, Wish
from tests.solver.seating.worlds import DINNER, ROSTRUM, asked, seats, wish

RULE = PairApart()


def test_beside_as_wished() -> None:
    """Two who wish to sit beside one another do."""
    sitting = replace(DINNER, pairs=wish("aldo", "shen", Wish.BESIDE))
    assert RULE.found(asked(sitting), seats(sitting, aldo="a1", shen="a3")) == ()


def test_at_different_tables() -> None:
    """Two who wish to share a table do not."""
    sitting = replace(DINNER, pairs=wish("aldo", "shen", Wish.SAME_TABLE))
    (found,) = RULE.found(asked(sitting), seats(sitting, aldo="a1", shen="b1"))
    assert dict(found.subjects) == {"sitting": "dinner", "one": "aldo", "other": "shen"}


def test_at_one_table_but_not_beside() -> None:
    """On a rostrum of three the second and the third have the first between them."""
    sitting = replace(ROSTRUM, pairs=wish("qin", "he", Wish.BESIDE))
    assert len(RULE.found(asked(sitting), seats(sitting, qin="r2", he="r3"))) == 1


def test_one_of_them_is_not_there() -> None:
    """A wish about someone without a seat is not broken."""
    sitting = replace(DINNER, pairs=wish("aldo", "shen", Wish.BESIDE))
    assert RULE.found(asked(sitting), seats(sitting, aldo="a1")) == ()


def test_one_of_them_sits_twice() -> None:
    """Each of the two chairs counts, whichever is named first."""
    sitting = replace(DINNER, pairs=wish("aldo", "shen", Wish.SAME_TABLE))
    there, away = seats(sitting, aldo="a1", shen="a3"), seats(sitting, shen="b1")
    for first, second in ((there, away), (away, there)):
        plan = Plan(placements=first.placements + second.placements)
        assert len(RULE.found(asked(sitting), plan)) == 1
