"""Worked cases of `room-clash`."""

from __future__ import annotations

from dataclasses import replace

from solver.rooms.constraints.room_clash import RoomClash
from tests.solver.rooms.worlds import TALK, TEA, facts, holding, placed

RULE = RoomClash()


def test_touching_without_set_up() -> None:
    """Two sessions that touch do not clash where no set-up is needed."""
    plan = placed(talk=("east", 0), tea=("east", 60))
    assert facts(RULE, holding(TALK, TEA), plan) == []


def test_overlapping() -> None:
    """A tea at 50 begins ten minutes before the talk has left the room."""
    plan = placed(tea=("east", 50), talk=("east", 0))
    assert facts(RULE, holding(TALK, TEA), plan) == [(("tea", "talk", "east"), 10)]


def test_set_up_kept() -> None:
    """In the hall the next session begins 20 minutes later: touching with set-up kept."""
    problem = holding(TALK, TEA)
    assert facts(RULE, problem, placed(talk=("hall", 0), tea=("hall", 80))) == []
    assert facts(RULE, problem, placed(talk=("hall", 0), tea=("hall", 75))) == [
        (("tea", "talk", "hall"), 5)
    ]


def test_longer_set_up_of_the_session() -> None:
    """A session that needs longer to be set up than its room makes all wait."""
    problem = holding(TALK, replace(TEA, setup_ticks=30))
    assert facts(RULE, problem, placed(talk=("hall", 0), tea=("hall", 80))) == [
        (("tea", "talk", "hall"), 10)
    ]


def test_combined_room_and_its_part() -> None:
    """Both rooms together clash with the east room, which clashes not with the west."""
    problem = holding(TALK, TEA)
    assert facts(RULE, problem, placed(talk=("east", 0), tea=("both", 30))) == [
        (("tea", "talk", "both"), 30)
    ]
    assert facts(RULE, problem, placed(talk=("east", 0), tea=("west", 30))) == []
