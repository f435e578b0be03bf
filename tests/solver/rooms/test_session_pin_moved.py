"""Worked cases of `session-pin-moved`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.rooms.constraints.session_pin_moved import SessionPinMoved
from solver.rooms.problem import Pin
from tests.solver.rooms.worlds import TALK, facts, holding, placed

if TYPE_CHECKING:
    from solver.rooms.problem import Problem

RULE = SessionPinMoved()


def _pinned(room: str | None = None, start: int | None = None) -> Problem:
    return replace(holding(TALK), pins=(Pin(session="talk", room=room, start=start),))


def test_held() -> None:
    """A session in its pinned room at its pinned start keeps the pin."""
    problem = _pinned(room="east", start=10)
    assert facts(RULE, problem, placed(talk=("east", 10))) == []


def test_moved() -> None:
    """Another room or another start breaks it, once."""
    problem = _pinned(room="east", start=10)
    assert facts(RULE, problem, placed(talk=("west", 10))) == [(("talk",), 1)]
    assert facts(RULE, problem, placed(talk=("west", 15))) == [(("talk",), 1)]


def test_half_a_pin() -> None:
    """Where the room alone is pinned, the start is free; and the other way round."""
    assert facts(RULE, _pinned(room="east"), placed(talk=("east", 500))) == []
    assert facts(RULE, _pinned(start=10), placed(talk=("hall", 10))) == []
    assert facts(RULE, _pinned(start=10), placed(talk=("hall", 11))) == [(("talk",), 1)]


def test_left_out() -> None:
    """A session pinned to room and start that is left out has lost its pin; half a pin has not."""
    assert facts(RULE, _pinned(room="east", start=10), placed()) == [(("talk",), 1)]
    assert facts(RULE, _pinned(room="east"), placed()) == []
