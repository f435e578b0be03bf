"""A car that fetches from a flight first, and is expected elsewhere soon after."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from planner.domain.fleet import Driver, Vehicle, VehicleClass
from planner.domain.transfer import Direction, Journey
from planner.domain.venue import PlaceKind, Station
from planner.services.findings.weak_links import weak_links
from planner.services.solving import vehicles
from planner.services.solving.delays import flights
from solver.vehicles.problem import Plan, Ride
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from planner.domain.event import Event, Register
    from planner.services.findings.scene import Scene


def _world(kind: PlaceKind) -> Register:
    car = Vehicle(id="v1", name="1 号车", vehicle_class=VehicleClass.MPV, seats=6, home="hotel")
    return replace(
        register(),
        stations=(Station(id="station", name="东站", kind=kind, exit_minutes=10),),
        vehicles=(car,),
        drivers=(Driver(id="d1", name="刘师傅"),),
    )


def _visit(second: int) -> Event:
    """Bai comes at 6:00, Luo so many minutes after six."""
    visit = event()
    visit.journeys = tuple(
        Journey(
            id=person,
            direction=Direction.ARRIVAL,
            delegation="A",
            persons=(person,),
            station="station",
            at=at(6 + minutes // 60, minutes % 60),
        )
        for person, minutes in (("bai", 0), ("luo", second))
    )
    return visit


def _fetched(second: int, kind: PlaceKind = PlaceKind.AIRPORT) -> Scene:
    """The one car fetches both, each as they wish."""
    looked_at = scene(_world(kind), _visit(second))
    world, visit, plan = looked_at.register, looked_at.event, looked_at.plan
    problem = vehicles.problem_of(world, visit, plan)
    rides = tuple(
        Ride(transfer=one.id, vehicle="v1", driver="d1", depart=one.wish or 0)
        for one in problem.transfers
        if one.origin == "station"
    )
    assert len(rides) == 2
    planned = vehicles.decided(world, visit, problem, Plan(rides=rides), plan)
    return replace(looked_at, plan=planned)


def test_the_second_flight_hangs_on_the_first() -> None:
    """Back 42 minutes after Bai is out, 18 before Luo is: with ten more, 28 minutes are enough."""
    assert [line.partition(" in only ")[0] for line in said(weak_links, _fetched(60))] == [
        "1 号车 is in time at 东站 (11/25 07:13)"
    ]


def test_three_hours_apart_nothing_hangs_on_it() -> None:
    """One flight in 200 is more than three hours late: that is no weak link."""
    assert said(weak_links, _fetched(240)) == []


def test_trains_are_taken_as_punctual() -> None:
    """At a railway station nothing is to be feared."""
    assert said(weak_links, _fetched(60, PlaceKind.RAILWAY)) == []


def test_flights_come_as_they_did_over_a_year() -> None:
    """Half of them punctual or early, three in four a quarter of an hour late at most."""
    late = flights()
    assert [late.within(chance) for chance in (0.5, 0.75, 0.9)] == [0, 13, 51]
    assert late.chance(189) == pytest.approx(0.99)
