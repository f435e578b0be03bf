"""Between a visit and the pinned departure from there nothing else is seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from planner.domain.event import Event, Pin
from planner.domain.interval import Interval
from planner.domain.itinerary import Visit
from planner.domain.plan import Plan
from planner.domain.transfer import Leg, Trip
from planner.services.solving.party_days import Held, PartyDays
from planner.services.solving.pinned import Wait, waits
from planner.services.solving.ticks import Ticks
from solver.itineraries.problem import FixedStop
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from datetime import datetime

WHO = ("han", "luo")


def _pinned() -> Event:
    """The visit in which the ride from the plant is pinned."""
    pin = Pin("trip", "T09", (("transfer", "A:home/1"),))
    return replace(event(), pins=(pin,))


def _plan(leave: datetime, *, origin: str = "plant") -> Plan:
    """They are at the plant from 11:00 to 12:00, and leave it then."""
    leg = Leg(origin, "hotel", leave, at(17), persons=WHO, people=2, transfers=("A:home/1",))
    return Plan(
        event="visit",
        visits=(Visit(id="v1", party="A", site="plant", start=at(11), end=at(12)),),
        trips=(Trip(id="T09", legs=(leg,)),),
    )


def test_they_wait_from_the_end_of_the_visit() -> None:
    """From 12:00 to 14:00, those who ride; for a trip that is not pinned nobody waits."""
    left = _plan(at(14))
    wait = Wait("T09", frozenset(WHO), "plant", Interval(at(12), at(14)))
    assert list(waits(register(), _pinned(), left)) == [wait]
    assert list(waits(register(), event(), left)) == []


def test_who_leaves_at_once_or_from_elsewhere_waits_for_nothing() -> None:
    """No minute between, or no visit where the trip begins."""
    assert list(waits(register(), _pinned(), _plan(at(12)))) == []
    assert list(waits(register(), _pinned(), _plan(at(14), origin="station"))) == []


@pytest.mark.parametrize(("minute", "until"), [(0, None), (30, None), (31, 1), (45, 15)])
def test_the_last_half_hour_is_spared(minute: int, until: int | None) -> None:
    """A departure at 12:31 holds them for one minute, one at 12:30 for none."""
    known, visit = register(), _pinned()
    plan = _plan(at(12, minute))
    (party,) = visit.party_list(known)
    days = PartyDays(Held(known, visit, plan), plan, party).days()
    found = [stop for day in days for stop in day.fixed if stop.id == "T09"]
    noon = Ticks(visit).to_tick(at(12))
    held = (
        [] if until is None else [FixedStop(id="T09", place="plant", start=noon, end=noon + until)]
    )
    assert found == held
