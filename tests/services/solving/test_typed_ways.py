"""A visit typed without its hours lies between the trips that were typed for it."""

from __future__ import annotations

from planner.domain.interval import Interval
from planner.domain.itinerary import Visit, VisitWish
from planner.domain.people import Party
from planner.domain.plan import Plan
from planner.domain.transfer import Leg, Trip
from planner.services.solving.itineraries import problem_of
from planner.services.solving.typed_ways import between_trips
from solver.itineraries.problem import Window
from tests.services.solving.worlds import at, event, register

PARTY = Party(id="A", delegation="A", members=("han", "luo"))
THERE = Trip(
    id="T01",
    legs=(Leg("hotel", "plant", at(13), at(13, 30), persons=("han", "luo"), people=2),),
    held=("legs",),
)
BACK = Trip(
    id="T02",
    legs=(Leg("plant", "hotel", at(14, 40), at(15, 10), persons=("han", "luo"), people=2),),
    held=("legs",),
)


def test_between_arrival_and_departure() -> None:
    """There at 13:30, fetched at 14:40."""
    plan = Plan(event="visit", trips=(THERE, BACK))
    assert between_trips(register(), plan, PARTY, "plant") == Interval(at(13, 30), at(14, 40))


def test_a_trip_that_nobody_typed_says_nothing() -> None:
    """What an earlier planning drove may be driven otherwise."""
    plan = Plan(event="visit", trips=(Trip(id="T01", legs=THERE.legs), BACK))
    assert between_trips(register(), plan, PARTY, "plant") is None


def test_a_trip_of_others_says_nothing() -> None:
    """The cars of another party do not wait for this one."""
    plan = Plan(event="visit", trips=(THERE, BACK))
    alone = Party(id="B", delegation="A", members=("bai",))
    assert between_trips(register(), plan, alone, "plant") is None


def test_a_blank_visit_is_asked_for_between_its_trips() -> None:
    """The hours of the visit were rubbed out, its cars were not."""
    visit = event()
    visit.wishes = (VisitWish(id="w", delegation="A", site="plant"),)
    typed = Visit(id="v", party="A", site="plant", held=("site",))
    plan = Plan(event="visit", visits=(typed,), trips=(THERE, BACK))
    (wish,) = problem_of(register(), visit, plan).wishes
    assert wish.window == Window(start=13 * 60 + 30, end=14 * 60 + 40)
