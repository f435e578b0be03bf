"""Worked cases of `arrives-late`: due at 660, the drive takes 20 minutes."""

from dataclasses import replace

from tests.solver.vehicles.worlds import BUS, CAR, amounts, plan, ride, transfer, world


def test_arriving_when_due_is_in_time() -> None:
    """Leaving at 640 arrives at 660, when the party is due."""
    assert amounts("arrives-late", world(transfer()), plan(ride(at=640))) == []


def test_arriving_after_due_is_late() -> None:
    """Leaving at 650 arrives at 670: ten minutes late."""
    assert amounts("arrives-late", world(transfer()), plan(ride(at=650))) == [10]


def test_getting_out_takes_time_too() -> None:
    """With three minutes to get out, arriving at 660 is out at 663."""
    slow = replace(CAR, alighting=3)
    problem = world(transfer(), vehicles=(slow, BUS))
    assert amounts("arrives-late", problem, plan(ride(at=640))) == [3]


def test_a_ride_of_its_own_length_counts() -> None:
    """In the rush hour the ride takes 35 minutes: leaving at 640 arrives at 675."""
    assert amounts("arrives-late", world(transfer(ride=35)), plan(ride(at=640))) == [15]
