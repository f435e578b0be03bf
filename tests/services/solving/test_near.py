"""A plan is made again with least change: visits and rides stay as they were."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from planner.domain.fleet import Driver, Vehicle
from planner.domain.itinerary import Visit, VisitWish
from planner.domain.plan import Plan
from planner.domain.run import Keep
from planner.services.asked_again import asks_the_same
from planner.services.plan_event import plan_event
from planner.services.solving import itineraries, vehicles
from planner.services.solving.near import near, without_previous
from planner.services.stored_events import snapshot_of
from solver.itineraries.plan import Plan as Tours
from solver.itineraries.plan import Stop, Tour
from solver.itineraries.problem import StopKind
from solver.itineraries.relations import Planned
from solver.limits import Limits
from solver.vehicles.problem import Plan as Rides
from solver.vehicles.problem import Planned as Driven
from solver.vehicles.problem import Ride
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from datetime import datetime

    from planner.domain.event import Register
    from planner.services.plan_event import Outcome

SEEING = replace(event(), wishes=(VisitWish(id="see", delegation="A", site="plant"),))
AFTERNOON = Visit(id="visit-A-plant", party="A", site="plant", start=at(15, 20), end=at(16))
PLAN = Plan(event="visit", visits=(AFTERNOON,))
CARS = tuple(Vehicle(id=name, name=name, seats=12, home="hotel") for name in ("K1", "K2", "K3"))
DRIVEN = replace(
    register(), vehicles=CARS, drivers=(Driver(id="wang", name="王"), Driver(id="li", name="李"))
)


def test_what_was_planned_is_told() -> None:
    """A visit at 15:20 is told to the problem of itineraries, once, and to no other."""
    problem = itineraries.problem_of(register(), SEEING, PLAN)
    (day,) = problem.days
    stop = Stop(kind=StopKind.VISIT, id="plant", place="plant", start=920, end=960)
    twice = Tours(tours=(Tour(day=day.id, stops=(stop, replace(stop, start=970, end=990))),))
    told = near("itineraries", problem, twice)
    assert told.planned == (Planned(party="A", site="plant", day=day.id, start=920),)
    assert without_previous("itineraries", told) == problem
    assert near("rooms", problem, twice) == near("itineraries", problem, None) == problem


@pytest.mark.parametrize("seed", [0, 1])
def test_a_visit_stays_at_its_hour(seed: int) -> None:
    """Though the plant could be seen in the morning, it is seen at 15:20 as before."""
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=0.2, workers=1, seed=seed)
    made = plan_event(register(), SEEING, PLAN, limits, keep=Keep.NEAR).plan
    (visit,) = made.visits
    assert (visit.start, visit.held) == (at(15, 20), ())


def test_rides_that_were_planned_are_told() -> None:
    """Bai was to be fetched by Li in the third car at 8:50; of a car that is gone, by Li then."""
    problem = vehicles.problem_of(DRIVEN, event(), Plan(event="visit"))
    (bai, _) = problem.transfers
    rides = Rides(rides=(Ride(transfer=bai.id, vehicle="K3", driver="li", depart=530),))
    whole = Driven(transfer=bai.id, vehicle="K3", driver="li", depart=530)
    told = near("vehicles", problem, rides)
    assert told.planned == (whole,)
    assert without_previous("vehicles", told) == problem
    gone = replace(problem, vehicles=problem.vehicles[:2])
    assert near("vehicles", gone, rides).planned == (replace(whole, vehicle=None),)


def _replanned(known: Register, before: Plan | None, seed: int) -> Plan:
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=0.2, workers=1, seed=seed)
    return plan_event(known, event(), before, limits, keep=Keep.NEAR).plan


def _driven(plan: Plan) -> dict[str, tuple[str | None, str | None, datetime | None]]:
    return {
        one: (trip.vehicle, trip.driver, leg.leave)
        for trip in plan.trips
        for leg in trip.legs
        for one in leg.transfers
    }


def test_planned_again_every_ride_stays() -> None:
    """Though it was planned with the second car, and another seed would take the first."""
    before = _replanned(replace(DRIVEN, vehicles=CARS[1:2]), None, 0)
    assert {car for car, _, _ in _driven(before).values()} == {"K2"}
    assert _driven(_replanned(DRIVEN, before, 1)) == _driven(before)


def test_of_a_broken_car_driver_and_departure_stay() -> None:
    """The second car is gone: its rides go to another, at the same hour with the same driver."""
    before = _replanned(replace(DRIVEN, vehicles=CARS[1:2]), None, 0)
    after = _driven(_replanned(replace(DRIVEN, vehicles=(CARS[0], CARS[2])), before, 1))
    kept = {one: ride[1:] for one, ride in _driven(before).items()}
    assert {one: ride[1:] for one, ride in after.items()} == kept
    assert "K2" not in {car for car, _, _ in after.values()}


def test_who_rode_together_does_so_again_and_that_is_what_is_asked() -> None:
    """Five see the plant in cars of three places; a bus is hired, and nobody changes cars."""
    small = tuple(replace(car, planning_seats=3) for car in CARS)
    known = replace(DRIVEN, vehicles=small, drivers=(*DRIVEN.drivers, Driver(id="hu", name="胡")))
    before = _made(known, None, 0).plan
    hired = replace(known, vehicles=(*small, replace(CARS[0], id="bus")))
    outcome = _made(hired, before, 1)
    assert _driven(outcome.plan) == _driven(before)
    assert {"A:visit-A-plant/1", "A:visit-A-plant/2"} <= _driven(before).keys()
    assert asks_the_same(hired, SEEING, snapshot_of(outcome))
    assert not asks_the_same(known, SEEING, snapshot_of(outcome))


def _made(known: Register, before: Plan | None, seed: int) -> Outcome:
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=0.2, workers=1, seed=seed)
    return plan_event(known, SEEING, before, limits, keep=Keep.NEAR)
