"""Worked cases of `hire-cost`: the car is hired; a trip from the station to the hotel.

It boards at 600 and is free at 622. The station is 15 km from the hotel, where the car stands.
"""

import time
from dataclasses import replace

from solver.catalogue import KINDS
from solver.constraint import Score
from solver.limits import Limits
from solver.result import Status
from solver.solve import solve
from solver.vehicles.constraints.hire_cost import HireCost
from solver.vehicles.search import propose
from tests.solver.vehicles.worlds import BUS, CAR, amounts, plan, ride, transfer, world

KILOMETRES = ((0, 15, 35), (15, 0, 30), (35, 30, 0))


def _hired(**prices: int) -> dict[str, object]:
    return {"vehicles": (replace(CAR, **prices), BUS), "kilometres": KILOMETRES}


def test_the_offices_own_car_costs_nothing() -> None:
    """A car without a price."""
    assert amounts("hire-cost", world(transfer()), plan(ride())) == []


def test_a_hired_car_that_stands_idle_costs_nothing() -> None:
    """The bus drives instead."""
    problem = world(transfer(), **_hired(day_price=800))
    assert amounts("hire-cost", problem, plan(ride(vehicle="bus", at=605))) == []


def test_a_day_is_paid_once_however_many_trips() -> None:
    """Two trips of one day: 800; the third on the next day: 1,600."""
    parties = transfer(), transfer("b", ready=700), transfer("c", ready=2040)
    problem = world(*parties, **_hired(day_price=800))
    two = ride(), ride("b", at=702)
    assert amounts("hire-cost", problem, plan(*two)) == [800]
    assert amounts("hire-cost", problem, plan(*two, ride("c", at=2042))) == [1600]


def test_an_hour_that_has_begun_is_paid() -> None:
    """From 600 to 660, one hour: 90; from 600 to 661, two."""
    parties = transfer(), transfer("b", ready=638)
    problem = world(*parties, **_hired(hour_price=90))
    assert amounts("hire-cost", problem, plan(ride(), ride("b", at=640))) == [90]
    assert amounts("hire-cost", problem, plan(ride(), ride("b", at=641))) == [180]


def test_every_kilometre_is_paid_empty_ones_too() -> None:
    """15 km out to the station, 15 back: 30 at 4 yuan."""
    assert amounts("hire-cost", world(transfer(), **_hired(km_price=4)), plan(ride())) == [120]


def test_own_cars_go_first() -> None:
    """The bus takes both, 30 for it and 40 empty minutes: 70. With the car it were 800 more."""
    problem = world(transfer(), transfer("b", ready=700), **_hired(day_price=800))
    limits = Limits(clock=time.monotonic, began=0.0, effort=2.0, workers=1)
    result = solve(KINDS["vehicles"], problem, limits)
    assert (result.status, result.score) == (Status.OPTIMAL, Score(soft=70))
    assert {one.vehicle for one in result.plan.rides} == {"bus"}
    assert Score.of(HireCost().found(problem, propose(problem, limits, None))) == Score()
