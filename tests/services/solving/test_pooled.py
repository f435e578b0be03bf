"""Ordinary guests share a car from the station; leaders do not.

The world is that of `worlds`, with a second delegation: Ding comes ten minutes after Bai, at 8:40,
and stays at the inn, ten minutes beyond the hotel. One car stands at the inn, with one driver.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.calendars.feed import calendars
from planner.domain.engagement import EngagementKind
from planner.domain.fleet import Driver, Vehicle
from planner.domain.people import Delegation, Person, Role
from planner.domain.plan import Plan
from planner.domain.rides import rides
from planner.domain.transfer import Direction, Journey
from planner.domain.travel import TravelTime
from planner.domain.venue import Hotel
from planner.services.solving import vehicles
from solver.catalogue import KINDS
from solver.limits import Limits
from solver.solve import solve
from solver.vehicles.problem import Pair
from tests.calendars.reading import by_icalendar
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from planner.domain.event import Event, Register
    from solver.vehicles.problem import Problem

CAR = Vehicle(id="K1", name="1 号车", seats=12, planning_seats=9, luggage=6, home="inn")
POOLED = {"vehicles.pooled_rides": "15; 20"}
NOTHING = Plan(event="visit")


def _register(*roles: Role) -> Register:
    known = register()
    ding = Person(id="ding", name="丁五", delegation="B", roles=roles)
    ways = (("station", "inn", 25), ("hotel", "inn", 10))
    return replace(
        known,
        people=(*known.people, ding),
        hotels=(*known.hotels, Hotel(id="inn", name="客栈")),
        travel=(*known.travel, *(TravelTime(*way) for way in ways)),
        vehicles=(CAR,),
        drivers=(Driver(id="wang", name="王"),),
    )


def _event(**policies: str) -> Event:
    given = event()
    comes = Journey(
        id="second",
        direction=Direction.ARRIVAL,
        delegation="B",
        persons=("ding",),
        station="station",
        at=at(8, 40),
    )
    return replace(
        given,
        delegations=(*given.delegations, Delegation(id="B", name="乙团", hotel="inn")),
        sessions=(),
        journeys=(given.journeys[0], comes),
        policies=policies,
    )


def _problem(known: Register, given: Event) -> Problem:
    return vehicles.problem_of(known, given, NOTHING)


def _planned(known: Register, given: Event) -> Plan:
    """As a short search plans it."""
    problem = _problem(known, given)
    limits = Limits(clock=lambda: 0.0, began=0.0, effort=0.02, workers=1)
    result = solve(KINDS["vehicles"], problem, limits)
    return vehicles.decided(known, given, problem, result.plan, NOTHING)


def test_the_office_says_how_long_guests_wait_and_ride() -> None:
    """Out at 8:40 and 8:50 they board within 15 minutes, and ride 20 longer than straight."""
    asked = _problem(_register(), _event(**POOLED))
    assert {one.people: (one.ready, one.board_by, one.most_ride) for one in asked.transfers} == {
        ("bai",): (520, 535, 40),
        ("ding",): (530, 545, 45),
    }


def test_without_the_office_s_word_nobody_shares() -> None:
    """Each is driven straight, whenever the car can."""
    asked = _problem(_register(), _event())
    assert {(one.board_by, one.most_ride) for one in asked.transfers} == {(None, None)}


def test_a_leader_rides_apart_from_those_who_share() -> None:
    """Ding, a leader, shares no way, and is in no car with Bai."""
    asked = _problem(_register(Role.LEADER), _event(**POOLED))
    bai, ding = (one.id for one in asked.transfers)
    assert asked.transfer[ding].most_ride is None
    assert asked.apart == (Pair(one=ding, other=bai),)


def test_a_delegation_that_the_office_named_shares_no_way() -> None:
    """Ding's delegation rides apart, and so is in no car with Bai."""
    asked = _problem(_register(), _event(**POOLED, **{"vehicles.ride_apart": "乙团"}))
    bai, ding = (one.id for one in asked.transfers)
    assert asked.transfer[ding].most_ride is None
    assert asked.apart == (Pair(one=ding, other=bai),)


def test_one_car_takes_both_and_sets_each_down_at_its_hotel() -> None:
    """It leaves at 8:55, when Ding is aboard: at the hotel by 9:15, at the inn by 9:25."""
    (trip,) = _planned(_register(), _event(**POOLED)).trips
    assert [
        (leg.origin, leg.destination, leg.leave, leg.arrive, leg.persons, leg.people)
        for leg in trip.legs
    ] == [
        ("station", "hotel", at(8, 55), at(9, 15), ("bai", "ding"), 2),
        ("hotel", "inn", at(9, 15), at(9, 25), ("ding",), 1),
    ]


def test_each_party_is_told_its_own_ride() -> None:
    """In the diary, and so in papers and calendars, a ride ends where and when its party gets out.

    The trip, which is the driver's, goes on to the inn.
    """
    known, given = _register(), _event(**POOLED)
    told = rides(known, given, _planned(known, given))
    assert [(one.kind, one.persons, one.place, *one.interval.instants) for one in told] == [
        (EngagementKind.TRIP, ("bai", "ding"), "station", at(8, 55), at(9, 25)),
        (EngagementKind.RIDE, ("bai",), "hotel", at(8, 55), at(9, 15)),
        (EngagementKind.RIDE, ("ding",), "inn", at(8, 55), at(9, 25)),
    ]


def test_a_shared_plan_is_read_as_it_was_planned() -> None:
    """What was decided is the answer again: planning on from it begins there."""
    known, given = _register(), _event(**POOLED)
    problem = _problem(known, given)
    limits = Limits(clock=lambda: 0.0, began=0.0, effort=0.02, workers=1)
    answer = solve(KINDS["vehicles"], problem, limits).plan
    plan = vehicles.decided(known, given, problem, answer, NOTHING)
    again = vehicles.answer_of(known, given, problem, plan)
    assert set(again.rides) == set(answer.rides)


def test_calendars_tell_each_guest_when_they_are_there() -> None:
    """Bai is at the hotel at 9:15, Ding at the inn at 9:25; the car's feed has it all."""
    known, given = _register(), _event(**POOLED)
    feeds = dict(calendars(known, given, _planned(known, given)))
    last = {
        name: [(one.summary, one.start, one.end) for one in by_icalendar(feeds[name])][-1]
        for name in ("people/bai.ics", "people/ding.ics", "vehicles/K1.ics")
    }
    assert last == {
        "people/bai.ics": ("乘车前往宾馆", at(8, 55), at(9, 15)),
        "people/ding.ics": ("乘车前往客栈", at(8, 55), at(9, 25)),
        "vehicles/K1.ics": ("东站 → 宾馆 → 客栈", at(8, 55), at(9, 25)),
    }


def test_a_delegation_that_the_office_named_is_kept_from_heads_on_its_way() -> None:
    """Bai leads the other delegation and shares no way; both go to the hotel, in two cars."""
    given = _event(**POOLED, **{"vehicles.ride_apart": "乙团"})
    first, second = given.delegations
    given = replace(
        given, delegations=(replace(first, head="bai"), replace(second, hotel=first.hotel))
    )
    asked = _problem(_register(), given)
    bai, ding = (one.id for one in asked.transfers)
    assert asked.transfer[bai].most_ride is asked.transfer[ding].most_ride is None
    assert asked.apart == (Pair(one=ding, other=bai),)
    given = replace(given, policies={**POOLED, "vehicles.ride_apart": "甲团、乙团"})
    assert len(_problem(_register(), given).apart) == 1
