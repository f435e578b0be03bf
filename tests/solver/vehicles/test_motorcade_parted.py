"""Worked cases of `motorcade-parted`: five minutes lie between first and last, no more."""

import time
from dataclasses import replace

from solver.catalogue import KINDS
from solver.constraint import Rule
from solver.limits import Limits
from solver.solve import solve
from solver.vehicles.problem import Ride
from solver.vehicles.search import propose
from tests.solver.vehicles.motorcades import motorcade
from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

LEAD = ride("lead", at=605, vehicle="pilot", driver="zhao")
CAR = ride(at=607)


def _bus(at: int) -> Ride:
    return ride("b", at=at, vehicle="bus", driver="li")


def test_vehicles_that_leave_within_five_minutes_leave_together() -> None:
    """The first at 605, the last at 610."""
    assert amounts("motorcade-parted", motorcade(), plan(LEAD, CAR, _bus(610))) == []


def test_a_minute_more_is_too_far_apart() -> None:
    """The first at 605, the last at 611."""
    assert amounts("motorcade-parted", motorcade(), plan(LEAD, CAR, _bus(611))) == [1]


def test_the_office_says_how_far_apart_they_may_leave() -> None:
    """From 605 to 630 are 25 minutes, 15 more than ten."""
    ruled = Rule("motorcade-parted", parameters={"apart_minutes": 10})
    problem = replace(motorcade(), rules=(ruled,))
    assert amounts("motorcade-parted", problem, plan(LEAD, CAR, _bus(630))) == [15]


def test_those_of_no_motorcade_leave_when_they_like() -> None:
    """Two parties of which nobody said that they move together."""
    problem = world(transfer(), transfer("b"))
    rides = plan(ride(at=602), ride("b", at=630, vehicle="bus", driver="li"))
    assert amounts("motorcade-parted", problem, rides) == []


def test_the_planner_lets_them_leave_together() -> None:
    """One party is ready at 600 and due at 660, the other 20 minutes later: both leave at once."""
    given = motorcade()
    late = replace(given.transfers[2], ready=620, due=680)
    problem = replace(given, transfers=(*given.transfers[:2], late))
    limits = Limits(clock=time.monotonic, began=0.0, effort=2.0, workers=1)
    for found in (propose(problem, limits, None), solve(KINDS["vehicles"], problem, limits).plan):
        assert {one.transfer for one in found.rides} == {"lead", "in", "b"}
        assert amounts("motorcade-parted", problem, found) == []
        assert amounts("lead-behind", problem, found) == []
