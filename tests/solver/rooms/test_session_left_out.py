"""Worked cases of `session-left-out`."""

from __future__ import annotations

from dataclasses import replace

from solver.rooms.constraints.session_left_out import SessionLeftOut
from tests.solver.rooms.worlds import TALK, TEA, facts, holding, placed

RULE = SessionLeftOut()


def test_all_placed() -> None:
    """A plan with a slot for each session leaves nothing out."""
    assert facts(RULE, holding(TALK), placed(talk=("east", 0))) == []


def test_each_counts_one() -> None:
    """Two sessions without a slot count one each, whatever their size."""
    problem = holding(replace(TALK, guests=300), TEA)
    assert facts(RULE, problem, placed()) == [(("talk",), 1), (("tea",), 1)]
