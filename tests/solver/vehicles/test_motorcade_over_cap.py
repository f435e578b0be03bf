"""Worked cases of `motorcade-over-cap`: a lead car and two parties, in three vehicles or in two."""

from tests.solver.vehicles.motorcades import motorcade
from tests.solver.vehicles.worlds import amounts, plan, ride

LEAD = ride("lead", at=605, vehicle="pilot", driver="zhao")
IN_THREE = plan(LEAD, ride(at=605), ride("b", at=605, vehicle="bus", driver="li"))


def test_as_many_as_are_allowed() -> None:
    """Three vehicles where three may go."""
    assert amounts("motorcade-over-cap", motorcade(most_vehicles=3), IN_THREE) == []


def test_one_more_than_is_allowed() -> None:
    """Three vehicles where two may go."""
    assert amounts("motorcade-over-cap", motorcade(most_vehicles=2), IN_THREE) == [1]


def test_those_who_share_a_vehicle_are_one_vehicle() -> None:
    """Both parties in the bus: two vehicles with the lead car."""
    shared = plan(LEAD, *(ride(one, at=605, vehicle="bus", driver="li") for one in ("in", "b")))
    assert amounts("motorcade-over-cap", motorcade(most_vehicles=2), shared) == []


def test_without_a_cap_there_is_no_limit() -> None:
    """Nobody said how many may go."""
    assert amounts("motorcade-over-cap", motorcade(), IN_THREE) == []
