"""Before the rooms are ready, before breakfast."""

from __future__ import annotations

from datetime import time

from planner.services.findings.early_arrival import early_arrival
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import event, register


def test_guests_before_check_in_are_told_with_the_hours() -> None:
    """Out at 8:40 and 30 minutes on: 9:10, and rooms from 14:00."""
    world = register()
    world.hotel("hotel").check_in_from = time(14)
    assert said(early_arrival, scene(world)) == [
        "At 宾馆 before rooms are ready (14:00): 11/25 09:10 × 1."
    ]


def test_guests_after_check_in_are_no_finding() -> None:
    """Rooms ready at 9:10 are ready."""
    world = register()
    world.hotel("hotel").check_in_from = time(9, 10)
    assert said(early_arrival, scene(world)) == []


def test_guests_who_leave_before_breakfast_are_told() -> None:
    """At the station at 11:00 they leave at 10:30: a breakfast from 10:45 is too late."""
    world, visit = register(), event()
    world.hotel("hotel").breakfast_from = time(10, 45)
    assert said(early_arrival, scene(world, visit)) == [
        "Leaving 宾馆 before breakfast (10:45): 11/25 10:30 × 1."
    ]
