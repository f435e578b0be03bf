"""Worked cases of `vehicle-clash`: the first trip ends at the hotel at 622, 20 from the station."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

TWO = world(transfer("a"), transfer("b"))
OUT = world(transfer("a"), transfer("b", origin="hotel", destination="airport"))


def test_time_for_the_empty_run_is_enough() -> None:
    """Free at 622 at the hotel, at the station at 642, boarded there until 644."""
    assert amounts("vehicle-clash", TWO, plan(ride("a"), ride("b", at=644))) == []


def test_a_minute_less_is_a_clash() -> None:
    """Leaving at 643 is one minute short."""
    assert amounts("vehicle-clash", TWO, plan(ride("a"), ride("b", at=643))) == [1]


def test_trips_that_touch_do_not_clash() -> None:
    """The next party boards at the hotel at 622, where and when the car is free."""
    assert amounts("vehicle-clash", OUT, plan(ride("a"), ride("b", at=624))) == []


def test_one_trip_with_two_parties_is_no_clash() -> None:
    """Two parties on the same trip ride together."""
    assert amounts("vehicle-clash", TWO, plan(ride("a"), ride("b"))) == []


def test_the_same_moment_with_two_drivers_is_a_clash() -> None:
    """Two drivers cannot drive one car at once: 20 on the way, 20 back and 2 to board are short."""
    found = amounts("vehicle-clash", TWO, plan(ride("a"), ride("b", driver="li")))
    assert found == [42]


def test_a_change_of_driver_goes_by_way_of_home() -> None:
    """From the airport to the station is 30, by the hotel, where Li takes over, 60: 30 short."""
    problem = world(transfer("a", origin="hotel", destination="airport"), transfer("b"))
    same = plan(ride("a"), ride("b", at=674))
    other = plan(ride("a"), ride("b", at=674, driver="li"))
    assert amounts("vehicle-clash", problem, same) == []
    assert amounts("vehicle-clash", problem, other) == [30]
