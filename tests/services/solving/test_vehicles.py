"""How journeys, sessions and visits become transfers, and rides come back as trips.

The world is that of `worlds`: the meeting is at the hotel from 9:00 to 10:30, Bai is out of the
station at 8:40, Luo must be back there at 11:00; the station is 20 minutes away, the plant 30.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from planner.domain.errors import Refused
from planner.domain.fleet import Driver, Vehicle, VehicleClass
from planner.domain.itinerary import Visit
from planner.domain.people import Link, Person, Role, Side
from planner.domain.plan import Plan, Slot
from planner.domain.precedence import PrecedenceEntry, PrecedenceList
from planner.domain.transfer import Leg, Trip
from planner.services.solving import vehicles
from solver.vehicles.problem import Pin, Problem, Ride, Transfer
from solver.vehicles.problem import Plan as Answer
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from planner.domain.event import Event, Register

COASTER = Vehicle(id="K1", name="1 号车", seats=12, planning_seats=9, luggage=6, home="hotel")
VAN = Vehicle(id="M1", name="2 号车", seats=6, vehicle_class=VehicleClass.MPV, home="hotel")
DRIVERS = (Driver(id="wang", name="王"), Driver(id="li", name="李"))


def _register(**changes: object) -> Register:
    return replace(register(), vehicles=(COASTER, VAN), drivers=DRIVERS, **changes)


def _plan(**changes: object) -> Plan:
    """The meeting in the hotel's hall, and in the afternoon all of them at the plant."""
    slot = Slot(session="meeting", room="hall", start=at(9), end=at(10, 30))
    return replace(Plan(event="visit", slots=(slot,)), **changes)


VISITING = _plan(visits=(Visit(id="v1", party="A", site="plant", start=at(15), end=at(16)),))


def _problem(plan: Plan, known: Register | None = None, given: Event | None = None) -> Problem:
    return vehicles.problem_of(known or _register(), given or event(), plan)


def _transfer(problem: Problem, identifier: str) -> Transfer:
    return problem.transfer[identifier]


def test_journeys_bring_transfers() -> None:
    """Bai is fetched from 8:40 on, Luo leaves after the meeting and is at the station at 11:00."""
    problem = _problem(_plan())
    found = {
        one.people: (one.origin, one.destination, one.ready, one.wish, one.due)
        for one in problem.transfers
    }
    assert found == {
        # Boarding takes five minutes; an hour at the most to wait.
        ("bai",): ("station", "hotel", 520, 525, 605),
        # Ten minutes early would be 10:30, when the meeting ends: at 10:35, all aboard.
        ("luo",): ("hotel", "station", 630, 635, 660),
    }


def test_a_visit_brings_the_way_there_and_back() -> None:
    """The party leaves for the plant so as to be there ten minutes early, and comes back."""
    problem = _problem(VISITING)
    there = _transfer(problem, "A:v1/1")
    back = _transfer(problem, "A:v1>home/1")
    assert (there.origin, there.destination, there.seats) == ("hotel", "plant", 5)
    # At 15:00; 30 to drive, 10 early: 14:20, at most 30 minutes sooner.
    assert (there.ready, there.wish, there.due) == (825, 860, 900)
    # From 16:00 on; after boarding and driving, an hour at the most.
    assert (back.ready, back.wish, back.due) == (960, 965, 1055)


def test_who_has_left_does_not_come_along() -> None:
    """Luo left in the morning and is not driven to the plant."""
    assert "luo" not in _transfer(_problem(VISITING), "A:v1/1").people


def test_a_large_party_is_split_by_rank() -> None:
    """Fourteen people do not fit nine seats: the head with his secretary first."""
    many = tuple(Person(id=f"p{n}", name=f"团员{n}", delegation="A") for n in range(9))
    tied = Person(id="sec", name="秘书", delegation="A", linked_to="han", link=Link.SECRETARY_OF)
    known = _register(people=(*register().people, *many, tied))
    first, second = (one for one in _problem(VISITING, known).transfers if one.leg == "A:v1")
    assert first.people[:2] == ("han", "sec")
    assert (first.seats, second.seats, first.seats <= 9) == (9, 6, True)
    assert {first.group, second.group} == {"A/1", "A/2"}


def test_the_chief_host_rides_with_the_chief_guest() -> None:
    """A host who goes from the meeting to the plant's session is in the head's car."""
    listed = PrecedenceList(id="p", entries=(PrecedenceEntry(1, "lu"), PrecedenceEntry(2, "han")))
    talk = replace(event().sessions[0], id="talk", start=at(15))
    given = replace(event(), sessions=(*event().sessions, talk), precedence=(listed,))
    known = _register(
        rooms=(*register().rooms, replace(register().rooms[0], id="there", venue="plant"))
    )
    later = Slot(session="talk", room="there", start=at(15), end=at(16, 30))
    morning = Slot(session="meeting", room="hall", start=at(9), end=at(10, 30))
    problem = _problem(_plan(slots=(morning, later)), known, given)
    cars = [
        one.people
        for one in problem.transfers
        if "han" in one.people and "plant" in one.destination
    ]
    assert [people[:2] for people in cars] == [("han", "lu")]


