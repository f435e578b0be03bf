"""Runs of a shuttle that nobody drives are told, though nobody is aboard so far.

The world is that of `tests.services.solving.test_shuttles`: five runs from 7:40 to 8:20, of which
that of 8:10 takes everybody.
"""

from __future__ import annotations

from dataclasses import replace

from planner.services.findings.scene import Scene
from planner.services.findings.undriven import undriven
from tests.services.findings.said import said
from tests.services.solving.test_shuttles import FIVE_AND_SEVEN, PLAN, event, register


def test_runs_without_a_bus_are_told_by_line() -> None:
    """Four of five are empty; who has no bus at 8:10 is told by heads, and at home again."""
    told = said(undriven, Scene(register(*FIVE_AND_SEVEN), event(), PLAN))
    assert "4 runs of 一线 have no bus, the first at 12/9 07:40." in told
    assert sum("runs of" in one for one in told) == 1


def test_an_event_without_lines_has_no_runs_to_drive() -> None:
    """Only people are left without a vehicle."""
    scene = Scene(register(*FIVE_AND_SEVEN), replace(event(), shuttles=()), PLAN)
    assert [one for one in said(undriven, scene) if "runs of" in one] == []
