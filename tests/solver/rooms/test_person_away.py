"""Worked cases of `person-away`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.rooms.constraints.person_away import PersonAway
from solver.rooms.problem import Person
from tests.solver.rooms.worlds import TALK, facts, holding, placed, window

if TYPE_CHECKING:
    from solver.rooms.problem import Problem, Window

RULE = PersonAway()


def _knowing(*, windows: tuple[Window, ...] = (), busy: tuple[Window, ...] = ()) -> Problem:
    talk = replace(TALK, people=("chair",))
    return replace(holding(talk), persons=(Person(id="chair", windows=windows, busy=busy),))


def test_there_in_time() -> None:
    """Someone who arrives as the session begins is there."""
    assert facts(RULE, _knowing(windows=(window(30, 90),)), placed(talk=("east", 30))) == []


def test_leaves_early() -> None:
    """Someone who leaves at 80 misses ten minutes of an hour from 30 on."""
    problem = _knowing(windows=(window(0, 80),))
    assert facts(RULE, problem, placed(talk=("east", 30))) == [(("chair", "talk"), 10)]


def test_busy_elsewhere() -> None:
    """Someone busy from 40 to 55 misses fifteen minutes; touching is not missing."""
    problem = _knowing(busy=(window(40, 55),))
    assert facts(RULE, problem, placed(talk=("east", 30))) == [(("chair", "talk"), 15)]
    assert facts(RULE, problem, placed(talk=("east", 55))) == []
