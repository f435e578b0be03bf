"""Worked cases of `short-night`: whoever meets the 23:55 flight does not drive at 4:05."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

# Free at 1:22 (1440 + 82) at the hotel; the next morning begins at three.
LATE = transfer("late", ready=1495)
EARLY = transfer("early", ready=1680, origin="hotel", destination="station")
LATER = transfer("later", ready=1950, origin="hotel", destination="station")
THREE = world(LATE, EARLY, LATER)


def test_the_early_run_after_the_late_flight() -> None:
    """Free at 1:22, boarding at 4:03: a night of 161 minutes is 319 short of eight hours."""
    given = plan(ride("late", at=1502), ride("early", at=1685))
    assert amounts("short-night", THREE, given) == [319]


def test_another_driver_may_take_it() -> None:
    """Li, who slept, drives the early run."""
    given = plan(ride("late", at=1502), ride("early", at=1685, driver="li"))
    assert amounts("short-night", THREE, given) == []


def test_eight_hours_are_a_night() -> None:
    """Out at 1:22 and boarding at 9:22 is a night of eight hours."""
    given = plan(ride("late", at=1502), ride("later", at=2004))
    assert amounts("short-night", THREE, given) == []


def test_a_minute_less_is_short() -> None:
    """Boarding at 9:21 is a minute short."""
    given = plan(ride("late", at=1502), ride("later", at=2003))
    assert amounts("short-night", THREE, given) == [1]


def test_two_runs_of_one_evening_need_no_night() -> None:
    """A run at 22:00 and one past midnight belong to the same day of work."""
    evening = transfer("evening", ready=1320)
    given = plan(ride("evening", at=1322), ride("late", at=1502))
    assert amounts("short-night", world(evening, LATE), given) == []
