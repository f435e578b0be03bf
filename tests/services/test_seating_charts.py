"""The charts of a plan: no empty rows of a hall, and a car with each of its loads."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.hall import without_empty_rows
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.rostrum import lay_rostrum
from planner.domain.layouts.seat_plan import MarkKind, SeatPlan
from planner.domain.seating import Placement
from planner.domain.transfer import Leg, Trip
from planner.services.seating_charts import car_charts
from planner.services.solving.car_sittings import cars
from tests.visit import at, event, plan, register

SVG = "{http://www.w3.org/2000/svg}"
HALL = lay_rostrum(Numbers(rostrum=3, others=420), Conventions())


def test_one_empty_row_is_drawn_behind_the_last() -> None:
    """Of a hall for 420 with someone in the second row, three rows are drawn, and the rostrum."""
    rows = {seat.row for seat in HALL.seats if seat.area == "hall"}
    shown, left_out = without_empty_rows(HALL, {"rostrum-1", "hall-2-4"})
    assert {seat.row for seat in shown.seats if seat.area == "hall"} == {1, 2, 3}
    assert left_out == max(rows) - 3
    assert [s.id for s in shown.seats if s.area == "rostrum"] == [
        "rostrum-1", "rostrum-2", "rostrum-3",
    ]  # fmt: skip


def test_the_door_stays_behind_the_last_row() -> None:
    """It is as far behind the last row that is drawn as it was behind the last there is."""

    def gap(room: SeatPlan) -> float:
        seats = [seat.y for seat in room.seats if seat.area == "hall"]
        doors = [m.y for m in room.marks if m.kind is MarkKind.DOOR]
        return max(doors) - max(seats)

    shown, _ = without_empty_rows(HALL, {"hall-1-1"})
    assert gap(shown) == pytest.approx(gap(HALL))


def test_a_full_hall_is_left_as_it_is() -> None:
    """Where the last row is taken, or the last but one, nothing is left out."""
    last = max(seat.row for seat in HALL.seats if seat.area == "hall")
    for row in (last, last - 1):
        assert without_empty_rows(HALL, {f"hall-{row}-1"}) == (HALL, 0)


def test_a_car_is_drawn_with_each_of_its_loads() -> None:
    """Han rides on where Luo gets off: two charts; who has no seat is named in the second."""
    legs = (
        Leg("east", "hotel", at(8), at(8, 30), ("han", "luo"), 2),
        Leg("hotel", "plant", at(8, 40), at(9), ("han", "ji"), 2),
    )
    trip = Trip(id="T2", vehicle="V1", driver="D1", legs=legs)
    seats = (Placement("T2", "1A", "han"), Placement("T2", "1B", "luo"))
    two = replace(plan(), trips=(trip,), car_seats=seats)
    (laid,) = cars(register(), event(), two)
    drawn = car_charts(register(), event(), two, laid, language="en")
    assert [name for name, _ in drawn] == [
        "澜州东站 → 澜州宾馆 · 2026-11-25 08:00",
        "澜州宾馆 → 乙烯装置 · 2026-11-25 08:40",
    ]
    words = [{t.text for t in ElementTree.fromstring(svg).iter(f"{SVG}text")} for _, svg in drawn]
    known = {"韩砚舟", "罗\u3000静", "No seat is set for 纪元."}
    assert [known & each for each in words] == [
        {"韩砚舟", "罗\u3000静"},
        {"韩砚舟", "No seat is set for 纪元."},
    ]


def test_a_car_with_one_load_is_drawn_once() -> None:
    """A halt at which nobody gets in or out makes no second chart."""
    first, second = at(8, 10), at(8, 30)
    legs = (
        Leg("east", "plant", at(8), first, ("han",), 1),
        Leg("plant", "hotel", first, second, ("han",), 1),
    )
    one = replace(plan(), trips=(Trip(id="T2", vehicle="V1", driver="D1", legs=legs),))
    (laid,) = cars(register(), event(), one)
    drawn = car_charts(register(), event(), one, laid, language="en")
    assert [name for name, _ in drawn] == ["澜州东站 → 乙烯装置 → 澜州宾馆 · 2026-11-25 08:00"]
