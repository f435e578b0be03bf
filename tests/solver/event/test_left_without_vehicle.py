"""Nobody has to be somewhere else without being driven there."""

from __future__ import annotations

from dataclasses import replace

from solver.event.constraints.left_without_vehicle import LeftWithoutVehicle
from solver.event.problem import Plan, Stay, Travel
from tests.solver.event.worlds import PLAN, PROBLEM, RIDE, VISIT

RULE = LeftWithoutVehicle()


def test_a_ride_between_two_stays_is_enough() -> None:
    """The car from the hotel to the plant carries both."""
    assert list(RULE.check(PROBLEM, PLAN)) == []


def test_two_people_without_a_ride_are_one_violation() -> None:
    """Without the car both are left behind: amount 2."""
    found = list(RULE.check(PROBLEM, replace(PLAN, rides=())))
    assert [(v.amount, dict(v.subjects)) for v in found] == [
        (2, {"person": "han", "one": "meeting", "other": "visit"})
    ]


def test_a_ride_that_comes_too_late_does_not_count() -> None:
    """A ride that arrives a minute after the visit began has not carried them to it."""
    late = replace(RIDE, arrive=631)
    assert [v.amount for v in RULE.check(PROBLEM, replace(PLAN, rides=(late,)))] == [2]


def test_a_place_within_walking_needs_no_ride() -> None:
    """The annex is five minutes by car: they walk."""
    annex = replace(VISIT, place="annex")
    stays = (PLAN.stays[0], annex)
    assert list(RULE.check(PROBLEM, replace(PLAN, stays=stays, rides=()))) == []


def test_who_drives_themselves_is_not_asked() -> None:
    """Someone whom the office does not move is not missed."""
    alone = replace(PROBLEM, carried=())
    assert list(RULE.check(alone, replace(PLAN, rides=()))) == []


def test_a_ride_to_next_door_is_enough() -> None:
    """Driven to the hotel, they walk the five minutes to the annex."""
    station = Stay(
        id="train", kind="journey", place="plant", start=480, end=490, people=("han", "qin")
    )
    annex = replace(VISIT, place="annex")
    ride = replace(RIDE, origin="plant", destination="hotel", depart=500, arrive=520)
    problem = replace(
        PROBLEM,
        travel=(*PROBLEM.travel, Travel(origin="plant", destination="annex", ticks=25)),
    )
    assert list(RULE.check(problem, Plan(stays=(station, annex), rides=(ride,)))) == []
