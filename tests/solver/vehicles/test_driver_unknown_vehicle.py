"""Worked cases of `driver-unknown-vehicle`."""

from dataclasses import replace

from tests.solver.vehicles.worlds import LI, WANG, amounts, plan, ride, transfer, world


def test_who_names_no_vehicle_knows_all() -> None:
    """A driver without a list drives anything."""
    assert amounts("driver-unknown-vehicle", world(transfer()), plan(ride())) == []


def test_a_vehicle_that_is_not_on_the_list() -> None:
    """Wang, who knows the bus only, is given the car."""
    problem = world(transfer(), drivers=(replace(WANG, vehicles=("bus",)), LI))
    assert amounts("driver-unknown-vehicle", problem, plan(ride())) == [1]


def test_a_vehicle_on_the_list() -> None:
    """Wang, who knows the bus, is given the bus."""
    problem = world(transfer(), drivers=(replace(WANG, vehicles=("bus",)), LI))
    assert amounts("driver-unknown-vehicle", problem, plan(ride(vehicle="bus"))) == []
