"""Worked cases of `session-outside-window`."""

from __future__ import annotations

from dataclasses import replace

from solver.rooms.constraints.session_outside_window import SessionOutsideWindow
from tests.solver.rooms.worlds import TALK, facts, holding, placed, window

RULE = SessionOutsideWindow()


def test_fixed_time() -> None:
    """A fixed time is a window as long as the session."""
    problem = holding(replace(TALK, windows=(window(30, 90),)))
    assert facts(RULE, problem, placed(talk=("east", 30))) == []
    assert facts(RULE, problem, placed(talk=("east", 35))) == [(("talk",), 5)]


def test_second_of_two_windows() -> None:
    """It is enough to lie in one of several windows."""
    problem = holding(replace(TALK, windows=(window(0, 60), window(100, 200))))
    assert facts(RULE, problem, placed(talk=("east", 140))) == []
    assert facts(RULE, problem, placed(talk=("east", 90))) == [(("talk",), 10)]


def test_window_too_short() -> None:
    """A window shorter than the session can never hold it."""
    problem = holding(replace(TALK, windows=(window(0, 45),)))
    assert facts(RULE, problem, placed(talk=("east", 0))) == [(("talk",), 15)]


def test_no_window() -> None:
    """Without a window a session may be at any time from the first midnight on."""
    assert facts(RULE, holding(TALK), placed(talk=("east", 0))) == []
    assert facts(RULE, holding(TALK), placed(talk=("east", -10))) == [(("talk",), 10)]
