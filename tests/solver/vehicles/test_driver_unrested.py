"""Worked cases of `driver-unrested`: four hours at the wheel, then twenty minutes of rest."""

from dataclasses import replace

from solver.constraint import Rule
from solver.vehicles.fleet import Driver, Vehicle
from solver.vehicles.problem import Problem, Transfer
from tests.solver.vehicles.worlds import amounts, plan, ride


def _days(first: int, second: int) -> Problem:
    """Two rides of so many minutes from one end of the road to the other and back."""
    return Problem(
        places=("here", "there"),
        travel=((0, 1), (1, 0)),
        transfers=(
            Transfer(
                id="a", seats=1, origin="here", destination="there", ready=0, due=900, ride=first
            ),
            Transfer(
                id="b", seats=1, origin="there", destination="here", ready=0, due=900, ride=second
            ),
        ),
        vehicles=(Vehicle(id="car", seats=4, home="here"),),
        drivers=(Driver(id="wang"),),
    )


def test_four_hours_are_allowed() -> None:
    """Two hours and two hours without a rest are four hours."""
    given = plan(ride("a", at=0), ride("b", at=120))
    assert amounts("driver-unrested", _days(120, 120), given) == []


def test_four_hours_and_a_minute_are_not() -> None:
    """Two hours and two hours and a minute without a rest are a minute too long."""
    given = plan(ride("a", at=0), ride("b", at=120))
    assert amounts("driver-unrested", _days(120, 121), given) == [1]


def test_twenty_minutes_are_a_rest() -> None:
    """After twenty minutes the counting begins anew."""
    given = plan(ride("a", at=0), ride("b", at=200))
    assert amounts("driver-unrested", _days(180, 180), given) == []


def test_nineteen_minutes_are_no_rest() -> None:
    """After nineteen minutes three hours and three hours are six: two too long."""
    given = plan(ride("a", at=0), ride("b", at=199))
    assert amounts("driver-unrested", _days(180, 180), given) == [120]


def test_the_empty_run_counts_as_driving() -> None:
    """To begin at the far end the car is driven there first: one minute."""
    assert amounts("driver-unrested", _days(1, 240), plan(ride("b", at=1))) == [1]


def test_the_office_may_set_other_limits() -> None:
    """By night two hours are the limit: two rides of two hours are two too long."""
    night = Rule("driver-unrested", parameters={"driving_minutes": 120})
    problem = _days(120, 120)
    ruled = replace(problem, rules=(night,))
    assert amounts("driver-unrested", ruled, plan(ride("a", at=0), ride("b", at=120))) == [120]
