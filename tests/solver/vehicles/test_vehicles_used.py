"""Worked cases of `vehicles-used`."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

TWO = world(transfer("a"), transfer("b"))


def test_nobody_driven_uses_none() -> None:
    """Without a ride no vehicle is used."""
    assert amounts("vehicles-used", TWO, plan()) == []


def test_two_trips_of_one_car_use_one() -> None:
    """A car that drives twice is one vehicle."""
    assert amounts("vehicles-used", TWO, plan(ride("a"), ride("b", at=662))) == [1]


def test_each_vehicle_counts_once() -> None:
    """Car and bus are two."""
    assert amounts("vehicles-used", TWO, plan(ride("a"), ride("b", vehicle="bus"))) == [1, 1]
