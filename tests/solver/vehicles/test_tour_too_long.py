"""Worked cases of `tour-too-long`: from the hotel, where the car stands, to the station and back.

Boarding begins at 600, so the car leaves at 580; it is back with its party at 622: 42 minutes.
"""

from dataclasses import replace

from tests.solver.vehicles.worlds import BUS, CAR, amounts, plan, ride, transfer, world


def _limited(most: int) -> tuple[object, ...]:
    return (replace(CAR, most_tour=most), BUS)


def test_as_long_as_it_may_be() -> None:
    """42 minutes where 42 are allowed."""
    assert amounts("tour-too-long", world(transfer(), vehicles=_limited(42)), plan(ride())) == []


def test_a_minute_too_long() -> None:
    """42 minutes where 41 are allowed."""
    assert amounts("tour-too-long", world(transfer(), vehicles=_limited(41)), plan(ride())) == [1]


def test_a_tour_lasts_through_its_pauses() -> None:
    """With another trip from 702 to 722 the car is away from 580 until 722: 142 minutes."""
    problem = world(transfer(), transfer("b", ready=700), vehicles=_limited(120))
    assert amounts("tour-too-long", problem, plan(ride(), ride("b", at=702))) == [22]
