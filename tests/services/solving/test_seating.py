"""The seats of a small visit: who is asked where, what the office typed, what is answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest

from planner.domain.fleet import Vehicle, VehicleClass
from planner.domain.itinerary import MealStop
from planner.domain.people import Delegation, Link, Person, Role, Side
from planner.domain.plan import Plan, Slot
from planner.domain.precedence import PrecedenceEntry, PrecedenceList
from planner.domain.programme import Meal, MealForm
from planner.domain.seating import Placement
from planner.domain.transfer import Leg, Trip
from planner.domain.venue import Layout
from planner.services.seating_charts import charts
from planner.services.solving.seating import answer_of, decided, problem_of
from solver.catalogue import KINDS
from solver.constraint import Level, Rule, Score
from solver.limits import Limits
from solver.solve import solve
from solver.verify import verify
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from planner.domain.event import Event, Register
    from solver.result import Result
    from solver.seating.problem import Guest, Problem, Sitting

SEATING = KINDS["seating"]
ORDER = PrecedenceList(
    id="order", entries=tuple(PrecedenceEntry(n, p) for n, p in enumerate(("han", "luo", "qin"), 1))
)
"""Signed: 韩, 罗, 秦; nobody else is on it."""


def _limits() -> Limits:
    ticks = count()
    return Limits(clock=lambda: next(ticks) / 1000, began=0.0, effort=2, workers=1)


def _visit(layout: Layout = Layout.LONG_TABLE) -> Event:
    """As in the worlds, but nobody comes late or leaves early, and the order is signed."""
    visit = event()
    (meeting,) = visit.sessions
    meeting = replace(meeting, layout=layout, precedence="order")
    return replace(visit, sessions=(meeting,), journeys=(), precedence=(ORDER,))


def _held(*placements: Placement) -> Plan:
    slot = Slot(session="meeting", room="hall", start=at(9), end=at(9) + timedelta(minutes=90))
    return Plan(event="visit", slots=(slot,), placements=placements)


def _typed(seat: str, person: str) -> Placement:
    return Placement(subject="meeting", seat=seat, person=person, held=("person",))


def _sitting(visit: Event, plan: Plan, office: Register | None = None) -> Sitting:
    return problem_of(office or register(), visit, plan).sittings[0]


def _guests(sitting: Sitting) -> dict[str, Guest]:
    return {guest.id: guest for guest in sitting.guests}


def _solved(problem: Problem) -> Result:
    return solve(SEATING, problem, _limits())


def _answer(visit: Event, plan: Plan, office: Register | None = None) -> dict[str, str]:
    """Seat by guest."""
    result = _solved(problem_of(office or register(), visit, plan))
    return {entry.guest: entry.seat for entry in result.plan.placements}


def test_the_signed_list_ranks_and_the_others_follow() -> None:
    """韩 and 罗 as signed, then 秦; 白, the unnamed and 陆, who are not on the list, come after."""
    guests = _guests(_sitting(_visit(), _held()))
    assert {name: guest.rank for name, guest in guests.items()} == {
        "han": 1,
        "luo": 2,
        "bai": 3,
        "rest#1": 4,
        "rest#2": 4,
        "rest#3": 4,
        "lu": 5,
    }


def test_at_a_long_table_the_sides_face_each_other_by_rank() -> None:
    """Six guests on their side, the one host on his, everyone by rank."""
    seats = _answer(_visit(), _held())
    unnamed = {seats.pop(f"rest#{n}") for n in (1, 2, 3)}
    assert seats == {"han": "guest-1", "luo": "guest-2", "bai": "guest-3", "lu": "host-1"}
    assert unnamed == {"guest-4", "guest-5", "guest-6"}


def test_a_long_side_has_rows_behind() -> None:
    """With two chairs a side, the four guests of lower rank sit behind."""
    visit = replace(_visit(), policies={"seating.table_side_seats": "2"})
    seats = _answer(visit, _held())
    assert (seats["han"], seats["luo"]) == ("guest-1", "guest-2")
    assert seats["bai"].startswith("guest-back-1-")


def test_the_rostrum_is_for_those_on_the_sessions_list() -> None:
    """Those who are signed for the rostrum sit on it, the others in the hall."""
    visit = _visit(Layout.ROSTRUM)
    (meeting,) = visit.sessions
    visit = replace(visit, sessions=(replace(meeting, guests=40),))
    sitting = _sitting(visit, _held())
    areas = {name: guest.areas for name, guest in _guests(sitting).items()}
    assert areas["han"] == areas["luo"] == ("rostrum",)
    assert areas["bai"] == areas["lu"] == ("hall",)
    assert len(sitting.seats) == 40
    assert _answer(visit, _held())["han"] == "rostrum-1"


def test_what_the_office_typed_is_pinned() -> None:
    """A seat typed in the office's words is held; one that was only planned is not."""
    plan = _held(_typed("客方2号", "luo"), Placement("meeting", "guest-1", "han"))
    pins = _sitting(_visit(), plan).pins
    assert [(pin.guest, pin.seat) for pin in pins] == [("luo", "guest-2")]


