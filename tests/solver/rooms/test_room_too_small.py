"""Worked cases of `room-too-small`."""

from __future__ import annotations

from dataclasses import replace

from solver.rooms.constraints.room_too_small import RoomTooSmall
from tests.solver.rooms.worlds import EAST, TALK, facts, furnished, holding, placed

RULE = RoomTooSmall()


def test_exactly_full() -> None:
    """As many guests as seats in the layout fit."""
    problem = holding(replace(TALK, guests=30))
    assert facts(RULE, problem, placed(talk=("east", 0))) == []


def test_too_many_guests() -> None:
    """Thirty-five guests in a room of thirty are five too many."""
    problem = holding(replace(TALK, guests=35))
    assert facts(RULE, problem, placed(talk=("east", 0))) == [(("talk", "east"), 5)]


def test_layout_not_offered() -> None:
    """A room that does not offer the layout holds nobody in it."""
    problem = holding(replace(TALK, layout="rows", guests=20))
    assert facts(RULE, problem, placed(talk=("east", 0))) == [(("talk", "east"), 20)]


def test_any_layout_is_the_largest() -> None:
    """Without a layout the largest one counts: rows for a hundred."""
    problem = holding(replace(TALK, layout="", guests=100))
    assert facts(RULE, problem, placed(talk=("hall", 0))) == []


def test_place_without_limit() -> None:
    """A place that names no capacity holds any number."""
    problem = furnished(holding(replace(TALK, guests=999)), replace(EAST, capacity={}))
    assert facts(RULE, problem, placed(talk=("east", 0))) == []
