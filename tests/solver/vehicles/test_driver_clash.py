"""Worked cases of `driver-clash`: the first trip ends at the hotel at 622, 20 from the station."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

TWO = world(transfer("a"), transfer("b"))


def test_one_driver_in_two_cars_at_once() -> None:
    """Wang leaves in both at 602: back from the one at 642, he boards the other at 600."""
    problem = plan(ride("a"), ride("b", vehicle="bus"))
    assert amounts("driver-clash", TWO, problem) == [42]


def test_two_drivers_in_two_cars() -> None:
    """Wang and Li leave in one car each."""
    problem = plan(ride("a"), ride("b", vehicle="bus", driver="li"))
    assert amounts("driver-clash", TWO, problem) == []


def test_a_change_of_car_at_home_takes_no_longer() -> None:
    """Free at the hotel at 622, with the bus at the station at 642, boarded until 647."""
    assert amounts("driver-clash", TWO, plan(ride("a"), ride("b", at=647, vehicle="bus"))) == []


def test_a_change_of_car_elsewhere_goes_by_way_of_home() -> None:
    """From the airport (642) to the station in the bus is 60 by the hotel: 702, boards 669."""
    problem = world(transfer("a", origin="hotel", destination="airport"), transfer("b"))
    assert amounts("driver-clash", problem, plan(ride("a"), ride("b", at=674))) == []
    changed = plan(ride("a"), ride("b", at=674, vehicle="bus"))
    assert amounts("driver-clash", problem, changed) == [33]
