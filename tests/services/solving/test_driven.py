"""Trips as they are driven: how likely a car is in time, and where it drives empty."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.domain.fleet import Driver
from planner.domain.interval import Interval
from planner.domain.venue import PlaceKind
from planner.services.solving.driven import EmptyRun, driven
from tests.services.findings.fetched import fetched
from tests.services.solving.worlds import at


def _chances(minutes: int, kind: PlaceKind = PlaceKind.AIRPORT) -> list[float]:
    seen = fetched(minutes, kind)
    return list(driven(seen.register, seen.event, seen.plan).chances.values())


def test_what_follows_a_flight_is_less_sure() -> None:
    """The first is met for sure; the second an hour later in some four of five cases."""
    first, second = _chances(60)
    assert first == pytest.approx(1)
    assert 0.75 < second < 0.9


def test_after_a_train_or_hours_later_all_is_sure() -> None:
    """Nothing before it may be late, or not as late as that."""
    assert _chances(60, PlaceKind.RAILWAY) == pytest.approx([1, 1])
    assert _chances(300)[1] == pytest.approx(1)


def test_a_car_drives_empty_to_be_there_in_time_and_home() -> None:
    """Twenty minutes from the hotel to be there at 6:13, and again; it ends where it stands."""
    seen = fetched(60)
    found = driven(seen.register, seen.event, seen.plan).empty
    assert found == (
        EmptyRun("v1", "d1", "hotel", "station", Interval(at(5, 53), at(6, 13))),
        EmptyRun("v1", "d1", "hotel", "station", Interval(at(6, 53), at(7, 13))),
    )


def test_a_car_changes_hands_at_home() -> None:
    """Its home is the plant, 30 minutes from the hotel and 40 from the station, both ways."""
    seen = fetched(120)
    (car,), (first, second) = seen.register.vehicles, seen.plan.trips
    known = replace(
        seen.register,
        vehicles=(replace(car, home="plant"),),
        drivers=(*seen.register.drivers, Driver(id="d2", name="陈师傅")),
    )
    plan = replace(seen.plan, trips=(first, replace(second, driver="d2")))
    assert driven(known, seen.event, plan).empty == (
        EmptyRun("v1", "d1", "plant", "station", Interval(at(5, 33), at(6, 13))),
        EmptyRun("v1", "d1", "hotel", "plant", Interval(at(6, 35), at(7, 5))),
        EmptyRun("v1", "d2", "plant", "station", Interval(at(7, 33), at(8, 13))),
        EmptyRun("v1", "d2", "hotel", "plant", Interval(at(8, 35), at(9, 5))),
    )
