"""Worked cases of `wasted-capacity`."""

from __future__ import annotations

from dataclasses import replace

from solver.constraint import Rule
from solver.rooms.constraints.wasted_capacity import WastedCapacity
from tests.solver.rooms.worlds import TALK, facts, holding, placed

RULE = WastedCapacity()


def test_half_empty() -> None:
    """Fifty of the hall's hundred seats may stay empty."""
    problem = holding(replace(TALK, layout="rows", guests=50))
    assert facts(RULE, problem, placed(talk=("hall", 0))) == []


def test_tens_of_seats() -> None:
    """Twenty guests leave 80 of 100 seats empty, thirty more than half: three tens."""
    problem = holding(replace(TALK, layout="rows", guests=20))
    assert facts(RULE, problem, placed(talk=("hall", 0))) == [(("talk", "hall"), 3)]


def test_less_than_ten() -> None:
    """Nine seats beyond the share are nobody's concern."""
    problem = holding(replace(TALK, layout="rows", guests=41))
    assert facts(RULE, problem, placed(talk=("hall", 0))) == []


def test_share_set_by_the_office() -> None:
    """Where no seat may stay empty, eighty empty ones are eight tens."""
    strict = Rule(RULE.id, parameters={"empty_percent": 0})
    problem = replace(holding(replace(TALK, layout="rows")), rules=(strict,))
    assert facts(RULE, problem, placed(talk=("hall", 0))) == [(("talk", "hall"), 8)]


def test_nobody_counted() -> None:
    """A session whose guests are not counted wastes nothing."""
    problem = holding(replace(TALK, guests=0))
    assert facts(RULE, problem, placed(talk=("hall", 0))) == []
