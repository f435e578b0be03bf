"""Worked cases of `vehicle-overfull`: the car is planned for four."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world


def test_four_fit() -> None:
    """A car planned for four carries four."""
    assert amounts("vehicle-overfull", world(transfer(seats=4)), plan(ride())) == []


def test_two_too_many() -> None:
    """Six people in it are two too many."""
    assert amounts("vehicle-overfull", world(transfer(seats=6)), plan(ride())) == [2]


def test_those_who_ride_together_are_added_up() -> None:
    """Two parties of three on one trip are six, two too many."""
    problem = world(transfer("a"), transfer("b"))
    assert amounts("vehicle-overfull", problem, plan(ride("a"), ride("b"))) == [2]


def test_two_trips_are_not_added_up() -> None:
    """The same two parties an hour apart are three each time."""
    problem = world(transfer("a"), transfer("b"))
    assert amounts("vehicle-overfull", problem, plan(ride("a"), ride("b", at=662))) == []
