"""A car that fetches two guests, one after the other: what its lateness is tried on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.fleet import Driver, Vehicle, VehicleClass
from planner.domain.transfer import Direction, Journey
from planner.domain.venue import PlaceKind, Station
from planner.services.solving import vehicles
from solver.vehicles.problem import Plan, Ride
from tests.services.findings.said import scene
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


def fetched(second: int, kind: PlaceKind = PlaceKind.AIRPORT) -> Scene:
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
