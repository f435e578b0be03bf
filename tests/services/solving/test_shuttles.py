"""Who rides in which run of a shuttle, and what that leaves for cars.

Yulan -15- Haitang -12- hall, 11 back. A delegation of each hotel meets in the hall from 9:00 to
10:00. The line leaves Yulan at 7:40, 7:50 … 8:20, Haitang 20 minutes later (5 at the stop), and
is at the hall after 32. Ten minutes before nine is 8:50: the last run, at 8:52, is too late.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from itertools import count
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from planner.domain.event import Event, Register
from planner.domain.fleet import Driver, Vehicle, VehicleClass
from planner.domain.interval import Interval
from planner.domain.itinerary import DayLimits
from planner.domain.people import Delegation, Link, Person
from planner.domain.plan import Plan, Slot
from planner.domain.programme import Session, SessionKind
from planner.domain.shuttle import ShuttleLine
from planner.domain.transfer import Leg, Trip
from planner.domain.travel import TravelTime
from planner.domain.venue import Hotel, Room, Venue
from planner.services.solving import vehicles
from planner.services.solving.whole import plan_of, problem_of
from solver.catalogue import KINDS
from solver.event.constraints import CONSTRAINTS
from solver.limits import Limits
from solver.solve import solve
from solver.vehicles.constraints.vehicle_clash import VehicleClash
from solver.vehicles.problem import Pin, Ride
from solver.vehicles.problem import Plan as Answer

if TYPE_CHECKING:
    from solver.vehicles.problem import Problem

ZONE = ZoneInfo("Asia/Shanghai")


def at(hour: int, minute: int = 0) -> datetime:
    """A moment of the day."""
    return datetime(2026, 12, 9, hour, minute, tzinfo=ZONE)


LINE = ShuttleLine(
    id="in",
    name="一线",
    stops=("yulan", "haitang", "hall"),
    windows=(Interval(at(7, 40), at(8, 20)),),
    headway_minutes=10,
)
HOME = ShuttleLine(
    id="out",
    name="二线",
    stops=("hall", "haitang", "yulan"),
    windows=(Interval(at(10), at(10, 20)),),
    headway_minutes=10,
)


def members(delegation: str, people: int) -> tuple[Person, ...]:
    """So many of a delegation."""
    return tuple(
        Person(id=f"{delegation}{one}", name=f"{delegation}{one}", delegation=delegation)
        for one in range(1, people + 1)
    )


def buses(number: int, seats: int) -> tuple[Vehicle, ...]:
    """So many coaches of so many seats, at the hall."""
    return tuple(
        Vehicle(
            id=f"bus{one}", name=f"{one}号大客", vehicle_class=VehicleClass.COACH,
            seats=seats, home="hall",
        )
        for one in range(1, number + 1)
    )  # fmt: skip


def register(*people: Person, seats: int = 20, number: int = 6, **changes: object) -> Register:
    """Two hotels, the hall, six coaches with a driver each."""
    given = Register(
        people=people,
        hotels=(Hotel(id="yulan", name="玉兰"), Hotel(id="haitang", name="海棠")),
        venues=(Venue(id="hall", name="会议中心"),),
        rooms=(Room(id="room", name="大厅", venue="hall"),),
        vehicles=buses(number, seats),
        drivers=tuple(Driver(id=f"d{one}", name=f"师傅{one}") for one in range(1, number + 1)),
        travel=(
            TravelTime("yulan", "haitang", 15),
            TravelTime("haitang", "hall", 12),
            TravelTime("yulan", "hall", 11),
        ),
    )
    return replace(given, **changes)


def event(*delegations: Delegation, shuttles: tuple[ShuttleLine, ...] = (LINE,)) -> Event:
    """A day with a meeting of these delegations."""
    hotels = {"Y": "yulan", "H": "haitang"}
    told = delegations or tuple(
        Delegation(id=one, name=one, hotel=hotel) for one, hotel in hotels.items()
    )
    meeting = Session(
        id="S", title="会", kind=SessionKind.PLENARY, minutes=60, start=at(9),
        delegations=tuple(one.id for one in told),
    )  # fmt: skip
    return Event(
        id="e", name="会", start=at(0), end=at(23), delegations=told, sessions=(meeting,),
        shuttles=shuttles,
    )  # fmt: skip


PLAN = Plan(event="e", slots=(Slot(session="S", room="room", start=at(9), end=at(10)),))
FIVE_AND_SEVEN = (*members("Y", 5), *members("H", 7))


def asked(known: Register, given: Event | None = None, plan: Plan = PLAN) -> vehicles.Demand:
    """What is to be driven."""
    return vehicles.Demand(known, given or event(), plan)


def aboard(demand: vehicles.Demand) -> dict[str, str]:
    """By run that anyone takes, how many of which delegation: 7H 5Y."""
    found = {}
    for one in demand.shuttles.runs.values():
        loads = sorted((b.party.move.delegation, b.party.people) for b in one.aboard)
        if loads:
            found[one.departure.id] = " ".join(f"{people}{who}" for who, people in loads)
    return found


def cars(demand: vehicles.Demand) -> list[tuple[str, int]]:
    """The moves to the meeting that cars have to drive, with how many."""
    return [(one.delegation, len(one.persons)) for one in demand.moves if not one.home]


def test_everybody_takes_the_last_run_that_is_in_time() -> None:
    """The run of 8:10 is there at 8:42, that of 8:20 at 8:52: too late by two minutes."""
    demand = asked(register(*FIVE_AND_SEVEN))
    assert aboard(demand) == {"in@12-09T08:10": "7H 5Y"}
    assert cars(demand) == []


def test_ten_minutes_before_is_in_time() -> None:
    """With eight minutes before, 8:52 will do; with nine it will not."""
    known = register(*FIVE_AND_SEVEN)
    for before, run in ((8, "in@12-09T08:20"), (9, "in@12-09T08:10")):
        line = replace(LINE, before_minutes=before)
        assert list(aboard(asked(known, event(shuttles=(line,))))) == [run]


def test_whom_a_full_bus_has_no_room_for_takes_the_one_before() -> None:
    """Ten seats for five and seven: each delegation whole in a bus of its own.

    By car those of Haitang, whose way is the longer one, would leave first: so they come first.
    """
    assert aboard(asked(register(*FIVE_AND_SEVEN, seats=10))) == {
        "in@12-09T08:10": "7H",
        "in@12-09T08:00": "5Y",
    }


def test_a_delegation_parts_only_where_it_must() -> None:
    """Six seats: five fill one bus but for a seat, seven take what is left of the others."""
    demand = asked(register(*FIVE_AND_SEVEN, seats=6))
    assert sum(len(one.persons) for one in demand.moves if not one.home) == 0
    loads = {one.departure.id: one.load(1) for one in demand.shuttles.runs.values()}
    assert loads["in@12-09T08:10"] == loads["in@12-09T08:00"] == 6


def test_whoever_finds_no_seat_goes_by_car_and_is_told() -> None:
    """Two seats in each of four runs that are in time: eight of the twelve ride."""
    demand = asked(register(*FIVE_AND_SEVEN, seats=2))
    assert sum(one.load(1) for one in demand.shuttles.runs.values()) == 8
    assert sum(len(one.persons) for one in demand.moves if not one.home) == 4
    assert sum(len(one.persons) for one in demand.shuttles.crowded["in"]) == 4


def test_no_run_brings_guests_an_hour_too_early() -> None:
    """The only run is there at 7:52, 58 minutes before 8:50; at 7:49 it would be 61."""
    known = register(*FIVE_AND_SEVEN)
    for leave, runs in ((at(7, 20), 1), (at(7, 17), 0)):
        line = replace(LINE, windows=(Interval(leave, at(7, 22)),))
        given = replace(event(shuttles=(line,)), limits=(DayLimits(assemble_from=time(6)),))
        assert len(aboard(asked(known, given))) == runs


def test_nobody_is_asked_to_board_before_the_day_begins() -> None:
    """Assembled from 7:30 on: those of Haitang can board at 7:40, but not at 7:29."""
    known = register(*members("H", 7))
    for leave, runs in ((at(7, 20), 1), (at(7, 9), 0)):
        line = replace(LINE, windows=(Interval(leave, at(7, 21)),), headway_minutes=30)
        line = replace(line, before_minutes=45)
        assert len(aboard(asked(known, event(shuttles=(line,))))) == runs


def test_on_the_way_home_everybody_takes_the_first_run() -> None:
    """Out at 10:00 and five minutes to board: the run of 10:10."""
    demand = asked(register(*FIVE_AND_SEVEN), event(shuttles=(HOME,)))
    assert aboard(demand) == {"out@12-09T10:10": "7H 5Y"}


def test_a_line_may_be_for_some_delegations_alone() -> None:
    """For those of Haitang: the others have cars."""
    line = replace(LINE, delegations=("H",))
    demand = asked(register(*FIVE_AND_SEVEN), event(shuttles=(line,)))
    assert (aboard(demand), cars(demand)) == ({"in@12-09T08:10": "7H"}, [("Y", 5)])


def test_a_delegation_that_rides_apart_takes_only_a_line_that_names_it() -> None:
    """Yulan's have cars, unless the line is said to be for them."""
    given = event()
    given.policies = {"vehicles.ride_apart": "Y"}
    demand = asked(register(*FIVE_AND_SEVEN), given)
    assert (aboard(demand), cars(demand)) == ({"in@12-09T08:10": "7H"}, [("Y", 5)])
    given.shuttles = (replace(LINE, delegations=("Y", "H")),)
    assert cars(asked(register(*FIVE_AND_SEVEN), given)) == []


