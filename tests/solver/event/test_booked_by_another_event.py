"""What another event has booked is not used here."""

from __future__ import annotations

from dataclasses import replace

from solver.event.constraints.booked_by_another_event import BookedByAnotherEvent
from solver.event.problem import Booking
from tests.solver.event.worlds import PLAN, PROBLEM

RULE = BookedByAnotherEvent()


def test_a_car_held_by_another_event_is_found() -> None:
    """A booking until 10:15 overlaps a ride from 10:05 by ten minutes."""
    held = Booking(resource="car-1", start=540, end=615, by="congress")
    found = list(RULE.check(replace(PROBLEM, bookings=(held,)), PLAN))
    assert [(v.amount, dict(v.subjects)) for v in found] == [
        (10, {"resource": "car-1", "use": "ride-1", "by": "congress"})
    ]


def test_a_booking_that_ends_as_the_ride_begins_is_kept() -> None:
    """Touching is not overlapping."""
    held = Booking(resource="car-1", start=540, end=605, by="congress")
    assert list(RULE.check(replace(PROBLEM, bookings=(held,)), PLAN)) == []


def test_a_room_is_a_resource_too() -> None:
    """A hall used from 9:00 to 10:00 while another event holds it all day: 60 minutes."""
    held = Booking(resource="hall", start=0, end=1440, by="congress")
    stays = (replace(PLAN.stays[0], resources=("hall",)), PLAN.stays[1])
    found = RULE.check(replace(PROBLEM, bookings=(held,)), replace(PLAN, stays=stays))
    assert [v.amount for v in found] == [60]
