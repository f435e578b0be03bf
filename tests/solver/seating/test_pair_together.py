"""Worked cases of `pair-together`."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.constraints.pair_together import PairTogether
from solver.seating.problem import Wish
from tests.solver.seating.worlds import DINNER, ROSTRUM, asked, seats, wish

RULE = PairTogether()


def test_kept_apart() -> None:
    """Two at different tables are apart."""
    sitting = replace(DINNER, pairs=wish("aldo", "shen", Wish.NOT_SAME_TABLE))
    assert RULE.found(asked(sitting), seats(sitting, aldo="a1", shen="b1")) == ()


def test_at_one_table() -> None:
    """Two who should not share a table do."""
    sitting = replace(DINNER, pairs=wish("aldo", "shen", Wish.NOT_SAME_TABLE))
    (found,) = RULE.found(asked(sitting), seats(sitting, aldo="a1", shen="a3"))
    assert dict(found.subjects) == {"sitting": "dinner", "one": "aldo", "other": "shen"}


def test_at_one_table_with_someone_between() -> None:
    """Not beside one another is enough where only that was asked."""
    sitting = replace(ROSTRUM, pairs=wish("qin", "he", Wish.NOT_BESIDE))
    assert RULE.found(asked(sitting), seats(sitting, qin="r2", he="r3")) == ()


def test_beside() -> None:
    """Beside one another is too near."""
    sitting = replace(ROSTRUM, pairs=wish("lu", "he", Wish.NOT_BESIDE))
    assert len(RULE.found(asked(sitting), seats(sitting, lu="r1", he="r3"))) == 1
