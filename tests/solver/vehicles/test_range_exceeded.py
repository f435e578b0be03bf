"""Worked cases of `range-exceeded`: an electric car at the hotel.

hotel -15 km- station -30 km- airport -35 km- hotel, both ways alike. The car drives out to the
station (15), back with its party (15), and stands at home: 30 km; it is free at 622 then.
"""

from dataclasses import replace

from solver.vehicles.lengths import stretches
from solver.vehicles.problem import Problem
from solver.vehicles.trips import vehicle_tours
from tests.solver.vehicles.worlds import BUS, CAR, amounts, plan, ride, transfer, world

KILOMETRES = ((0, 15, 35), (15, 0, 30), (35, 30, 0))
ONCE, TWICE = plan(ride()), plan(ride(), ride("b", at=702))


def _electric(range_km: int, *, charge: int = 0, chargers: tuple[str, ...] = ()) -> Problem:
    car = replace(CAR, range_km=range_km, charge=charge)
    return world(
        transfer(),
        transfer("b", ready=700),
        vehicles=(car, BUS),
        kilometres=KILOMETRES,
        chargers=chargers,
    )


def test_as_far_as_it_can() -> None:
    """30 km with a range of 30."""
    assert amounts("range-exceeded", _electric(30), ONCE) == []


def test_a_kilometre_too_far() -> None:
    """30 km with a range of 29."""
    assert amounts("range-exceeded", _electric(29), ONCE) == [1]


def test_kilometres_add_up_where_nobody_charges() -> None:
    """The same way twice, without chargers: 60 km with a range of 45."""
    assert amounts("range-exceeded", _electric(45), TWICE) == [15]


def test_a_charge_in_the_gap_is_enough() -> None:
    """Free at 622, boarding again at 700, 20 minutes away: 58 minutes at the hotel's chargers."""
    assert amounts("range-exceeded", _electric(30, charge=58, chargers=("hotel",)), TWICE) == []


def test_a_gap_a_minute_too_short_is_no_charge() -> None:
    """59 minutes of charging in a gap that leaves 58."""
    electric = _electric(45, charge=59, chargers=("hotel",))
    assert amounts("range-exceeded", electric, TWICE) == [15]


def test_it_goes_home_for_a_charge_where_it_has_time() -> None:
    """From the airport to the hotel's chargers and on to the station: 35 km, charge, 15 km.

    Out to the station 15, to the airport 30, home 35: 80 km. Then 15 out, 15 back: 30.
    """
    there = transfer(destination="airport", due=700)
    problem = replace(
        _electric(79, charge=60, chargers=("hotel",)),
        transfers=(there, transfer("b", ready=800)),
    )
    rides = plan(ride(), ride("b", at=802))
    (tour,) = vehicle_tours(problem, rides).values()
    assert [km for km, _ in stretches(problem, tour)] == [80, 30]
    assert amounts("range-exceeded", problem, rides) == [1]


def test_another_driver_takes_it_over_at_home_and_it_may_charge_there() -> None:
    """The bus at the station: Li takes it over at home, 15 km away, and charges it there.

    Out 30, home 15 with nobody: a stretch of 45 from the hotel by the airport; 15 and 30 after it.
    """
    bus = replace(BUS, range_km=40, charge=10)
    out = transfer("out", ready=500, origin="hotel", destination="station")
    again = transfer("again", ready=650, origin="station", destination="hotel")
    problem = world(out, again, vehicles=(CAR, bus), kilometres=KILOMETRES, chargers=("hotel",))
    rides = plan(
        ride("out", at=505, vehicle="bus"), ride("again", at=655, vehicle="bus", driver="li")
    )
    (tour,) = vehicle_tours(problem, rides).values()
    # Hotel, station, home again: 30. From home to the station and back with the party: 30.
    assert [km for km, _ in stretches(problem, tour)] == [30, 30]
    assert amounts("range-exceeded", problem, rides) == []


def test_a_car_that_is_filled_up_on_the_way_goes_anywhere() -> None:
    """Nobody asks how far a car drives that has no range."""
    problem = world(transfer(), kilometres=KILOMETRES)
    assert amounts("range-exceeded", problem, ONCE) == []