def test_whoever_is_owed_a_car_has_it_with_those_tied_to_them() -> None:
    """A minister and the secretary go by car, the three others of the delegation by shuttle."""
    minister, secretary, *others = members("Y", 5)
    minister = replace(minister, rank="省部级")
    secretary = replace(secretary, linked_to="Y1", link=Link.SECRETARY_OF)
    given = event()
    given.policies = {"vehicles.class_by_rank": "省部级: 轿车"}
    demand = asked(register(minister, secretary, *others, *members("H", 7)), given)
    assert aboard(demand) == {"in@12-09T08:10": "7H 3Y"}
    assert [one.persons for one in demand.moves if not one.home] == [("Y1", "Y2")]


def test_delegations_that_must_not_meet_take_different_runs() -> None:
    """There is room for both in the run of 8:10; one of them takes that of 8:00."""
    shunning = Delegation(id="Y", name="Y", hotel="yulan", must_not_meet=("H",))
    other = Delegation(id="H", name="H", hotel="haitang")
    demand = asked(register(*FIVE_AND_SEVEN), event(shunning, other))
    assert aboard(demand) == {"in@12-09T08:10": "7H", "in@12-09T08:00": "5Y"}


def test_a_run_is_a_transfer_that_leaves_on_time() -> None:
    """Its fifth run leaves at 8:20 = 500 and is there after 32; a coach boards in eight.

    A loop is 32 + 11 + 8 = 51 minutes, six buses: the fifth run is the fifth bus.
    """
    problem = vehicles.problem_of(register(*FIVE_AND_SEVEN), event(), PLAN)
    run = problem.transfer["in@12-09T08:20"]
    assert (run.ready, run.wish, run.due, run.ride) == (492, 500, 532, 32)
    assert (run.origin, run.destination, run.seats, run.headway) == ("yulan", "hall", 0, 10)
    assert (run.group, run.classes) == ("in/5", ("coach",))
    full = problem.transfer["in@12-09T08:10"]
    assert (full.seats, len(full.people)) == (12, 12)