def test_a_broken_order_that_was_typed_is_found() -> None:
    """罗 above 韩 on the guests' side is one pair against the order."""
    plan = _held(_typed("客方1号", "luo"), _typed("客方2号", "han"))
    problem = problem_of(register(), _visit(), plan)
    verdict = verify(SEATING, problem, answer_of(register(), _visit(), problem, plan))
    hard = [found for found in verdict.violations if found.level is Level.HARD]
    assert [(v.constraint, dict(v.subjects)) for v in hard] == [
        ("rank-order-broken", {"sitting": "meeting", "higher": "han", "lower": "luo"})
    ]


def test_a_person_typed_on_two_seats_is_found() -> None:
    """Both seats are read, and the second is one too many."""
    plan = _held(_typed("客方1号", "han"), _typed("客方2号", "han"))
    problem = problem_of(register(), _visit(), plan)
    answer = answer_of(register(), _visit(), problem, plan)
    found = verify(SEATING, problem, answer).violations
    assert [v.constraint for v in found if v.level is Level.HARD] == ["guest-seated-twice"]


def test_blanks_are_filled_and_what_was_typed_stays() -> None:
    """The typed placement keeps its words; the others are added; checked again it costs nothing."""
    office, visit, typed = register(), _visit(), _typed("客方1号", "han")
    plan = _held(typed, Placement("meeting", "guest-2", "bai"))
    problem = problem_of(office, visit, plan)
    filled = decided(office, visit, problem, _solved(problem).plan, plan)
    assert filled.placements[0] is typed
    assert sorted(p.person or "" for p in filled.placements) == sorted(
        ["han", "luo", "bai", "rest", "rest", "rest", "lu"]
    )
    answer = answer_of(office, visit, problem, filled)
    assert verify(SEATING, problem, answer).score == Score()


def test_an_interpreter_sits_behind_whom_he_serves() -> None:
    """In armchairs the guest's interpreter is behind him and has no rank."""
    office = register()
    song = Person(
        id="song",
        name="宋珂",
        delegation="A",
        roles=(Role.INTERPRETER,),
        linked_to="luo",
        link=Link.INTERPRETER_FOR,
    )
    office = replace(office, people=(*office.people, song))
    seats = _answer(_visit(Layout.SOFAS), _held(), office)
    assert (seats["luo"], seats["song"]) == ("guest-2", "guest-2-behind")


