"""What is given and answered: nonsense is refused, JSON reads back equal."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from solver.catalogue import KINDS
from solver.form import UnreadableForm, plain, read_plan, read_problem
from solver.rooms.problem import Order, Pin, Room
from tests.solver.rooms.worlds import BUSY_CHAIR, EAST, HALL, TALK, holding, placed, window

ROOMS = KINDS["rooms"]


def _json(thing: object) -> str:
    return json.dumps(plain(thing))


def test_a_problem_reads_back_equal() -> None:
    """A problem written as JSON is the same problem when read."""
    problem = replace(BUSY_CHAIR, pins=(Pin(session="talk", room="hall", start=30),))
    assert read_problem(ROOMS, _json(problem)) == problem


def test_a_plan_reads_back_equal() -> None:
    """A plan written as JSON is the same plan when read."""
    plan = placed(talk=("east", 0), tea=("west", 60))
    assert read_plan(ROOMS, _json(plan)) == plan


def test_a_fault_names_its_place() -> None:
    """A duration of nothing is refused with its path in the JSON."""
    text = _json(holding(TALK)).replace('"duration": 60', '"duration": 0')
    with pytest.raises(UnreadableForm) as refused:
        read_problem(ROOMS, text)
    assert [fault.path for fault in refused.value.faults] == ["$.sessions[0]"]


def test_an_unknown_room_is_refused() -> None:
    """A session may be confined to rooms that are there."""
    with pytest.raises(ValueError, match="room of 'talk' names 'attic', which is not there"):
        holding(replace(TALK, rooms=("attic",)))


def test_two_sessions_of_one_id_are_refused() -> None:
    """An id stands for one session."""
    with pytest.raises(ValueError, match="session 'talk' stands twice"):
        holding(TALK, TALK)


def test_a_window_that_ends_before_it_begins_is_refused() -> None:
    """Time does not run backwards."""
    with pytest.raises(ValueError, match="window ends at 5, before its start 10"):
        window(10, 5)


def test_a_session_cannot_follow_itself() -> None:
    """An order is between two sessions."""
    with pytest.raises(ValueError, match="'talk' cannot follow itself"):
        Order(before="talk", after="talk")


def test_parts_have_no_parts() -> None:
    """Rooms combine once: three rooms made one name all three."""
    nest = Room(id="nest", parts=("both",))
    with pytest.raises(ValueError, match="a part cannot have parts itself"):
        replace(holding(TALK), rooms=(*holding(TALK).rooms, nest))


def test_an_empty_pin_is_refused() -> None:
    """A pin holds a room, a start, or both."""
    with pytest.raises(ValueError, match="holds neither room nor start"):
        Pin(session="talk")


def test_a_slot_of_an_unknown_session_is_refused() -> None:
    """A plan that names what the problem does not know cannot be checked."""
    with pytest.raises(ValueError, match="unknown session 'ball'"):
        ROOMS.constraint("room-too-small").found(holding(TALK), placed(ball=("hall", 0)))


def test_horizon_of_closed_time() -> None:
    """Where every room has windows, nothing happens before the first or after the last."""
    day = (window(480, 1080),)
    rooms = (replace(EAST, windows=day), replace(HALL, windows=day))
    assert replace(holding(TALK), rooms=rooms).horizon == window(0, 1080)