def test_seats_luggage_and_boarding_are_the_fleets() -> None:
    """Planning seats, boarding by class; an MPV takes four pieces where nobody said more."""
    found = {one.id: (one.seats, one.luggage, one.boarding) for one in _problem(_plan()).vehicles}
    assert found == {"K1": (9, 6, 5), "M1": (6, 4, 2)}


WORKING = replace(VAN, id="W1", name="8 号车", model="行李/工作车", seats=3)


def test_a_leader_is_not_put_into_the_working_car() -> None:
    """Of two cars of one class the head of a delegation is admitted to the one for guests only."""
    known = replace(_register(), vehicles=(VAN, WORKING))
    problem = _problem(VISITING, known)
    assert [one.kind for one in problem.vehicles] == ["mpv", "working-mpv"]
    led = _transfer(problem, "A:v1/1")
    assert led.people[0] == "han"
    assert led.classes == ("mpv",)
    fetched = next(one for one in problem.transfers if one.people == ("bai",))
    assert fetched.classes == ("mpv", "working-mpv")


def test_with_no_other_car_a_leader_rides_in_the_working_one() -> None:
    """Where every car is there to work nobody stays behind for it."""
    known = replace(_register(), vehicles=(replace(WORKING, seats=6),))
    assert _transfer(_problem(VISITING, known), "A:v1/1").classes == ("working-mpv",)


def test_leaders_fill_the_first_cars() -> None:
    """Ten people in cars of nine and three: the leader among our own is not left for the last."""
    guests = tuple(Person(id=f"p{n}", name=f"团员{n}", delegation="A") for n in range(4))
    leader = Person(id="yu", name="余", side=Side.HOST, delegation="A", roles=(Role.LEADER,))
    known = _register(people=(*register().people, *guests, leader))
    known = replace(known, vehicles=(COASTER, WORKING))
    loads = [one for one in _problem(VISITING, known).transfers if one.leg == "A:v1"]
    assert [one.people[:2] for one in loads if "yu" in one.people] == [("han", "yu")]


def test_a_class_is_owed_to_a_rank() -> None:
    """The office sets that a 正厅 has a sedan: the first with a rank it names decides."""
    people = tuple(
        replace(person, rank="正厅") if person.id == "han" else person
        for person in register().people
    )
    given = replace(event(), policies={"vehicles.class_by_rank": "省部级：轿车；正厅：商务车"})
    problem = _problem(VISITING, _register(people=people), given)
    owed = {one.people: one.wished_class for one in problem.transfers if one.people}
    assert owed[_transfer(problem, "A:v1/1").people] == "mpv"
    assert owed["bai",] == ""


def test_what_is_no_class_is_refused() -> None:
    """A word that names no class of vehicle is refused, and told how to write it."""
    given = replace(event(), policies={"vehicles.class_by_rank": "正厅: 飞毯"})
    with pytest.raises(Refused, match="飞毯"):
        _problem(VISITING, _register(), given)


def test_drivers_have_lunch_and_supper_on_each_day() -> None:
    """From eleven to half past one, and from five to half past seven."""
    for driver in _problem(_plan()).drivers:
        assert [(one.start, one.end) for one in driver.meals] == [(660, 810), (1020, 1170)]


def test_two_wheelchairs_take_two_cars_of_one_place() -> None:
    """韩 and 白 are on wheels, each car lifts one: two loads, each with its place."""
    people = tuple(
        replace(person, wheelchair=True) if person.id in ("han", "bai") else person
        for person in register().people
    )
    cars = (replace(COASTER, wheelchair_places=1), replace(VAN, wheelchair_places=1))
    problem = _problem(VISITING, replace(_register(people=people), vehicles=cars))
    assert [one.wheelchairs for one in problem.vehicles] == [1, 1]
    loads = {one.people: one.wheelchairs for one in problem.transfers if one.leg == "A:v1"}
    assert loads == {("rest",): 0, ("han",): 1, ("bai",): 1}


def test_a_spare_vehicle_is_kept_back() -> None:
    """A spare is not planned, unless the office typed it into a trip."""
    known = _register()
    known = replace(known, vehicles=(COASTER, replace(VAN, spare=True)))
    assert [one.id for one in _problem(_plan(), known).vehicles] == ["K1"]
    typed = Trip(id="T1", vehicle="M1", held=("vehicle",))
    assert [one.id for one in _problem(_plan(trips=(typed,)), known).vehicles] == ["K1", "M1"]


def test_a_spare_vehicle_is_planned_for_a_typed_driver_who_knows_no_other() -> None:
    """Whoever drives the spare van alone cannot be asked for without it."""
    cars = (COASTER, replace(VAN, spare=True))
    known = replace(
        _register(), vehicles=cars, drivers=(Driver(id="d", name="丁", vehicles=("M1",)),)
    )
    way = Leg(origin="hotel", destination="plant", leave=at(14), persons=("bai",))
    typed = Trip(id="T1", driver="d", legs=(way,), held=("driver",))
    problem = _problem(_plan(trips=(typed,)), known)
    assert [one.id for one in problem.vehicles] == ["K1", "M1"]
    assert [(one.id, one.vehicles) for one in problem.drivers] == [("d", ("M1",))]
    assert [one.driver for one in problem.pins] == ["d"]


