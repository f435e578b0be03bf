"""Guests who leave a session before its end to catch their train."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.plan import Plan, Slot
from planner.domain.venue import Layout, Room
from planner.services.solving.moves import Moves
from tests.services.solving.worlds import at, event, register


def test_who_leaves_a_session_early_is_driven_to_it_and_from_it() -> None:
    """A meeting at the plant from 9:00 to 10:30; the train at 11:30 asks for 30 minutes before it,
    and 40 of driving: there by 9:00, and at the station by 11:00."""
    hall = Room(id="hall", name="会场", venue="plant", capacity={Layout.LONG_TABLE: 30})
    world, visit = replace(register(), rooms=(hall,)), event()
    visit.journeys[1].place = "plant"
    slot = Slot(session="meeting", room="hall", start=at(9), end=at(10, 30))
    moves = Moves(world, visit, Plan(event="visit", slots=(slot,))).all()
    assert [
        (move.origin, move.destination, move.due) for move in moves if "luo" in move.persons
    ] == [("hotel", "plant", 9 * 60), ("plant", "station", 11 * 60)]