def test_a_run_is_a_trip_of_legs_with_those_aboard() -> None:
    """Five from Yulan, twelve from Haitang on; the same plan is read back as the same rides."""
    known, given = register(*FIVE_AND_SEVEN), event()
    problem = vehicles.problem_of(known, given, PLAN)
    ride = Ride(transfer="in@12-09T08:10", vehicle="bus1", driver="d1", depart=490)
    answer = Answer(rides=(ride,))
    done = vehicles.decided(known, given, problem, answer, PLAN)
    (trip,) = done.trips
    assert [(leg.origin, leg.leave, leg.arrive, leg.people) for leg in trip.legs] == [
        ("yulan", at(8, 10), at(8, 25), 5),
        ("haitang", at(8, 30), at(8, 42), 12),
    ]
    assert trip.legs[0].persons == tuple(one.id for one in members("Y", 5))
    assert vehicles.answer_of(known, given, problem, done) == answer


def test_a_run_that_the_office_typed_is_not_run_twice() -> None:
    """The run of 8:10 stands in the plan with its bus: four are left to be planned."""
    legs = (Leg("yulan", "haitang", at(8, 10), at(8, 25)), Leg("haitang", "hall", at(8, 30)))
    typed = Trip(id="K1", vehicle="bus1", legs=legs, held=("vehicle", "legs"))
    demand = asked(register(*FIVE_AND_SEVEN), plan=replace(PLAN, trips=(typed,)))
    assert [one[-5:] for one in demand.shuttles.runs] == ["07:40", "07:50", "08:00", "08:20"]


