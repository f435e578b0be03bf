"""Worked cases of `start-not-as-wished`."""

from __future__ import annotations

from dataclasses import replace

from solver.rooms.constraints.start_not_as_wished import StartNotAsWished
from tests.solver.rooms.worlds import TALK, facts, holding, placed, window

RULE = StartNotAsWished()


def test_within_the_span() -> None:
    """Both ends of the span wished for are as wished."""
    problem = holding(replace(TALK, wished=window(60, 90)))
    assert facts(RULE, problem, placed(talk=("east", 60))) == []
    assert facts(RULE, problem, placed(talk=("east", 90))) == []


def test_early_and_late() -> None:
    """Ten minutes before the span count ten, five after it five."""
    problem = holding(replace(TALK, wished=window(60, 90)))
    assert facts(RULE, problem, placed(talk=("east", 50))) == [(("talk",), 10)]
    assert facts(RULE, problem, placed(talk=("east", 95))) == [(("talk",), 5)]


def test_no_wish() -> None:
    """A session without a wish begins when it likes."""
    assert facts(RULE, holding(TALK), placed(talk=("east", 700))) == []
