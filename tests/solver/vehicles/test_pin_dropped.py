"""Worked cases of `pin-dropped`."""

from solver.vehicles.problem import Pin
from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

PINNED = world(transfer(), transfer("free"), pins=(Pin(transfer="in", vehicle="bus"),))


def test_a_pinned_transfer_that_is_driven() -> None:
    """However it is driven, it is not dropped."""
    assert amounts("pin-dropped", PINNED, plan(ride())) == []


def test_a_pinned_transfer_that_nobody_drives() -> None:
    """One pin is dropped, though the other transfer is driven."""
    assert amounts("pin-dropped", PINNED, plan(ride("free"))) == [1]


def test_without_a_pin_nothing_is_dropped() -> None:
    """What is not pinned may be left out by this rule."""
    assert amounts("pin-dropped", world(transfer()), plan()) == []
