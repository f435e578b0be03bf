"""Worked cases of `luggage-overfull`: the car holds three pieces."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world


def test_three_pieces_fit() -> None:
    """A car that holds three pieces carries three."""
    assert amounts("luggage-overfull", world(transfer(luggage=3)), plan(ride())) == []


def test_five_pieces_are_two_too_many() -> None:
    """Five pieces in it are two too many."""
    assert amounts("luggage-overfull", world(transfer(luggage=5)), plan(ride())) == [2]


def test_luggage_without_people_counts() -> None:
    """A load of four pieces sent alone is one too many."""
    problem = world(transfer(seats=0, luggage=4))
    assert amounts("luggage-overfull", problem, plan(ride())) == [1]
