"""Worked cases of `pin-moved`."""

from solver.vehicles.problem import Pin, Problem
from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world


def _pinned(pin: Pin) -> Problem:
    return world(transfer(), pins=(pin,))


def test_what_is_pinned_holds() -> None:
    """Vehicle, driver and departure are as pinned."""
    pin = Pin(transfer="in", vehicle="car", driver="wang", depart=602)
    assert amounts("pin-moved", _pinned(pin), plan(ride())) == []


def test_another_vehicle_moves_it() -> None:
    """The bus was pinned, the car drives."""
    assert amounts("pin-moved", _pinned(Pin(transfer="in", vehicle="bus")), plan(ride())) == [1]


def test_another_driver_moves_it() -> None:
    """Li was pinned, Wang drives."""
    assert amounts("pin-moved", _pinned(Pin(transfer="in", driver="li")), plan(ride())) == [1]


def test_another_departure_moves_it() -> None:
    """It was to leave at 610 and leaves at 602; all is said in one violation."""
    pin = Pin(transfer="in", vehicle="bus", depart=610)
    assert amounts("pin-moved", _pinned(pin), plan(ride())) == [1]


def test_leaving_it_out_does_not_move_it() -> None:
    """A pinned transfer that nobody drives is another rule's matter."""
    assert amounts("pin-moved", _pinned(Pin(transfer="in", vehicle="bus")), plan()) == []
