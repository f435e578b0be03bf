"""Worked cases of `delegation-split`: the largest vehicle is planned for ten."""

from solver.vehicles.problem import Problem
from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world


def _moving(*seats: int) -> Problem:
    names = ("a", "b", "c")
    return world(*(transfer(n, seats=s, leg="m") for n, s in zip(names, seats, strict=False)))


BOTH = plan(ride("a"), ride("b", vehicle="bus", driver="li"))


def test_one_trip_keeps_them_together() -> None:
    """Six people in two parties go in one bus."""
    given = plan(ride("a", vehicle="bus"), ride("b", vehicle="bus"))
    assert amounts("delegation-split", _moving(3, 3), given) == []


def test_two_trips_for_six_are_one_too_many() -> None:
    """Six people fit the bus, but go in car and bus."""
    assert amounts("delegation-split", _moving(3, 3), BOTH) == [1]


def test_eleven_need_two() -> None:
    """Eleven people do not fit the largest vehicle: two trips are no split."""
    assert amounts("delegation-split", _moving(4, 7), BOTH) == []


def test_other_moves_do_not_count() -> None:
    """Parties that are on no common move may go in as many vehicles as they like."""
    problem = world(transfer("a", leg="m"), transfer("b", leg="n"))
    assert amounts("delegation-split", problem, BOTH) == []
