"""Worked cases of `vehicle-unsuitable`."""

from dataclasses import replace

from tests.solver.vehicles.worlds import BUS, CAR, amounts, plan, ride, transfer, world


def test_any_car_suits_who_asks_for_nothing() -> None:
    """A party that names no class and needs no tag rides in anything."""
    assert amounts("vehicle-unsuitable", world(transfer()), plan(ride())) == []


def test_another_class_is_unsuitable() -> None:
    """A party that is to ride in a coaster does not suit the sedan."""
    assert amounts("vehicle-unsuitable", world(transfer(classes=("coaster",))), plan(ride())) == [1]


def test_a_missing_tag_is_unsuitable() -> None:
    """Only an explosion-proof car drives into the plant."""
    problem = world(transfer(needs=("explosion-proof",)))
    assert amounts("vehicle-unsuitable", problem, plan(ride())) == [1]


def test_a_car_with_the_tag_suits() -> None:
    """A car that carries the tag, among others, suits."""
    proof = replace(CAR, tags=("wheelchair", "explosion-proof"))
    problem = world(transfer(needs=("explosion-proof",)), vehicles=(proof, BUS))
    assert amounts("vehicle-unsuitable", problem, plan(ride())) == []
