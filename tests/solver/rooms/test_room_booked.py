"""Worked cases of `room-booked`."""

from __future__ import annotations

from dataclasses import replace

from solver.rooms.constraints.room_booked import RoomBooked
from tests.solver.rooms.worlds import EAST, HALL, TALK, facts, furnished, holding, placed, window

RULE = RoomBooked()


def test_touching() -> None:
    """A session may end as a booking of another event begins, and begin as one ends."""
    problem = furnished(holding(TALK), replace(EAST, busy=(window(60, 90), window(150, 180))))
    assert facts(RULE, problem, placed(talk=("east", 0))) == []
    assert facts(RULE, problem, placed(talk=("east", 90))) == []


def test_running_into_it() -> None:
    """A session until 60 takes ten minutes of a booking from 50 on."""
    problem = furnished(holding(TALK), replace(EAST, busy=(window(50, 90),)))
    assert facts(RULE, problem, placed(talk=("east", 0))) == [(("talk", "east"), 10)]


def test_set_up_on_both_sides() -> None:
    """The hall's 20 minutes of set-up are kept before the booking and after it."""
    problem = furnished(holding(TALK), replace(HALL, busy=(window(100, 130),)))
    assert facts(RULE, problem, placed(talk=("hall", 20))) == []
    assert facts(RULE, problem, placed(talk=("hall", 25))) == [(("talk", "hall"), 5)]
    assert facts(RULE, problem, placed(talk=("hall", 150))) == []
    assert facts(RULE, problem, placed(talk=("hall", 145))) == [(("talk", "hall"), 5)]


def test_booking_of_a_part() -> None:
    """A booking of the east room is in the way of both rooms together."""
    problem = furnished(holding(TALK), replace(EAST, busy=(window(0, 90),)))
    assert facts(RULE, problem, placed(talk=("both", 60))) == [(("talk", "east"), 30)]
    assert facts(RULE, problem, placed(talk=("west", 60))) == []
