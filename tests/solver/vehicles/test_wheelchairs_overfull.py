"""Worked cases of `wheelchairs-overfull`: the car has one place for a wheelchair."""

from dataclasses import replace

from solver.vehicles.problem import Problem, Transfer
from tests.solver.vehicles.worlds import BUS, CAR, amounts, plan, ride, transfer, world

LIFTED = replace(CAR, wheelchairs=1)


def _world(*transfers: Transfer) -> Problem:
    return world(*transfers, vehicles=(LIFTED, BUS))


def test_one_wheelchair_has_its_place() -> None:
    """As many as places."""
    assert amounts("wheelchairs-overfull", _world(transfer(wheelchairs=1)), plan(ride())) == []


def test_a_second_one_has_none() -> None:
    """Two in a car with one place are one too many."""
    assert amounts("wheelchairs-overfull", _world(transfer(wheelchairs=2)), plan(ride())) == [1]


def test_those_who_ride_together_share_the_place() -> None:
    """Two parties in one car with a wheelchair each."""
    both = _world(transfer("a", seats=1, wheelchairs=1), transfer("b", seats=1, wheelchairs=1))
    given = plan(ride("a"), ride("b"))
    assert amounts("wheelchairs-overfull", both, given) == [1]


def test_a_car_without_a_place_takes_none() -> None:
    """The bus lifts nobody."""
    given = plan(ride(vehicle="bus", at=605))
    assert amounts("wheelchairs-overfull", _world(transfer(wheelchairs=1)), given) == [1]
