"""Worked cases of `person-clash`."""

from __future__ import annotations

from dataclasses import replace

from solver.rooms.constraints.person_clash import PersonClash
from tests.solver.rooms.worlds import BUSY_CHAIR, TALK, TEA, facts, holding, placed

RULE = PersonClash()


def test_touching() -> None:
    """Someone may go from a session to one that begins as it ends."""
    assert facts(RULE, BUSY_CHAIR, placed(talk=("east", 0), tea=("west", 60))) == []


def test_two_at_once() -> None:
    """A chair of two sessions that overlap by twenty minutes is at both."""
    assert facts(RULE, BUSY_CHAIR, placed(talk=("east", 0), tea=("west", 40))) == [
        (("chair", "talk", "tea"), 20)
    ]


def test_each_person_once() -> None:
    """Two people at two sessions at once are two clashes."""
    both = ("chair", "speaker")
    problem = holding(replace(TALK, people=both), replace(TEA, people=both))
    assert facts(RULE, problem, placed(talk=("east", 0), tea=("west", 10))) == [
        (("chair", "talk", "tea"), 30),
        (("speaker", "talk", "tea"), 30),
    ]


def test_nobody_in_both() -> None:
    """Sessions without anyone in common may be at the same time."""
    problem = holding(replace(TALK, people=("chair",)), replace(TEA, people=("speaker",)))
    assert facts(RULE, problem, placed(talk=("east", 0), tea=("west", 0))) == []
