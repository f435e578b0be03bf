"""Parties are driven as little as may be."""

from tests.solver.itineraries.worlds import BLUE, WORLD, amounts, plan, visit, with_day


def test_out_and_back() -> None:
    """Ten minutes out, ten on, ten back."""
    made = plan(red=(visit("museum", 600, 640), visit("harbour", 700, 740)))
    assert amounts("driving", WORLD, made) == [30]


def test_at_home() -> None:
    """Who stays at home is not driven."""
    assert amounts("driving", WORLD, plan()) == []


def test_from_place_to_place() -> None:
    """A day that ends elsewhere has that way to go, whatever is seen."""
    assert amounts("driving", with_day(BLUE, end_place="works"), plan()) == [60]