TYPED_RUN = Trip(
    id="K1",
    vehicle="bus1",
    driver="d1",
    legs=(
        Leg("yulan", "haitang", at(8, 10), at(8, 25), ("Y1", "Y2"), 2),
        Leg("haitang", "hall", at(8, 30), None, ("Y1", "Y2", "H1")),
    ),
    held=("vehicle", "driver", "legs"),
)


def _typed_run(*, onward: datetime, stops: tuple[str, ...] = LINE.stops) -> Problem:
    """Asked with the bus of 8:10 typed leg by leg, and its leave from the stop on the way."""
    first, last = TYPED_RUN.legs
    trip = replace(TYPED_RUN, legs=(first, replace(last, leave=onward)))
    given = event(shuttles=(replace(LINE, stops=stops),))
    return vehicles.problem_of(register(*FIVE_AND_SEVEN), given, replace(PLAN, trips=(trip,)))


def test_a_run_typed_leg_by_leg_is_one_ride() -> None:
    """From 8:10 = 490 to 8:42 with three at most, though a coach boards in eight at its home."""
    problem = _typed_run(onward=at(8, 30))
    [run] = [one for one in problem.transfers if one.id.startswith("K1")]
    assert (run.id, run.ready, run.wish, run.due, run.ride) == ("K1", 482, 490, 522, 32)
    assert (run.origin, run.destination, run.seats) == ("yulan", "hall", 3)
    assert run.people == ("Y1", "Y2", "H1")
    assert problem.pins == (Pin(transfer="K1", vehicle="bus1", driver="d1", depart=490),)


def test_a_run_typed_leg_by_leg_clashes_with_itself_nowhere() -> None:
    """Five minutes at the stop on the way are the line's own; the trip is kept as typed."""
    known, given = register(*FIVE_AND_SEVEN), event()
    plan = replace(PLAN, trips=(TYPED_RUN,))
    problem = vehicles.problem_of(known, given, plan)
    answer = vehicles.answer_of(known, given, problem, plan)
    assert answer == Answer(rides=(Ride(transfer="K1", vehicle="bus1", driver="d1", depart=490),))
    assert list(VehicleClash().check(problem, answer)) == []
    [trip] = vehicles.decided(known, given, problem, answer, plan).trips
    whole = replace(TYPED_RUN.legs[1], arrive=at(8, 42), people=3)
    legs = tuple(replace(one, transfers=("K1",)) for one in (TYPED_RUN.legs[0], whole))
    assert (trip.id, trip.legs, trip.held) == ("K1", legs, TYPED_RUN.held)


def test_legs_that_are_no_run_of_a_line_are_rides_of_their_own() -> None:
    """A bus that is to leave before it comes, at 8:24, and one that stops where no line does."""
    direct = ("yulan", "hall")
    for problem in (_typed_run(onward=at(8, 24)), _typed_run(onward=at(8, 30), stops=direct)):
        assert [one.id for one in problem.transfers if one.id.startswith("K1")] == ["K1/1", "K1/2"]


def _solved(known: Register, given: Event) -> tuple[Problem, Answer]:
    problem = vehicles.problem_of(known, given, PLAN)
    ticks = count()
    limits = Limits(clock=lambda: float(next(ticks)), began=0.0, effort=1.0, workers=1)
    result = solve(KINDS["vehicles"], problem, limits, None)
    assert result.score is not None
    assert (result.score.hard, result.score.medium) == (0, 0)
    return problem, result.plan


@pytest.mark.parametrize("headway", [15, 30])
def test_the_buses_in_use_are_the_loop_by_the_headway(headway: int) -> None:
    """A loop of 51 minutes: four buses every 15, two every 30, driven in turn."""
    line = replace(LINE, windows=(Interval(at(6), at(8)),), headway_minutes=headway)
    _, answer = _solved(register(*FIVE_AND_SEVEN), event(shuttles=(line,)))
    used = {ride.vehicle for ride in answer.rides if ride.transfer.startswith("in@")}
    assert len(used) == -(-51 // headway)


def test_who_rides_in_a_shuttle_is_not_left_without_a_vehicle() -> None:
    """There and back with two lines, no rule of the whole plan is broken."""
    known, given = register(*FIVE_AND_SEVEN), event(shuttles=(LINE, HOME))
    problem, answer = _solved(known, given)
    done = vehicles.decided(known, given, problem, answer, PLAN)
    whole, plan = problem_of(known, given), plan_of(known, given, done)
    assert [found for rule in CONSTRAINTS for found in rule.found(whole, plan)] == []
