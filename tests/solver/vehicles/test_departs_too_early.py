"""Worked cases of `departs-too-early`: ready at 600, the car boards in 2 minutes."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world


def test_boarding_when_ready_is_not_too_early() -> None:
    """Leaving at 602 boards at 600, as soon as the party is ready."""
    assert amounts("departs-too-early", world(transfer()), plan(ride(at=602))) == []


def test_boarding_before_ready_is_too_early() -> None:
    """Leaving at 597 boards at 595: five minutes too early."""
    assert amounts("departs-too-early", world(transfer()), plan(ride(at=597))) == [5]


def test_a_bus_takes_longer_to_board() -> None:
    """The bus boards in five minutes: leaving at 602 asks for the party at 597."""
    assert amounts("departs-too-early", world(transfer()), plan(ride(at=602, vehicle="bus"))) == [3]
