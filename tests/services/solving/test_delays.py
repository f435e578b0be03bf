"""How late flights and trains may be: learnt where the office has kept count, else as is usual."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from planner.domain.fleet import Driver, Vehicle, VehicleClass
from planner.domain.past_arrival import PastArrival
from planner.domain.plan import Plan
from planner.domain.transfer import Direction, Journey
from planner.domain.venue import PlaceKind, Station
from planner.services.solving import vehicles
from planner.services.solving.delays import LEAST_PAST, Lateness
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from planner.domain.event import Register

FLIGHT = Journey(
    id="in",
    direction=Direction.ARRIVAL,
    delegation="A",
    persons=("bai",),
    carrier="CZ3021",
    station="station",
    at=at(9),
    luggage=1,
)


def _register(*, many: int = 0, kind: PlaceKind = PlaceKind.AIRPORT) -> Register:
    """A station at which so many have come: one in ten an hour late, all others punctual."""
    past = tuple(
        PastArrival(
            id=f"p{number}",
            carrier="CZ3021",
            station="station",
            due=at(9) - timedelta(days=number + 1),
            came=at(9) - timedelta(days=number + 1) + timedelta(minutes=60 * (number % 10 == 0)),
        )
        for number in range(many)
    )
    people = tuple(
        replace(one, rank="省部级") if one.id == "bai" else one for one in register().people
    )
    car = Vehicle(id="v1", name="1 号车", vehicle_class=VehicleClass.MPV, seats=6, home="hotel")
    return replace(
        register(),
        people=people,
        stations=(Station(id="station", name="东站", kind=kind, exit_minutes=10),),
        vehicles=(car,),
        drivers=(Driver(id="d1", name="刘师傅"),),
        past_arrivals=past,
    )


def _buffer(known: Register, **policies: str) -> int:
    """The buffer of the transfer that fetches Bai."""
    visit = event()
    visit.journeys, visit.policies = (FLIGHT,), policies
    problem = vehicles.problem_of(known, visit, Plan(event=visit.id))
    return next(one.buffer for one in problem.transfers if "bai" in one.people)


def test_without_past_arrivals_the_usual_half_hour_is_kept() -> None:
    """Too few are as none; for a train, of which nothing is known, nothing is kept."""
    assert _buffer(_register()) == 30
    assert _buffer(_register(many=LEAST_PAST - 1)) == 30
    assert _buffer(_register(kind=PlaceKind.RAILWAY)) == 0


@pytest.mark.parametrize("kind", [PlaceKind.AIRPORT, PlaceKind.RAILWAY])
def test_what_came_before_tells_how_long(kind: PlaceKind) -> None:
    """One in ten is an hour late: nothing is kept for nine in ten, an hour for more."""
    known = _register(many=40, kind=kind)
    assert Lateness(known, event()).is_learnt("station")
    assert _buffer(known) == 0
    assert _buffer(known, **{"transfers.on_time": "95%"}) == 60


def test_a_rank_may_be_worth_more() -> None:
    """Nine in ten for all, 99 of 100 for Bai's rank."""
    known = _register(many=40)
    assert _buffer(known, **{"transfers.on_time": "90%; 省部级: 99%"}) == 60
    assert _buffer(known, **{"transfers.on_time": "90%; 正厅: 99%"}) == 0


def test_who_never_came_tells_nothing() -> None:
    """Flights that were called off are not counted."""
    known = _register(many=LEAST_PAST)
    gone = replace(known.past_arrivals[0], came=None)
    known = replace(known, past_arrivals=(gone, *known.past_arrivals[1:]))
    assert not Lateness(known, event()).is_learnt("station")
