"""Worked cases of `driver-off-shift`: the trip boards at 600 and is free at 622."""

from dataclasses import replace

from solver.vehicles.fleet import Interval
from solver.vehicles.problem import Problem
from tests.solver.vehicles.worlds import LI, WANG, amounts, plan, ride, transfer, world


def _world(**hours: tuple[Interval, ...]) -> Problem:
    held = replace(WANG, **hours)
    return world(transfer(), drivers=(held, LI))


def test_without_hours_every_hour_will_do() -> None:
    """Wang has no hours given, so any will do."""
    assert amounts("driver-off-shift", world(transfer()), plan(ride())) == []


def test_hours_that_touch_the_trip_hold_it() -> None:
    """Hours from 600 to 622 hold a trip that boards at 600 and is free at 622."""
    problem = _world(shifts=(Interval(start=600, end=622),))
    assert amounts("driver-off-shift", problem, plan(ride())) == []


def test_what_sticks_out_counts() -> None:
    """Hours that end at 610 leave twelve minutes of the trip outside."""
    problem = _world(shifts=(Interval(start=480, end=610),))
    assert amounts("driver-off-shift", problem, plan(ride())) == [12]


def test_two_spans_that_meet_do_not_hold_one_trip() -> None:
    """A trip lies within one span: of 480-610 and 610-720 the second holds twelve minutes."""
    problem = _world(shifts=(Interval(start=480, end=610), Interval(start=610, end=720)))
    assert amounts("driver-off-shift", problem, plan(ride())) == [10]


def test_what_another_event_holds_counts() -> None:
    """Another event holds it from 615 on: seven minutes of the trip."""
    problem = _world(busy=(Interval(start=615, end=700),))
    assert amounts("driver-off-shift", problem, plan(ride())) == [7]


def test_another_event_may_begin_when_the_trip_ends() -> None:
    """Held from 622 on, it is free for the trip."""
    problem = _world(busy=(Interval(start=622, end=700),))
    assert amounts("driver-off-shift", problem, plan(ride())) == []
