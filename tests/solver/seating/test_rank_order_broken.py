"""Worked cases of `rank-order-broken`."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.constraints.rank_order_broken import RankOrderBroken
from tests.solver.seating.worlds import ROSTRUM, asked, seats

RULE = RankOrderBroken()


def test_rank_by_rank() -> None:
    """First on the first seat, second on the second."""
    plan = seats(ROSTRUM, lu="r1", qin="r2", he="r3")
    assert RULE.found(asked(ROSTRUM), plan) == ()


def test_a_whole_row_turned_round() -> None:
    """Three people in reverse order are three pairs upset; first and last are named, once."""
    plan = seats(ROSTRUM, lu="r3", qin="r2", he="r1")
    (found,) = RULE.found(asked(ROSTRUM), plan)
    assert dict(found.subjects) == {"sitting": "plenary", "higher": "lu", "lower": "he"}
    assert found.amount == 3


def test_equals_have_no_order() -> None:
    """Two of the same rank may sit either way."""
    lu, qin, he = ROSTRUM.guests
    equal = replace(ROSTRUM, guests=(lu, replace(qin, rank=1), he))
    assert RULE.found(asked(equal), seats(equal, qin="r1", lu="r2", he="r3")) == ()


def test_the_unranked_have_no_order() -> None:
    """An interpreter without a rank may sit above anyone."""
    lu, qin, he = ROSTRUM.guests
    mixed = replace(ROSTRUM, guests=(lu, qin, replace(he, rank=None)))
    assert RULE.found(asked(mixed), seats(mixed, lu="r1", he="r2", qin="r3")) == ()


def test_an_interpreter_does_not_sit_above_whom_he_serves() -> None:
    """Without a rank of his own he may sit above others, not above his own guest."""
    lu, qin, he = ROSTRUM.guests
    mixed = replace(ROSTRUM, guests=(lu, qin, replace(he, rank=None, interprets="qin")))
    assert RULE.found(asked(mixed), seats(mixed, lu="r1", qin="r2", he="r3")) == ()
    (found,) = RULE.found(asked(mixed), seats(mixed, lu="r1", he="r2", qin="r3"))
    assert dict(found.subjects) == {"sitting": "plenary", "higher": "qin", "lower": "he"}
