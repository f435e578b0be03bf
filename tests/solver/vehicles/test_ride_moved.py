"""Worked cases of `ride-moved`: Wang was to drive the party in the car at 602."""

import pytest

from solver.constraint import Rule
from solver.vehicles.problem import Planned, Problem, Ride
from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

BEFORE = Planned(transfer="in", vehicle="car", driver="wang", depart=602)


def _planned(before: Planned = BEFORE, **changes: object) -> Problem:
    return world(transfer(), planned=(before,), **changes)


def test_what_stands_as_planned_has_not_moved() -> None:
    """Car, driver and departure are as before."""
    assert amounts("ride-moved", _planned(), plan(ride())) == []


@pytest.mark.parametrize("other", [ride(vehicle="bus"), ride(driver="li"), ride(at=603)])
def test_another_car_driver_or_minute_moves_it(other: Ride) -> None:
    """Each is one ride moved."""
    assert amounts("ride-moved", _planned(), plan(other)) == [1]


def test_all_at_once_is_one_move() -> None:
    """Another car, driver and hour are one ride to tell of."""
    other = ride(vehicle="bus", driver="li", at=630)
    assert amounts("ride-moved", _planned(), plan(other)) == [1]


def test_leaving_it_out_moves_it() -> None:
    """Nobody drives who was to be driven."""
    assert amounts("ride-moved", _planned(), plan()) == [1]


def test_what_is_new_has_not_moved() -> None:
    """The other party was not planned before: it is driven at any hour."""
    two = world(transfer(), transfer("new"), planned=(BEFORE,))
    assert amounts("ride-moved", two, plan(ride(), ride("new", at=620, driver="li"))) == []


def test_what_could_not_stay_is_not_asked_for() -> None:
    """Only the driver is told: he drives another car at another hour, and it has not moved."""
    before = Planned(transfer="in", driver="wang")
    other = ride(vehicle="bus", at=630)
    assert amounts("ride-moved", _planned(before), plan(other)) == []


def test_a_shift_within_the_leeway_is_no_move() -> None:
    """With five minutes granted 607 is as planned, 608 is not."""
    granted = (Rule("ride-moved", parameters={"minutes": 5}),)
    asked = _planned(rules=granted)
    assert amounts("ride-moved", asked, plan(ride(at=607))) == []
    assert amounts("ride-moved", asked, plan(ride(at=608))) == [1]
