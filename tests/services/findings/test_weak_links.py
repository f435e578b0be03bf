"""A car that fetches from a flight first, and is expected elsewhere soon after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.domain.fleet import Driver
from planner.domain.venue import PlaceKind
from planner.services.findings.weak_links import weak_links
from planner.services.solving.delays import flights
from tests.services.findings.fetched import fetched
from tests.services.findings.said import said


def test_the_second_flight_hangs_on_the_first() -> None:
    """Back 42 minutes after Bai is out, 18 before Luo is: with ten more, 28 minutes are enough."""
    assert [line.partition(" in only ")[0] for line in said(weak_links, fetched(60))] == [
        "1 号车 is in time at 东站 (11/25 07:13)"
    ]


def test_three_hours_apart_nothing_hangs_on_it() -> None:
    """One flight in 200 is more than three hours late: that is no weak link."""
    assert said(weak_links, fetched(240)) == []


def test_another_car_that_is_free_would_help() -> None:
    """Told by its name where it has a driver; else a spare one is to be kept ready."""
    alone = fetched(60)
    (car,) = alone.register.vehicles
    cars = (car, replace(car, id="v2", name="2 号车"))
    idle = replace(alone, register=replace(alone.register, vehicles=cars))
    crew = (*idle.register.drivers, Driver(id="d2", name="吴师傅"))
    ready = replace(idle, register=replace(idle.register, drivers=crew))
    links = (link for one in (alone, idle, ready) for link in weak_links(one))
    told = [link.remedy.said() for link in links if link.remedy]
    spare = "Keep a spare car ready for it, or give one of the two trips to another vehicle."
    assert told == [spare, spare, "2 号车 is free then: let it drive there, or keep it ready."]


def test_trains_are_taken_as_punctual() -> None:
    """At a railway station nothing is to be feared."""
    assert said(weak_links, fetched(60, PlaceKind.RAILWAY)) == []


def test_flights_come_as_they_did_over_a_year() -> None:
    """Half of them punctual or early, three in four a quarter of an hour late at most."""
    late = flights()
    assert [late.within(chance) for chance in (0.5, 0.75, 0.9)] == [0, 13, 51]
    assert late.chance(189) == pytest.approx(0.99)
