"""What of an earlier plan is told: Wang drove the party in the car at 602."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from random import Random

import pytest

from solver.catalogue import KINDS
from solver.limits import Limits
from solver.solve import solve
from solver.vehicles.planned import planned
from solver.vehicles.problem import Plan, Planned, Problem
from tests.laws.draws import vehicles as draws
from tests.solver.vehicles.worlds import LI, amounts, plan, ride, transfer, world

BEFORE = Planned(transfer="in", vehicle="car", driver="wang", depart=602)


def test_a_ride_that_can_be_as_it_was_is_told_whole() -> None:
    """Car, driver and departure."""
    assert list(planned(world(transfer()), plan(ride()).rides)) == [BEFORE]


def test_of_a_car_that_broke_down_the_driver_and_the_hour_are_told() -> None:
    """The van is no longer there."""
    told = planned(world(transfer()), plan(ride(vehicle="van")).rides)
    assert list(told) == [replace(BEFORE, vehicle=None)]


def test_of_a_driver_who_fell_ill_the_car_and_the_hour_are_told() -> None:
    """Only Li is there."""
    told = planned(world(transfer(), drivers=(LI,)), plan(ride()).rides)
    assert list(told) == [replace(BEFORE, driver=None)]


@pytest.mark.parametrize(("ready", "depart"), [(600, 602), (601, None), (564, 602), (563, None)])
def test_of_a_party_whose_hours_are_others_no_departure_is_told(
    ready: int, depart: int | None
) -> None:
    """Boarding takes 2, the drive 20, and it is due an hour after it is ready: 602 + 20 - 60."""
    late = world(transfer(ready=ready, due=ready + 58))
    assert list(planned(late, plan(ride()).rides)) == [replace(BEFORE, depart=depart)]


def test_who_need_not_be_driven_is_not_told() -> None:
    """One transfer is gone; of the other the car, the driver and the hour are."""
    gone = ride(vehicle="van", driver="zhao", at=100)
    assert list(planned(world(transfer()), plan(ride("out"), gone).rides)) == []


def _solved(problem: Problem, seed: int, previous: Plan | None = None) -> Plan:
    ticks = count()
    limits = Limits(clock=lambda: next(ticks) / 1000, began=0.0, effort=0.05, workers=1, seed=seed)
    made: Plan = solve(KINDS["vehicles"], problem, limits, previous).plan or Plan()
    return made


def test_planned_again_without_a_disturbance_nothing_moves() -> None:
    """With another seed, from the plan before: whoever was driven is driven as before."""
    driven = 0
    for seed in range(10):
        problem = replace(draws.problem(Random(seed)), pins=(), planned=())
        before = _solved(problem, 0)
        driven += len(before.rides)
        near = replace(problem, planned=tuple(planned(problem, before.rides)))
        again = _solved(near, 1, before)
        assert amounts("ride-moved", near, again) == [], f"seed {seed}"
    assert driven > 10
