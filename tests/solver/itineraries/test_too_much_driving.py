"""A day has no more driving than its limit."""

from tests.solver.itineraries.worlds import RED, amounts, plan, visit, with_day

# To the museum 10, on to the works 60, and back 60: 130 minutes; getting aboard is no driving.
TOUR = (visit("museum", 600, 640), visit("works", 720, 760))


def test_at_the_limit() -> None:
    """130 minutes of 130."""
    assert amounts("too-much-driving", with_day(RED, driving_ticks=130), plan(red=TOUR)) == []


def test_over_the_limit() -> None:
    """130 minutes of 100 are thirty too many."""
    assert amounts("too-much-driving", with_day(RED, driving_ticks=100), plan(red=TOUR)) == [30]


def test_no_limit() -> None:
    """Where no limit is set, none is passed."""
    assert amounts("too-much-driving", with_day(RED, driving_ticks=None), plan(red=TOUR)) == []
