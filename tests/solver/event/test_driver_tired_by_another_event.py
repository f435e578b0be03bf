"""A night's rest counts drives for other events too."""

from __future__ import annotations

from dataclasses import replace

from solver.event.constraints.driver_tired_by_another_event import DriverTiredByAnotherEvent
from solver.event.problem import Booking
from tests.solver.event.worlds import PLAN, PROBLEM, RIDE

RULE = DriverTiredByAnotherEvent()
NEXT_DAY = 1440
EARLY = replace(PLAN, rides=(replace(RIDE, depart=NEXT_DAY + 300, arrive=NEXT_DAY + 320),))


def _night(end: int) -> tuple[Booking, ...]:
    return (Booking(resource="zhao", start=end - 60, end=end, by="congress"),)


def test_eight_hours_are_enough() -> None:
    """Until 21:00 and again from 5:00 is 480 minutes: just enough."""
    assert list(RULE.check(replace(PROBLEM, bookings=_night(1260)), EARLY)) == []


def test_a_minute_less_is_found() -> None:
    """Until 21:01 leaves 479 minutes: one too few."""
    found = list(RULE.check(replace(PROBLEM, bookings=_night(1261)), EARLY))
    assert [v.amount for v in found] == [1]


def test_the_same_day_is_no_night() -> None:
    """A drive at noon and one in the afternoon need no night between them."""
    held = (Booking(resource="zhao", start=500, end=560, by="congress"),)
    assert list(RULE.check(replace(PROBLEM, bookings=held), PLAN)) == []