def test_two_delegations_without_a_host_face_each_other() -> None:
    """In a bilateral the first one's delegation has the guests' side, the other faces it."""
    office, visit = register(), _visit()
    others = tuple(Person(id=name, name=name, delegation="B") for name in ("kim", "lee"))
    office = replace(office, people=(*office.people, *others))
    (meeting,) = visit.sessions
    meeting = replace(meeting, delegations=("A", "B"), persons=(), substitutes=())
    delegations = (*visit.delegations, Delegation(id="B", name="乙团"))
    visit = replace(visit, sessions=(meeting,), delegations=delegations)
    seats = _answer(visit, _held(), office)
    assert (seats["han"], seats["kim"], seats["lee"]) == ("guest-1", "host-1", "host-2")


def test_round_tables_have_the_first_of_each_side_at_the_first_table() -> None:
    """Six guests and two hosts at two tables: each has a host, the first table the first guests."""
    meal = Meal(
        id="dinner",
        form=MealForm.TABLE,
        layout=Layout.ROUND_TABLES,
        day=at(18).date(),
        start=at(18),
        tables=2,
        delegations=("A",),
        persons=("lu", "qin"),
        precedence="order",
    )
    visit = replace(_visit(), meals=(meal,))
    stop = MealStop(meal="dinner", party="A", place="hotel", start=at(18), end=at(19))
    seats = _answer(visit, replace(_held(), slots=(), meals=(stop,)))
    tables = {guest: seat[: len("table-1")] for guest, seat in seats.items()}
    assert [tables[guest] for guest in ("han", "luo", "bai")] == ["table-1"] * 3
    assert tables["qin"] == "table-1"  # he is on the list, 陆 is not
    assert tables["lu"] == "table-2"
    assert len(set(seats.values())) == 8


def test_in_a_car_people_sit_by_rank_and_the_secretary_in_front() -> None:
    """A sedan with 韩, 罗 and a secretary: rear right, rear left, front."""
    office = register()
    car = Vehicle(id="car", name="1号车", vehicle_class=VehicleClass.SEDAN, seats=4)
    mi = Person(id="mi", name="米", side=Side.HOST, roles=(Role.SECRETARY,))
    office = replace(office, people=(*office.people, mi), vehicles=(car,))
    leg = Leg(
        origin="station",
        destination="hotel",
        leave=at(8),
        arrive=at(8, 20),
        persons=("mi", "luo", "han"),
        people=3,
    )
    trip = Trip(id="trip", vehicle="car", legs=(leg,))
    plan = replace(_held(), slots=(), trips=(trip,))
    assert _answer(_visit(), plan, office) == {"han": "RR", "luo": "RL", "mi": "F"}
    problem = problem_of(office, _visit(), plan)
    filled = decided(office, _visit(), problem, _solved(problem).plan, plan)
    assert (len(filled.car_seats), filled.placements) == (3, ())


def test_only_the_rules_of_seating_are_passed_on() -> None:
    """An event's rule about rooms is no matter of seats."""
    rules = (Rule("room-too-small", on=False), Rule("unit-scattered", weight=3))
    visit = replace(_visit(), rules=rules)
    assert problem_of(register(), visit, _held()).rules == (rules[1],)


def test_a_session_without_a_time_has_no_seats_yet() -> None:
    """What is not placed is not seated."""
    assert problem_of(register(), _visit(), Plan(event="visit")).sittings == ()


def test_a_wrong_convention_is_named() -> None:
    """An event's policies that no layout knows are refused, with the name."""
    visit = replace(_visit(), policies={"seating.rostrum_even": "R"})
    with pytest.raises(ValueError, match="'rostrum_even' cannot be 'R'"):
        problem_of(register(), visit, _held())


def test_each_room_has_a_chart_from_both_ends() -> None:
    """Two views of the meeting, with the people on their seats."""
    plan = _held(_typed("客方1号", "han"))
    drawn = dict(charts(register(), _visit(), plan, "zh_CN"))
    assert list(drawn) == ["meeting-hall.svg", "meeting-rostrum.svg"]
    hall = drawn["meeting-hall.svg"].decode()
    assert "台下视角" in hall
    assert hall.count("韩　一") == 1
