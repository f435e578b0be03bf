"""How a motorcade of the event becomes ways that are made together, with their escorts.

The world is that of `worlds`: the party drives to the plant in the afternoon and back again. A
sedan is kept back as a spare; a lead car goes ahead of the delegation.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from planner.domain.errors import Refused
from planner.domain.fleet import Driver, StandingMotorcade, Vehicle, VehicleClass
from planner.domain.interval import Interval
from planner.domain.itinerary import Visit
from planner.domain.plan import Plan, Slot
from planner.domain.travel import TravelTime
from planner.domain.venue import Site
from planner.services.solving import vehicles
from solver.vehicles.constraints.spare_missing import SpareMissing
from solver.vehicles.motorcades import Standby
from solver.vehicles.problem import Plan as Answer
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from planner.domain.event import Register
    from solver.vehicles.problem import Problem

COASTER = Vehicle(id="K1", name="1 号车", seats=12, planning_seats=9, luggage=6, home="hotel")
PILOT = Vehicle(
    id="L1", name="引导车", seats=4, vehicle_class=VehicleClass.LEAD, home="hotel", spare=True
)
DRIVERS = (Driver(id="wang", name="王"), Driver(id="li", name="李"))
TOGETHER = StandingMotorcade(id="M", name="一号车队", delegations=("A",), lead="L1")
SLOT = Slot(session="meeting", room="hall", start=at(9), end=at(10, 30))
VISIT = Visit(id="v1", party="A", site="plant", start=at(15), end=at(16))
PLAN = Plan(event="visit", slots=(SLOT,), visits=(VISIT,))


def _register(*cars: Vehicle) -> Register:
    return replace(register(), vehicles=cars or (COASTER, PILOT), drivers=DRIVERS)


def _problem(*cars: Vehicle, policies: dict[str, str] | None = None, **changes: object) -> Problem:
    motorcades = (replace(TOGETHER, **changes),)
    given = replace(event(), motorcades=motorcades, policies=policies or {})
    return vehicles.problem_of(_register(*cars), given, PLAN)


def _legs(problem: Problem) -> list[str]:
    return [one.id for one in problem.motorcades]


def test_the_lead_car_goes_with_every_way_of_the_delegation() -> None:
    """From the station, to the plant and back to the hotel, and to the station again."""
    problem = _problem()
    assert _legs(problem) == ["M>A:in>home", "M>A:out", "M>A:v1", "M>A:v1>home"]
    way = next(one for one in problem.motorcades if one.id == "M>A:v1")
    assert way.transfers == ("M>A:v1/L1", "A:v1/1")
    assert (way.posts, way.most_vehicles) == (("lead",), None)


def test_a_spare_car_that_leads_takes_nobody() -> None:
    """It is planned, of a class of its own, and alone carries the tag that its escort needs."""
    problem = _problem()
    escort = problem.transfer["M>A:v1/L1"]
    assert (escort.seats, escort.people, escort.post) == (0, (), "lead")
    assert (escort.needs, escort.wish) == (("vehicle=L1",), problem.transfer["A:v1/1"].wish)
    assert problem.vehicle["L1"].kind == "escort-working-lead"
    assert [one.id for one in problem.vehicles if "vehicle=L1" in one.tags] == ["L1"]
    assert "escort-working-lead" not in problem.transfer["A:v1/1"].classes


def test_what_a_motorcade_names_twice_counts_once() -> None:
    """A lead car that is to be the spare too leads, by one transfer; a delegation moves once."""
    twice = _problem(delegations=("A", "A"), working=("L1", "L1"), spare="L1", places=("plant",))
    assert [one.transfers for one in twice.motorcades] == [
        ("M>A:v1/L1", "A:v1/1"),
        ("M>A:v1>home/L1", "A:v1>home/1"),
    ]
    assert twice.transfer["M>A:v1/L1"].post == "lead"


def test_a_motorcade_may_be_of_some_places_or_hours_only() -> None:
    """To and from the plant; after half past three only the way back, at four."""
    assert _legs(_problem(places=("plant",))) == ["M>A:v1", "M>A:v1>home"]
    hours = (Interval(at(15, 30), at(18)),)
    assert _legs(_problem(places=("plant",), when=hours)) == ["M>A:v1>home"]


def test_another_delegation_moves_by_itself() -> None:
    """Nobody of the motorcade's delegations is there."""
    assert _legs(_problem(delegations=("C",))) == []


