"""Worked cases of `start-off-step`."""

from __future__ import annotations

from dataclasses import replace

from solver.rooms.constraints.start_off_step import StartOffStep
from solver.rooms.problem import Pin
from tests.solver.rooms.worlds import TALK, facts, holding, placed, window

RULE = StartOffStep()


def test_on_the_step() -> None:
    """Five past is on a step of five minutes, seven past is two off it."""
    assert facts(RULE, holding(TALK), placed(talk=("east", 5))) == []
    assert facts(RULE, holding(TALK), placed(talk=("east", 7))) == [(("talk",), 2)]


def test_pinned_start() -> None:
    """A pinned start is free of the step; a pinned room alone is not."""
    pinned = replace(holding(TALK), pins=(Pin(session="talk", start=7),))
    assert facts(RULE, pinned, placed(talk=("east", 7))) == []
    roomed = replace(holding(TALK), pins=(Pin(session="talk", room="east"),))
    assert facts(RULE, roomed, placed(talk=("east", 7))) == [(("talk",), 2)]


def test_fixed_by_its_window() -> None:
    """A session as long as its window begins when the window does."""
    problem = holding(replace(TALK, windows=(window(7, 67),)))
    assert facts(RULE, problem, placed(talk=("east", 7))) == []
