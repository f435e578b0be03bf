"""Worked cases of `transfer-left-out`."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world


def test_who_is_driven_is_not_left_out() -> None:
    """The only transfer is driven."""
    assert amounts("transfer-left-out", world(transfer()), plan(ride())) == []


def test_people_left_behind_are_counted() -> None:
    """Nobody drives a party of three."""
    assert amounts("transfer-left-out", world(transfer(seats=3)), plan()) == [3]


def test_luggage_left_behind_counts_as_one() -> None:
    """A load of luggage takes no seat, yet it is left behind."""
    assert amounts("transfer-left-out", world(transfer(seats=0, luggage=9)), plan()) == [1]
