"""Worked cases of `spare-missing`: a car of four and a bus of ten, both at home at the hotel.

The car is out with its party from 600, when it boards, until 622.
"""

from dataclasses import replace

from solver.vehicles.fleet import Interval
from solver.vehicles.motorcades import Standby
from solver.vehicles.problem import Problem
from tests.solver.vehicles.worlds import BUS, CAR, amounts, plan, ride, transfer, world

RIDE = plan(ride())
MORNING = Standby(id="reserve", many=1, start=540, end=720)


def _kept(**changes: object) -> Problem:
    return world(transfer(), standbys=(replace(MORNING, **changes),))


def test_one_is_out_and_one_is_free() -> None:
    """One vehicle is to be kept free of two."""
    assert amounts("spare-missing", _kept(), RIDE) == []


def test_two_cannot_be_free_while_one_is_out() -> None:
    """Two are to be kept free of two."""
    assert amounts("spare-missing", _kept(many=2), RIDE) == [1]


def test_only_vehicles_of_the_class_count() -> None:
    """The only sedan is out; a coaster is free."""
    assert amounts("spare-missing", _kept(kind="sedan"), RIDE) == [1]
    assert amounts("spare-missing", _kept(kind="coaster"), RIDE) == []


def test_seats_are_counted_where_seats_are_asked_for() -> None:
    """While the car is out ten seats are free, of the bus: eleven are one too many."""
    assert amounts("spare-missing", _kept(seats=True, many=10), RIDE) == []
    assert amounts("spare-missing", _kept(seats=True, many=11), RIDE) == [1]


def test_who_is_free_again_when_it_begins_is_free() -> None:
    """Up to 600, when the car begins to board, and from 622 on, when all are out of it."""
    assert amounts("spare-missing", _kept(many=2, end=600), RIDE) == []
    assert amounts("spare-missing", _kept(many=2, start=622), RIDE) == []
    assert amounts("spare-missing", _kept(many=2, start=621), RIDE) == [1]
    assert amounts("spare-missing", _kept(many=2, end=601), RIDE) == [1]


def test_one_after_the_other_may_be_out() -> None:
    """The car, then the bus: never both at once."""
    problem = replace(_kept(), transfers=(transfer(), transfer("b", ready=640)))
    turns = plan(ride(), ride("b", at=645, vehicle="bus"))
    assert amounts("spare-missing", problem, turns) == []


def test_at_a_place_it_is_the_same_vehicle_all_the_time() -> None:
    """At the hotel each of both is out once, so neither stands by there throughout."""
    problem = replace(_kept(place="hotel"), transfers=(transfer(), transfer("b", ready=640)))
    turns = plan(ride(), ride("b", at=645, vehicle="bus"))
    assert amounts("spare-missing", problem, turns) == [1]
    assert amounts("spare-missing", problem, RIDE) == []


def test_a_vehicle_that_goes_home_early_does_not_stand_by() -> None:
    """The bus is there until 700 only, and one is wanted until 720."""
    bus = replace(BUS, windows=(Interval(start=0, end=700),))
    assert amounts("spare-missing", replace(_kept(), vehicles=(CAR, bus)), RIDE) == [1]
