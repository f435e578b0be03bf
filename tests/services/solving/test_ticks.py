"""Datetimes as ticks."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from planner.domain.event import Event
from planner.services.solving.ticks import Ticks
from tests.services.solving.worlds import at, event


def test_ticks_are_minutes_since_the_first_midnight() -> None:
    """9:00 on the first day is 540; 0:30 on the second 1470."""
    ticks = Ticks(event())
    assert ticks.to_tick(at(9)) == 540
    assert ticks.to_tick(at(0, 30, day=26)) == 1470
    assert ticks.to_time(1470) == at(0, 30, day=26)


def test_ticks_elapse_through_summer_time() -> None:
    """In Rome the night to 2026-03-29 is an hour short: 9:00 next day is 32 hours on."""
    rome = ZoneInfo("Europe/Rome")
    spring = Event(
        id="e",
        name="e",
        zone="Europe/Rome",
        start=datetime(2026, 3, 28, 8, tzinfo=rome),
        end=datetime(2026, 3, 29, 20, tzinfo=rome),
    )
    ticks = Ticks(spring)
    morning = datetime(2026, 3, 29, 9, tzinfo=rome)
    assert ticks.to_tick(morning) == 32 * 60
    assert ticks.to_time(32 * 60) == morning
