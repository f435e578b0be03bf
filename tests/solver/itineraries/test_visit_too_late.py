"""A day's last visit is over by the hour set."""

from tests.solver.itineraries.worlds import RED, WORLD, amounts, plan, visit, with_day


def test_over_in_time() -> None:
    """A visit may end at the very hour."""
    made = plan(red=(visit("museum", 900, 960),))
    assert amounts("visit-too-late", with_day(RED, visits_until=960), made) == []


def test_too_late() -> None:
    """A quarter of an hour later is fifteen minutes too late."""
    made = plan(red=(visit("museum", 900, 975),))
    assert amounts("visit-too-late", with_day(RED, visits_until=960), made) == [15]


def test_no_hour_set() -> None:
    """Where no hour is set, none is missed."""
    assert amounts("visit-too-late", WORLD, plan(red=(visit("museum", 900, 1070),))) == []
