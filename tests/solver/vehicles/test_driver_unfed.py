"""Worked cases of `driver-unfed`: half an hour off the wheel between eleven and two."""

from dataclasses import replace

from solver.constraint import Rule
from solver.vehicles.fleet import Interval
from solver.vehicles.problem import Plan, Problem
from tests.solver.vehicles.worlds import LI, WANG, amounts, plan, ride, transfer, world

NOON = Interval(start=660, end=840)


def _day() -> Problem:
    """Two parties at the station, 20 minutes from the hotel where the car is; Wang is to eat."""
    parties = (transfer("a", ready=600), transfer("b", ready=700))
    return world(*parties, drivers=(replace(WANG, meals=(NOON,)), LI))


def _rides(first: int, second: int) -> Plan:
    """Each drive to the station takes 20 minutes, boarding 2, the way back 20."""
    return plan(ride("a", at=first), ride("b", at=second))


def test_a_free_hour_is_time_for_a_meal() -> None:
    """Back at 11:20, on the way again at 12:18: 58 minutes."""
    assert amounts("driver-unfed", _day(), _rides(660, 760)) == []


def test_thirty_minutes_are_enough() -> None:
    """Until 12:00 on the road; to board the second at 12:50, set out at 12:30; none after 13:12."""
    given = plan(ride("a", at=700), ride("b", at=772))
    # Out at 12:00, boarding at 12:50 after twenty minutes of driving: 30 minutes.
    assert amounts("driver-unfed", _day(), given) == []


def test_a_minute_less_is_a_minute_short() -> None:
    """The mealtime ends at 12:30, and at 12:29 the driver sets out again."""
    day = _day()
    early = replace(day.drivers[0], meals=(Interval(start=660, end=750),))
    day = replace(day, drivers=(early, LI))
    # a: in the car from 10:58 to 12:00 and the way there; b: boards at 12:49, sets out at 12:29.
    assert amounts("driver-unfed", day, _rides(700, 771)) == [1]


def test_who_drives_elsewhere_eats() -> None:
    """Li has no mealtimes: nothing is asked."""
    given = plan(ride("a", at=700, driver="li"), ride("b", at=742, driver="li"))
    assert amounts("driver-unfed", _day(), given) == []


def test_the_office_sets_how_long_a_meal_takes() -> None:
    """With an hour asked for, thirty minutes between the trips and 28 after them are 30 short."""
    longer = Rule("driver-unfed", parameters={"meal_minutes": 60})
    day = replace(_day(), rules=(longer,))
    given = plan(ride("a", at=700), ride("b", at=772))
    # Free: 12:00-12:30 and 13:12-14:00, which is 48; before eleven nothing counts.
    assert amounts("driver-unfed", day, given) == [12]
