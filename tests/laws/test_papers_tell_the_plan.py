"""What papers say is what the plan says: read back by other programs, for plans drawn at random.

The oracle is made of the plan alone: clocks, plates, names and seats as they were drawn.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from planner.documents.car_list import car_list
from planner.documents.desk import Desk
from planner.documents.excel import excel_file
from planner.documents.itinerary import itinerary
from planner.documents.lodging_list import lodging_list
from planner.documents.pdf import Press
from planner.documents.plates import plates
from planner.documents.word import word_file
from planner.domain.event import Register
from planner.domain.itinerary import Visit
from planner.domain.lodging import Stay
from planner.domain.plan import Plan, Slot
from planner.domain.plates import Chair, SeatedRoom
from planner.domain.seating import Placement
from planner.domain.transfer import Leg, Trip
from planner.domain.venue import Layout
from tests.documents.reading import tables
from tests.visit import at, event, plan, register

NAMED = ("han", "luo", "bai", "aldo", "lucia", "lu", "ji")
PRESS = Press()
EXAMPLES = min(50, settings.default.max_examples if settings.default else 50)
"""Every one is three files, set and read again."""
SEATS = tuple(str(number) for number in range(1, 8))
Row = tuple[str, str, str, str, tuple[str, ...]]
"""Clock, plate, place of boarding, driver, and the passengers with their seats."""


@st.composite
def _trips(draw: st.DrawFn) -> tuple[tuple[Trip, ...], tuple[Placement, ...]]:
    """One to four trips with named people, each in a seat of its own."""
    trips, seats = [], []
    for number in range(draw(st.integers(1, 4))):
        identifier = f"T{number}"
        persons = tuple(draw(st.lists(st.sampled_from(NAMED), min_size=1, unique=True)))
        leave = at(6) + timedelta(minutes=draw(st.integers(0, 900)))
        arrive = leave + timedelta(minutes=draw(st.integers(1, 90)))
        way = draw(st.permutations(["east", "hotel", "plant", "lake"]))
        leg = Leg(way[0], way[1], leave, arrive, persons, len(persons))
        car, driver = draw(st.sampled_from(["V1", "V2"])), draw(st.sampled_from(["D1", "D2"]))
        trips.append(Trip(id=identifier, vehicle=car, driver=driver, legs=(leg,)))
        taken = draw(st.permutations(SEATS))
        seats += [Placement(identifier, taken[n], one) for n, one in enumerate(persons)]
    return tuple(trips), tuple(seats)


@st.composite
def _plans(draw: st.DrawFn) -> Plan:
    """The visit's plan with its meeting, its visit and its cars somewhere else."""
    trips, seats = draw(_trips())
    start = at(7) + timedelta(minutes=draw(st.integers(0, 600)))
    seen = at(7) + timedelta(minutes=draw(st.integers(0, 600)))
    room = draw(st.sampled_from(["hall", "whole"]))
    slots = (
        Slot(session="S1", room=room, start=start, end=start + timedelta(minutes=90)),
        Slot(session="S2", room="small", start=at(10, 40), end=at(11, 10)),
    )
    visit = Visit(id="v1", party="A", site="plant", start=seen, end=seen + timedelta(minutes=41))
    return replace(plan(), slots=slots, visits=(visit,), meals=(), trips=trips, car_seats=seats)


@st.composite
def _stays(draw: st.DrawFn) -> tuple[Stay, ...]:
    """Some of those who are named, each in a numbered room of the hotel."""
    persons = draw(st.lists(st.sampled_from(NAMED), min_size=1, unique=True))
    evening, rooms = date(2026, 11, 25), st.integers(100, 999).map(str)
    stays = []
    for person in persons:
        leave = evening + timedelta(days=draw(st.integers(1, 3)))
        stays.append(
            Stay(
                id=person, hotel="hotel", room=draw(rooms), person=person, check_in=evening,
                check_out=leave,
            )
        )  # fmt: skip
    return tuple(stays)


@st.composite
def _rooms(draw: st.DrawFn) -> SeatedRoom:
    """A table of seven chairs, some of them with a plate."""
    persons = draw(st.lists(st.sampled_from(NAMED), min_size=1, unique=True))
    taken = draw(st.permutations(SEATS))[: len(persons)]
    sits = dict(zip(taken, persons, strict=True))
    row = ("table", "", 1, 0.0)
    chairs = tuple(Chair(seat, row, float(seat), 0.0, sits.get(seat)) for seat in SEATS)
    return SeatedRoom("S1", "工作汇报会", "hall", at(9), Layout.LONG_TABLE, chairs)


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def _expected(known: Register, made: Plan) -> list[Row]:
    """What the list of cars must say, of the plan alone."""
    seats = {(one.subject, one.person): one.seat for one in made.car_seats}
    return sorted(
        (
            _clock(leg.leave),
            known.vehicle(trip.vehicle or "").plate,
            known.place(leg.origin).name,
            known.driver(trip.driver or "").name,
            tuple(sorted(f"{seats[trip.id, one]} {known.person(one).name}" for one in leg.persons)),
        )
        for trip in made.trips
        for leg in trip.legs
        if leg.leave
    )


