"""Guests for whom a shuttle has no seat; fewer buses than the headway needs.

The world is that of `tests.services.solving.test_shuttles`: five of Yulan and seven of Haitang,
four runs that are in time, a loop of 51 minutes.
"""

from __future__ import annotations

from dataclasses import replace

from planner.domain.interval import Interval
from planner.services.findings.crowded_shuttles import crowded_shuttles
from planner.services.findings.scene import Scene
from tests.services.findings.said import said
from tests.services.solving.test_shuttles import (
    FIVE_AND_SEVEN,
    LINE,
    PLAN,
    at,
    event,
    register,
)


def test_whoever_finds_no_seat_is_told_with_the_hour() -> None:
    """Two seats in each of four runs: eight of twelve ride."""
    scene = Scene(register(*FIVE_AND_SEVEN, seats=2), event(), PLAN)
    assert said(crowded_shuttles, scene) == [
        "4 people find no seat in 一线 to 会议中心 at 12/9 09:00: cars are planned for them."
    ]


def test_enough_seats_are_no_finding() -> None:
    """Three seats in each of four runs are twelve."""
    assert said(crowded_shuttles, Scene(register(*FIVE_AND_SEVEN, seats=3), event(), PLAN)) == []


def test_fewer_buses_than_the_headway_needs_are_told() -> None:
    """Every ten minutes takes six in turn, and five runs take five of them: there are four."""
    scene = Scene(register(*FIVE_AND_SEVEN, number=4), event(), PLAN)
    assert said(crowded_shuttles, scene) == [
        "一线 needs 5 buses to keep its headway; of their class there are 4."
    ]


def test_a_window_of_two_runs_needs_two_buses() -> None:
    """However short the headway, two runs are two buses."""
    line = replace(LINE, windows=(Interval(at(8), at(8, 10)),))
    scene = Scene(register(*FIVE_AND_SEVEN, number=2), event(shuttles=(line,)), PLAN)
    assert said(crowded_shuttles, scene) == []


def test_without_a_shuttle_nothing_is_found() -> None:
    """An event of cars alone."""
    assert said(crowded_shuttles, Scene(register(*FIVE_AND_SEVEN), event(shuttles=()), PLAN)) == []
