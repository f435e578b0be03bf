"""Worked cases of `arrives-early`: from the station it is 20 minutes, the party awaited at 630."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

WORLD = world(transfer(arrive_from=630))


def test_at_the_first_moment() -> None:
    """Leaving at 610 it is there at 630."""
    assert amounts("arrives-early", WORLD, plan(ride(at=610))) == []


def test_before_it() -> None:
    """Leaving at 602 it is there at 622, eight minutes early."""
    assert amounts("arrives-early", WORLD, plan(ride(at=602))) == [8]