def test_the_office_caps_motorcades_and_says_what_belongs_to_each() -> None:
    """What one motorcade says of itself comes first."""
    policies = {"motorcade.vehicles_most": "5", "motorcade.posts": "前导车；备用车"}
    asked = _problem(policies=policies, places=("plant",))
    assert [(one.most_vehicles, one.posts) for one in asked.motorcades] == [
        (5, ("lead", "spare")),
        (5, ("lead", "spare")),
    ]
    own = _problem(policies=policies, places=("plant",), vehicles_most=3)
    assert {one.most_vehicles for one in own.motorcades} == {3}


def test_ways_are_as_long_as_typed_or_as_far_as_one_comes() -> None:
    """12.3 typed kilometres are 13; 30 minutes at 40 km/h are 20, at 60 they are 30."""
    electric = replace(COASTER, range_km=300, charge_minutes=45, hire_per_day=900)
    ways = (
        TravelTime("hotel", "plant", 30),
        TravelTime("hotel", "station", 20, km=12.3),
        TravelTime("station", "plant", 40),
    )
    plant = replace(register().sites[0], chargers=True)
    known = replace(_register(electric), travel=ways, sites=(plant,))
    for speed, km in (("", 20), ("60", 30)):
        given = replace(event(), policies={"travel.km_per_hour": speed})
        problem = vehicles.problem_of(known, given, PLAN)
        assert (problem.km("hotel", "plant"), problem.km("station", "hotel")) == (km, 13)
        assert problem.chargers == ("plant",)
        (car,) = problem.vehicles
        assert (car.range_km, car.charge, car.day_price) == (300, 45, 900)


def test_kilometres_are_told_where_somebody_asks() -> None:
    """A fleet that is filled up on the way, and is the office's own."""
    assert _problem().kilometres == ()


def test_what_is_kept_free_is_told_by_day() -> None:
    """One coaster from eight to six; the car that is kept back as a spare counts as free."""
    problem = _problem(policies={"vehicles.standby": "1辆考斯特 8:00-18:00 @ hotel; 2"})
    start = at(8).strftime("%m-%d")
    first, *_ = problem.standbys
    assert first == Standby(
        id=f"1辆考斯特 8:00-18:00 @ hotel {start}",
        many=1,
        start=480,
        end=1080,
        kind="coaster",
        place="hotel",
    )
    assert problem.standbys[-1].many == 2
    given = replace(event(), policies={"vehicles.standby": "2"})
    known = _register(COASTER, PILOT, replace(COASTER, id="K2", spare=True))
    assert [one.many for one in vehicles.problem_of(known, given, PLAN).standbys] == [0]


def test_what_is_asked_for_twice_is_asked_for_once() -> None:
    """Two words for one post, and one line that stands twice."""
    said = {"vehicles.standby": "2; 2", "motorcade.posts": "备用车; spare"}
    problem = _problem(policies=said)
    assert [one.many for one in problem.standbys] == [2]
    assert {one.posts for one in problem.motorcades} == {("spare",)}


def test_one_may_be_asked_to_stand_by_where_no_car_is_at_home() -> None:
    """At a farm to which nobody drives: the problem is asked, and the rule says what is short."""
    known = replace(_register(), sites=(*register().sites, Site(id="farm", name="农场")))
    given = replace(event(), policies={"vehicles.standby": "1 @ 农场"})
    problem = vehicles.problem_of(known, given, PLAN)
    assert [one.place for one in problem.standbys] == ["farm"]
    [short] = SpareMissing().check(problem, Answer())
    assert short.amount == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("vehicles.standby", "飞毯一条"),
        ("vehicles.standby", "1辆飞毯"),
        ("vehicles.standby", "1 18:00-8:00"),
        ("vehicles.standby", "1 @ 月球"),
        ("motorcade.posts", "飞毯"),
        ("motorcade.vehicles_most", "0"),
    ],
)
def test_a_policy_that_cannot_be_read_is_refused(name: str, text: str) -> None:
    """Each is told with how to write it."""
    with pytest.raises(Refused):
        _problem(policies={name: text})
