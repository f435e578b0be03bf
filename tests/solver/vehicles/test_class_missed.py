"""Worked cases of `class-missed`."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

OWED = world(transfer(wished_class="sedan"))


def test_the_wished_class() -> None:
    """The car is the sedan that was wished for."""
    assert amounts("class-missed", OWED, plan(ride())) == []


def test_another_class() -> None:
    """The bus is no sedan."""
    assert amounts("class-missed", OWED, plan(ride(vehicle="bus"))) == [1]


def test_no_wish() -> None:
    """Who wishes for no class misses none."""
    assert amounts("class-missed", world(transfer()), plan(ride(vehicle="bus"))) == []
