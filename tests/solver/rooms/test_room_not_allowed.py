"""Worked cases of `room-not-allowed`."""

from __future__ import annotations

from dataclasses import replace

from solver.rooms.constraints.room_not_allowed import RoomNotAllowed
from tests.solver.rooms.worlds import TALK, facts, holding, placed

RULE = RoomNotAllowed()


def test_among_its_rooms() -> None:
    """A session confined to east and west may be in the west."""
    problem = holding(replace(TALK, rooms=("east", "west")))
    assert facts(RULE, problem, placed(talk=("west", 0))) == []


def test_another_room() -> None:
    """A session confined to the east room may not be in the hall."""
    problem = holding(replace(TALK, rooms=("east",)))
    assert facts(RULE, problem, placed(talk=("hall", 0))) == [(("talk", "hall"), 1)]


def test_no_rooms_named() -> None:
    """A session that names no rooms may be anywhere."""
    assert facts(RULE, holding(TALK), placed(talk=("lodge", 0))) == []
