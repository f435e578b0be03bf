"""Worked cases of `shuttle-headway-missed`."""

from dataclasses import replace

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

RULE = "shuttle-headway-missed"


def test_a_run_that_is_driven_keeps_the_headway() -> None:
    """The only run of a shuttle is driven."""
    assert amounts(RULE, world(transfer(headway=15)), plan(ride())) == []


def test_a_run_that_is_left_out_is_waited_for_a_headway_longer() -> None:
    """Every 15 minutes: whoever comes for the one that is missing waits 15 minutes more."""
    assert amounts(RULE, world(transfer(headway=15)), plan()) == [15]


def test_each_run_counts() -> None:
    """Of two of a line neither is driven, of another line's two only the second."""
    lines = [transfer(number, headway=headway) for number, headway in ((1, 10), (2, 10), (3, 20))]
    assert amounts(RULE, world(*lines), plan(ride(2))) == [10, 20]


def test_what_is_no_shuttle_has_no_headway() -> None:
    """A party that is left out waits for nothing that comes at intervals."""
    assert amounts(RULE, world(transfer(seats=3)), plan()) == []


def test_amounts_are_minutes() -> None:
    """A headway of 150 tenths of a minute is 15 minutes; of 151, a sixteenth has begun."""
    fine = [transfer(number, headway=headway) for number, headway in ((1, 150), (2, 151))]
    assert amounts(RULE, replace(world(*fine), ticks_per_minute=10), plan()) == [15, 16]
