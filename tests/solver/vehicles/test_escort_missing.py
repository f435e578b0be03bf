"""Worked cases of `escort-missing`: a motorcade that is to have a lead car, or a spare one too."""

from solver.vehicles.motorcades import LEAD
from tests.solver.vehicles.motorcades import motorcade
from tests.solver.vehicles.worlds import amounts, plan, ride

ESCORT = ride("lead", at=605, vehicle="pilot", driver="zhao")


def test_the_lead_car_drives_with_it() -> None:
    """What was asked for is there."""
    assert amounts("escort-missing", motorcade(), plan(ESCORT, ride(at=605))) == []


def test_a_lead_car_that_stays_at_home_is_missing() -> None:
    """The party is driven, the lead car is not."""
    assert amounts("escort-missing", motorcade(), plan(ride(at=605))) == [1]


def test_each_post_that_nobody_fills_is_missing() -> None:
    """A spare and a medical car are asked for, and none is named."""
    asked = motorcade(posts=(LEAD, "spare", "medical"))
    assert amounts("escort-missing", asked, plan(ESCORT, ride(at=605))) == [1, 1]


def test_a_motorcade_that_drives_nobody_needs_no_escort() -> None:
    """Nobody is driven, or the lead car alone."""
    assert amounts("escort-missing", motorcade(), plan()) == []
    assert amounts("escort-missing", motorcade(posts=("spare",)), plan(ESCORT)) == []
