"""Worked cases of `room-not-preferred`."""

from __future__ import annotations

from dataclasses import replace

from solver.rooms.constraints.room_not_preferred import RoomNotPreferred
from tests.solver.rooms.worlds import TALK, facts, holding, placed

RULE = RoomNotPreferred()


def test_one_of_the_preferred() -> None:
    """Any of the preferred rooms will do."""
    problem = holding(replace(TALK, preferred=("east", "west")))
    assert facts(RULE, problem, placed(talk=("west", 0))) == []


def test_another_room() -> None:
    """Another room counts one."""
    problem = holding(replace(TALK, preferred=("east",)))
    assert facts(RULE, problem, placed(talk=("hall", 0))) == [(("talk", "hall"), 1)]


def test_no_preference() -> None:
    """A session that prefers nothing is content anywhere."""
    assert facts(RULE, holding(TALK), placed(talk=("lodge", 0))) == []
