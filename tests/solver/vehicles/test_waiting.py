"""Worked cases of `waiting`: the party wishes to leave at 610."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

WISHING = world(transfer(wish=610))


def test_leaving_as_wished() -> None:
    """Leaving at 610 keeps nobody waiting."""
    assert amounts("waiting", WISHING, plan(ride(at=610))) == []


def test_leaving_later() -> None:
    """Leaving at 625 is a quarter of an hour of waiting."""
    assert amounts("waiting", WISHING, plan(ride(at=625))) == [15]


def test_leaving_sooner() -> None:
    """Leaving at 602 hurries the party by eight minutes."""
    assert amounts("waiting", WISHING, plan(ride(at=602))) == [8]


def test_no_wish() -> None:
    """Who wishes nothing does not wait."""
    assert amounts("waiting", world(transfer()), plan(ride(at=625))) == []
