"""Worked cases of `rode-together`: two leaders never in one car."""

from solver.vehicles.problem import Pair
from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

APART = world(transfer("a", seats=1), transfer("b", seats=1), apart=(Pair(one="a", other="b"),))


def test_one_trip_puts_them_together() -> None:
    """Both leave in the car at 602."""
    assert amounts("rode-together", APART, plan(ride("a"), ride("b"))) == [1]


def test_two_cars_keep_them_apart() -> None:
    """One leaves in the bus."""
    given = plan(ride("a"), ride("b", vehicle="bus", driver="li"))
    assert amounts("rode-together", APART, given) == []


def test_the_same_car_later_keeps_them_apart() -> None:
    """One leaves in the same car an hour later."""
    assert amounts("rode-together", APART, plan(ride("a"), ride("b", at=662))) == []
