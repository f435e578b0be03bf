"""Worked cases of `venue-too-far`."""

from __future__ import annotations

from dataclasses import replace

from solver.constraint import Rule
from solver.rooms.constraints.venue_too_far import VenueTooFar
from tests.solver.rooms.worlds import BUSY_CHAIR, facts, placed

RULE = VenueTooFar()


def test_time_for_the_way() -> None:
    """Fifteen minutes are enough for a way of fifteen."""
    assert facts(RULE, BUSY_CHAIR, placed(talk=("east", 0), tea=("lodge", 75))) == []


def test_too_short_either_way() -> None:
    """Ten minutes for a way of fifteen lack five; so does the way back."""
    there = placed(talk=("east", 0), tea=("lodge", 70))
    assert facts(RULE, BUSY_CHAIR, there) == [(("chair", "tea", "talk"), 5)]
    back = placed(tea=("lodge", 0), talk=("east", 40))
    assert facts(RULE, BUSY_CHAIR, back) == [(("chair", "talk", "tea"), 5)]


def test_slack() -> None:
    """Ten minutes of slack make a way of fifteen one of twenty-five."""
    slack = Rule(RULE.id, parameters={"slack_minutes": 10})
    problem = replace(BUSY_CHAIR, rules=(slack,))
    assert facts(RULE, problem, placed(talk=("east", 0), tea=("lodge", 75))) == [
        (("chair", "tea", "talk"), 10)
    ]


def test_same_venue() -> None:
    """Within one venue no time is needed, slack or not."""
    assert facts(RULE, BUSY_CHAIR, placed(talk=("east", 0), tea=("west", 60))) == []


def test_overlap_is_counted_elsewhere() -> None:
    """Sessions that overlap are a clash of the person, not a way too short."""
    assert facts(RULE, BUSY_CHAIR, placed(talk=("east", 0), tea=("lodge", 30))) == []