def test_what_a_site_asks_of_a_car() -> None:
    """An explosion-proof site and a road for seven metres are needs of the transfer."""
    plant = replace(
        register().sites[0], explosion_proof_vehicles_only=True, vehicle_length_metres_max=7.0
    )
    cars = (replace(COASTER, length_metres=7.7), replace(VAN, length_metres=5.2))
    known = replace(_register(sites=(plant,)), vehicles=cars)
    problem = _problem(VISITING, known)
    assert _transfer(problem, "A:v1/1").needs == ("length<=7", "explosion-proof")
    assert [one.tags for one in problem.vehicles] == [(), ("length<=7",)]


def test_a_gate_admits_no_vehicle_higher_than_itself() -> None:
    """Under a canopy of 3.2 metres a car of 2.6 passes, one of 3.3 not; an unknown coach not."""
    plant = replace(register().sites[0], vehicle_height_metres_max=3.2)
    coach = replace(VAN, id="B1", vehicle_class=VehicleClass.COACH)
    cars = (replace(COASTER, height_metres=3.3), replace(VAN, height_metres=2.6), coach)
    known = replace(_register(sites=(plant,)), vehicles=cars)
    problem = _problem(VISITING, known)
    assert _transfer(problem, "A:v1/1").needs == ("height<=3.2",)
    assert [one.tags for one in problem.vehicles] == [(), ("height<=3.2",), ()]


TYPED = Trip(
    id="T1",
    vehicle="M1",
    driver="li",
    legs=(Leg("station", "hotel", at(8, 50), at(9, 10), ("bai",), 1),),
    held=("vehicle", "driver", "legs"),
)


def test_a_typed_trip_is_pinned_and_moves_its_people_once() -> None:
    """Bai's trip was typed: it is driven as typed, and Bai is fetched by no other."""
    problem = _problem(_plan(trips=(TYPED,)))
    assert problem.pins == (Pin(transfer="T1", vehicle="M1", driver="li", depart=530),)
    assert [one.id for one in problem.transfers if "bai" in one.people] == ["T1"]


def test_a_typed_trip_is_read_as_a_ride() -> None:
    """To be checked as it was typed, a complete trip is a ride."""
    plan = _plan(trips=(TYPED,))
    answer = vehicles.answer_of(_register(), event(), _problem(plan), plan)
    assert answer == Answer(rides=(Ride(transfer="T1", vehicle="M1", driver="li", depart=530),))


def test_blanks_of_a_typed_trip_are_asked_as_the_move_asks() -> None:
    """A trip typed without its hour takes the window of the way that it serves."""
    blank = replace(TYPED, legs=(Leg("station", "hotel", persons=("bai",), people=1),))
    transfer = _transfer(_problem(_plan(trips=(blank,))), "T1")
    assert (transfer.ready, transfer.wish, transfer.due) == (520, 525, 605)


def test_rides_become_trips() -> None:
    """Each trip has its car, driver, times and people, and the transfers that it carries."""
    problem = _problem(_plan())
    [fetched] = [one for one in problem.transfers if one.people == ("bai",)]
    answer = Answer(rides=(Ride(transfer=fetched.id, vehicle="K1", driver="wang", depart=525),))
    plan = vehicles.decided(_register(), event(), problem, answer, _plan())
    [trip] = plan.trips
    assert (trip.vehicle, trip.driver, trip.held) == ("K1", "wang", ())
    assert trip.legs == (
        Leg("station", "hotel", at(8, 45), at(9, 5), ("bai",), 1, 0, (fetched.id,)),
    )
    assert vehicles.answer_of(_register(), event(), problem, plan) == answer


def test_a_typed_trip_keeps_its_name_and_what_it_holds() -> None:
    """Once planned, the typed trip is still T1 and still held."""
    given = _plan(trips=(TYPED,))
    problem = _problem(given)
    answer = vehicles.answer_of(_register(), event(), problem, given)
    [trip] = vehicles.decided(_register(), event(), problem, answer, given).trips
    assert (trip.id, trip.held) == ("T1", ("vehicle", "driver", "legs"))
    assert trip.legs[0].persons == ("bai",)


def test_delegations_that_must_not_meet_do_not_share_a_car() -> None:
    """Two delegations on one way at one time are kept apart where one shuns the other."""
    other = replace(event().delegations[0], id="B", head=None, must_not_meet=("A",))
    guest = Person(id="ou", name="欧六", delegation="B", side=Side.GUEST)
    given = replace(event(), delegations=(*event().delegations, other))
    visits = (*VISITING.visits, replace(VISITING.visits[0], id="v2", party="B"))
    known = _register(people=(*register().people, guest))
    pairs = {(pair.one, pair.other) for pair in _problem(_plan(visits=visits), known, given).apart}
    assert pairs == {("A:v1/1", "B:v2/1"), ("A:v1>home/1", "B:v2>home/1")}
