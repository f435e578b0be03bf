"""Where a show begins at fixed times, a visit begins with one of them."""

from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit, with_site


def test_at_an_offered_time() -> None:
    """At 10:00 or 14:30 one may begin."""
    made = plan(red=(visit("works", 600, 640),), blue=(visit("works", 870, 910),))
    assert amounts("start-not-offered", with_site("works", starts=(600, 870)), made) == []


def test_a_minute_late() -> None:
    """A minute late the show has begun."""
    made = plan(red=(visit("works", 601, 640),))
    assert amounts("start-not-offered", with_site("works", starts=(600, 870)), made) == [1]


def test_any_time() -> None:
    """A site without a show lets visits begin at any time."""
    assert amounts("start-not-offered", WORLD, plan(red=(visit("works", 601, 640),))) == []
