"""Chances by hand, in the small day of driving: two parties, one car."""

from __future__ import annotations

import pytest

from solver.vehicles.delays import certain, evenly, later_of, spread
from solver.vehicles.on_time import on_time
from tests.solver.vehicles.worlds import plan, ride, transfer, world

FLIGHT = spread({600: 3, 640: 1})
"""Out at 600, or in one of four cases at 640."""


def test_the_later_of_two_coins() -> None:
    """The greater of two coins of 0 or 1 is 1 in three of four cases; one is no more as often."""
    coin = evenly(0, 1)
    assert later_of(coin, coin) == spread({0: 1, 1: 3})
    assert coin.no_later_than(coin) == pytest.approx(0.75)
    assert later_of(coin, certain(5)) == certain(5)


def test_a_car_that_is_there_first_is_in_time() -> None:
    """Boarding from 600 on: out at 600 or later, they find it; at 590 they wait ten minutes."""
    asked, told = world(transfer()), plan(ride(at=602))
    assert on_time(asked, told, {"in": FLIGHT}, patience=0) == {"in": pytest.approx(1)}
    early = {"in": spread({590: 1, 600: 3})}
    assert on_time(asked, told, early, patience=9) == {"in": pytest.approx(0.75)}
    assert on_time(asked, told, early, patience=10) == {"in": pytest.approx(1)}


def test_one_late_flight_makes_the_next_pick_up_late() -> None:
    """Out at 640, at the hotel at 662, back at 682: those who are out at 650 wait for 32."""
    asked = world(transfer(), transfer("next", ready=644))
    told = plan(ride(at=602), ride("next", at=652))
    outs = {"in": FLIGHT, "next": certain(650)}
    assert on_time(asked, told, outs, patience=10)["next"] == pytest.approx(0.75)
    assert on_time(asked, told, outs, patience=32)["next"] == pytest.approx(1)


def test_who_is_certain_is_in_time_where_due() -> None:
    """Leaving at 652, or at 684 after the late flight, they are there at 672 or 704: due 704."""
    asked = world(transfer(), transfer("next", ready=644))
    told = plan(ride(at=602), ride("next", at=652))
    assert on_time(asked, told, {"in": FLIGHT}, patience=0)["next"] == pytest.approx(1)
    late = world(transfer(), transfer("next", ready=643))
    assert on_time(late, told, {"in": FLIGHT}, patience=0)["next"] == pytest.approx(0.75)
