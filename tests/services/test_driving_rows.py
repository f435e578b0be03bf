"""Vehicles and drivers as rows: what is driven empty, how sure a trip is, where a driver rests."""

from __future__ import annotations

from datetime import date

from planner.documents.lanes import Row, Sort
from planner.documents.schedule import whole_schedule
from planner.domain.diary import engagements
from planner.services.driving_rows import DrivingRows
from planner.services.opened import Opened
from planner.services.programme_rows import ProgrammeRows
from planner.services.solving.driven import driven
from planner.services.timeline_rows import TimelineRows
from tests.services.findings.fetched import fetched


def _rows(minutes: int) -> DrivingRows:
    seen = fetched(minutes)
    register, event, plan = seen.register, seen.event, seen.plan
    held = tuple(engagements(register, event, plan))
    rows = ProgrammeRows(held, whole_schedule(register, event, held))
    opened = Opened(register, event, plan, ())
    told = TimelineRows(opened, rows, "en", date(2026, 11, 25), frozenset(), {})
    return DrivingRows(told, driven(register, event, plan))


def _of(row: Row, sort: Sort) -> list[str]:
    return [bar.title or bar.text for bar in row.bars if bar.sort is sort]


def test_a_car_drives_empty_between_its_trips() -> None:
    """Out to the station in time for each of the two, told in words."""
    (car,) = _rows(60).vehicles()
    assert _of(car, Sort.EMPTY) == [
        "Empty: 宾馆 → 东站, 05:53–06:13",
        "Empty: 宾馆 → 东站, 06:53–07:13",
    ]


def test_a_trip_after_a_flight_tells_how_sure_it_is() -> None:
    """The first says nothing of it, the second how many cases of a hundred."""
    (car,) = _rows(60).vehicles()
    first, second = _of(car, Sort.OWN)
    assert "in time" not in first
    assert second.endswith(" of 100 cases")


def test_a_driver_rests_beside_all_that_is_driven_and_eats_at_noon() -> None:
    """From 6:35 until the car sets out again at 11:53; without noon in it there is no meal."""
    (driver,) = _rows(360).drivers()
    assert _of(driver, Sort.REST) == ["Rest 5:18, time for a meal"]
    (driver,) = _rows(180).drivers()
    assert _of(driver, Sort.REST) == ["Rest 2:18"]
