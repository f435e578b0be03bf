"""Worked cases of `bond-broken`: chief guest and chief host."""

from solver.vehicles.problem import Pair
from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

BOUND = world(
    transfer("guest", seats=2), transfer("host", seats=1), bonds=(Pair(one="guest", other="host"),)
)


def test_one_car_keeps_the_bond() -> None:
    """Both leave in the car at 602."""
    assert amounts("bond-broken", BOUND, plan(ride("guest"), ride("host"))) == []


def test_two_cars_break_it() -> None:
    """The host leaves in the bus at the same time."""
    given = plan(ride("guest"), ride("host", vehicle="bus", driver="li"))
    assert amounts("bond-broken", BOUND, given) == [1]


def test_one_left_behind_breaks_it() -> None:
    """The guest is driven, the host is not."""
    assert amounts("bond-broken", BOUND, plan(ride("guest"))) == [1]


def test_both_left_behind_do_not() -> None:
    """Nobody is driven: what is left out is another rule's matter."""
    assert amounts("bond-broken", BOUND, plan()) == []
