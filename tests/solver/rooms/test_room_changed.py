"""Worked cases of `room-changed`."""

from __future__ import annotations

from dataclasses import replace

from solver.rooms.constraints.room_changed import RoomChanged
from tests.solver.rooms.worlds import TALK, TEA, facts, holding, placed

RULE = RoomChanged()
SERIES = holding(replace(TALK, series="group one"), replace(TEA, series="group one"))


def test_one_room() -> None:
    """A series in one room changes none."""
    assert facts(RULE, SERIES, placed(talk=("east", 0), tea=("east", 60))) == []


def test_two_rooms() -> None:
    """A series of two in two rooms needs one room more."""
    assert facts(RULE, SERIES, placed(talk=("east", 0), tea=("west", 60))) == [(("talk",), 1)]


def test_left_out() -> None:
    """A session left out changes no room."""
    assert facts(RULE, SERIES, placed(tea=("west", 60))) == []


def test_no_series() -> None:
    """Sessions without a series may be in different rooms."""
    plan = placed(talk=("east", 0), tea=("west", 60))
    assert facts(RULE, holding(TALK, TEA), plan) == []
