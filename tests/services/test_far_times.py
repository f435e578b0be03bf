"""Times too far apart to be meant are refused before anything is planned."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest

from planner.domain.errors import Refused
from planner.services.plan_event import plan_event
from solver.limits import Limits
from tests.services.solving.worlds import at, event, register

LIMITS = Limits(clock=time.monotonic, began=time.monotonic(), effort=0.01, workers=1)


def test_sixty_days_are_planned_and_sixty_one_refused() -> None:
    """A slip in a year is told with the days that lie between."""
    visit = event()
    visit.start, visit.end = at(0), at(0) + timedelta(days=60)
    assert plan_event(register(), visit, None, LIMITS).stages
    visit.end = at(0) + timedelta(days=61)
    with pytest.raises(Refused, match="lie 61 days apart, more than 60"):
        plan_event(register(), visit, None, LIMITS)
