"""Which rides moved and which had to: two parties in a car of four seats, one in a bus."""

from __future__ import annotations

from dataclasses import replace

from tests.benchmarks.disturbed.scoring import moved, must_move
from tests.solver.vehicles.worlds import BUS, CAR, plan, ride, transfer, world

BEFORE = plan(
    ride("one"),
    ride("two"),
    ride("three", at=605, vehicle="bus", driver="li"),
    ride("late", at=702),
)
DAY = world(
    transfer("one", seats=2),
    transfer("two", seats=2),
    transfer("three"),
    transfer("late", ready=700),
)


def test_a_ride_moves_with_its_car_driver_or_minute() -> None:
    """One stays, two leaves a minute later, three has another driver, the last is left out."""
    after = plan(ride("one"), ride("two", at=603), ride("three", at=605, vehicle="bus"))
    assert moved(BEFORE, BEFORE) == []
    assert moved(BEFORE, after) == ["two", "three", "late"]


def test_nothing_has_to_move_where_nothing_happened() -> None:
    """The plan keeps every rule."""
    assert must_move(DAY, BEFORE) == []


def test_who_comes_late_has_to_move() -> None:
    """Ready at 790, nobody leaves at 702."""
    late = (*DAY.transfers[:3], transfer("late", ready=790))
    assert must_move(replace(DAY, transfers=late), BEFORE) == ["late"]


def test_the_rides_of_a_broken_car_have_to_move() -> None:
    """Without the bus one ride has to, without the car three."""
    assert must_move(replace(DAY, vehicles=(CAR,)), BEFORE) == ["three"]
    assert must_move(replace(DAY, vehicles=(BUS,)), BEFORE) == ["one", "two", "late"]


def test_of_too_many_in_one_car_one_party_has_to_move() -> None:
    """Two and three are one guest more than the car holds."""
    more = (DAY.transfers[0], replace(DAY.transfers[1], seats=3), *DAY.transfers[2:])
    assert must_move(replace(DAY, transfers=more), BEFORE) == ["two"]
