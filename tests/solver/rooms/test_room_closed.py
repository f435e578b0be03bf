"""Worked cases of `room-closed`."""

from __future__ import annotations

from dataclasses import replace

from solver.rooms.constraints.room_closed import RoomClosed
from tests.solver.rooms.worlds import EAST, TALK, facts, furnished, holding, placed, window

RULE = RoomClosed()


def test_fills_the_window() -> None:
    """A session may begin as the room opens and end as it closes."""
    problem = furnished(holding(TALK), replace(EAST, windows=(window(60, 120),)))
    assert facts(RULE, problem, placed(talk=("east", 60))) == []


def test_ends_after_closing() -> None:
    """An hour from 70 on is ten minutes too long for a room that closes at 120."""
    problem = furnished(holding(TALK), replace(EAST, windows=(window(60, 120),)))
    assert facts(RULE, problem, placed(talk=("east", 70))) == [(("talk", "east"), 10)]


def test_across_two_windows() -> None:
    """Two windows with a break between do not hold what spans the break."""
    windows = (window(0, 100), window(120, 200))
    problem = furnished(holding(TALK), replace(EAST, windows=windows))
    assert facts(RULE, problem, placed(talk=("east", 80))) == [(("talk", "east"), 20)]


def test_windows_that_touch() -> None:
    """Two windows that touch are open time without a break."""
    windows = (window(100, 200), window(0, 100))
    problem = furnished(holding(TALK), replace(EAST, windows=windows))
    assert facts(RULE, problem, placed(talk=("east", 80))) == []


def test_always_open() -> None:
    """A room without windows is always open."""
    assert facts(RULE, holding(TALK), placed(talk=("east", 5000))) == []
