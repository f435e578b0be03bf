"""Worked cases of `lead-behind`: the lead car, and a car that it leads at 607."""

from solver.vehicles.problem import Plan
from tests.solver.vehicles.motorcades import motorcade
from tests.solver.vehicles.worlds import amounts, plan, ride


def _led(at: int) -> Plan:
    return plan(ride(at=607), ride("lead", at=at, vehicle="pilot", driver="zhao"))


def test_the_lead_car_leaves_first() -> None:
    """Two minutes ahead."""
    assert amounts("lead-behind", motorcade(), _led(605)) == []


def test_all_may_leave_at_once() -> None:
    """At the same minute it drives ahead still."""
    assert amounts("lead-behind", motorcade(), _led(607)) == []


def test_a_lead_car_that_leaves_later_leads_nobody() -> None:
    """A minute behind."""
    assert amounts("lead-behind", motorcade(), _led(608)) == [1]


def test_nobody_is_led_where_no_lead_car_drives() -> None:
    """That it is missing is another rule's business."""
    assert amounts("lead-behind", motorcade(), plan(ride(at=607))) == []