def _told(rows: list[list[str]]) -> list[Row]:
    """The same of a table's rows, as they were read."""
    return sorted(
        (
            row[8],
            row[1],
            row[7],
            row[4].split("\n")[0],
            tuple(sorted(one.replace("\u00a0", " ") for one in row[6].split("、"))),
        )
        for row in rows
    )


def _sheet_rows(content: bytes, *, head: str) -> list[list[str]]:
    """The rows below the head of an Excel sheet, without what stood above their table."""
    (sheet,) = load_workbook(BytesIO(content)).worksheets
    rows = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]
    first = next(number for number, row in enumerate(rows) if head in row)
    begin = rows[first].index(head)
    return [row[begin:] for row in rows[first + 1 :]]


def _squeezed(content: bytes) -> str:
    """The words of a PDF without spaces and line ends, which it sets as it likes."""
    pages = pypdfium2.PdfDocument(content)
    words = "".join(page.get_textpage().get_text_range() for page in pages)
    return "".join(words.split())


def _pieces(rows: list[Row]) -> Iterator[str]:
    for clock, plate, place, driver, passengers in rows:
        yield from (clock, plate, place, driver)
        yield from passengers


@pytest.fixture(scope="module")
def desk() -> Desk:
    """The visit, before a plan of it is drawn."""
    return Desk(register(), event(), plan())


@settings(max_examples=EXAMPLES)
@given(made=_plans())
def test_the_list_of_cars_says_who_drives_whom_when_and_where(desk: Desk, made: Plan) -> None:
    """Word and Excel have exactly the plan's rows; the PDF each of their words, plates as often."""
    paper = car_list(replace(desk, plan=made))
    expected = _expected(desk.register, made)
    word = [row for table in tables(word_file(paper)) for row in table[1:]]
    assert _told(word) == expected
    assert _told(_sheet_rows(excel_file(paper), head="车号")) == expected
    said = _squeezed(PRESS.pdf(paper))
    assert [piece for piece in _pieces(expected) if "".join(piece.split()) not in said] == []
    plates = [row[1] for row in expected]
    assert {one: said.count(one) for one in plates} == {one: plates.count(one) for one in plates}


@settings(max_examples=EXAMPLES)
@given(made=_plans())
def test_the_programme_says_where_and_when(desk: Desk, made: Plan) -> None:
    """The meeting and the visit at the minutes and places of the plan; no secret talk."""
    paper = itinerary(replace(desk, plan=made).office)
    rows = [row for table in tables(word_file(paper)) for row in table[1:]]
    slot, visit = made.slots[0], made.visits[0]
    assert slot.start
    assert slot.end
    assert visit.start
    assert visit.end
    room = desk.register.room(slot.room or "").name
    told = {(row[0], row[1], row[2].split(" ")[-1]) for row in rows}
    expected = {
        (f"{_clock(slot.start)}–{_clock(slot.end)}", "工作汇报会", room),
        (f"{_clock(visit.start)}–{_clock(visit.end)}", "参观乙烯装置", "乙烯装置"),
    }
    assert {one for one in told if one[1] in ("工作汇报会", "参观乙烯装置")} == expected
    said = _squeezed(PRESS.pdf(paper))
    assert [one for row in expected for one in row if one not in said] == []
    assert "人事谈话" not in said + str(rows)


@settings(max_examples=EXAMPLES)
@given(stays=_stays())
def test_the_list_of_rooms_says_who_sleeps_where_until_when(
    desk: Desk, stays: tuple[Stay, ...]
) -> None:
    """Word and Excel have each guest's room and nights; the PDF names each of them."""
    paper = lodging_list(replace(desk, event=replace(event(), stays=stays)))
    expected = sorted(
        (one.room, desk.register.person(one.person or "").name, one.check_in, one.check_out)
        for one in stays
    )
    for rows in (
        [row for table in tables(word_file(paper)) for row in table[1:]],
        _sheet_rows(excel_file(paper), head="楼层"),
    ):
        told = [(row[1], row[4].replace("\u3000", ""), row[7], row[8]) for row in rows]
        assert sorted(told) == [(a, b, f"{c:%m-%d}", f"{d:%m-%d}") for a, b, c, d in expected]
    said = _squeezed(PRESS.pdf(paper))
    assert [name for room, name, *_ in expected if room + "".join(name.split()) not in said] == []


@settings(max_examples=EXAMPLES)
@given(room=_rooms())
def test_the_list_of_plates_says_who_sits_where(desk: Desk, room: SeatedRoom) -> None:
    """Word and Excel have each taken chair with its name, in the order of the chairs."""
    paper = plates(replace(desk, lay_rooms=lambda: (room,)))
    expected = [
        (one.seat, desk.register.person(one.person).name) for one in room.chairs if one.person
    ]
    for rows in (
        [row for table in tables(word_file(paper)) for row in table[1:]],
        _sheet_rows(excel_file(paper), head="序号"),
    ):
        assert [(row[1], row[2].replace("\u3000", "")) for row in rows if row[2]] == expected
