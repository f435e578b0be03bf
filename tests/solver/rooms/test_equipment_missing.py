"""Worked cases of `equipment-missing`."""

from __future__ import annotations

from dataclasses import replace

from solver.rooms.constraints.equipment_missing import EquipmentMissing
from tests.solver.rooms.worlds import TALK, facts, holding, placed

RULE = EquipmentMissing()


def test_all_there() -> None:
    """A room with the screen serves a session that needs one."""
    problem = holding(replace(TALK, equipment=("screen",)))
    assert facts(RULE, problem, placed(talk=("hall", 0))) == []


def test_each_missing_piece() -> None:
    """Screen and booth are both missing in the east room."""
    problem = holding(replace(TALK, equipment=("screen", "booth")))
    assert facts(RULE, problem, placed(talk=("east", 0))) == [
        (("talk", "east", "screen"), 1),
        (("talk", "east", "booth"), 1),
    ]


def test_more_than_needed() -> None:
    """Equipment that nobody needs does no harm."""
    assert facts(RULE, holding(TALK), placed(talk=("west", 0))) == []
