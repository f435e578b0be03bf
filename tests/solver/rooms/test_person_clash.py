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


def test_two_people_at_once() -> None:
    """Two people at two sessions at once are one clash, which names the first."""
    both = ("chair", "speaker")
    problem = holding(replace(TALK, people=both), replace(TEA, people=both))
    (found,) = RULE.found(problem, placed(talk=("east", 0), tea=("west", 10)))
    assert found.subjects == (("person", "chair"), ("session", "talk"), ("other", "tea"))
    assert (found.amount, found.values) == (30, (("people", 2),))


def test_nobody_in_both() -> None:
    """Sessions without anyone in common may be at the same time."""
    problem = holding(replace(TALK, people=("chair",)), replace(TEA, people=("speaker",)))
    assert facts(RULE, problem, placed(talk=("east", 0), tea=("west", 0))) == []
