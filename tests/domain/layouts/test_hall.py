"""Rows of unequal length, aisles, a balcony, numbers to and fro, and the ten ways of filling."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from planner.domain.layouts.choices import Fill, Numbering, Units
from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.hall import THEATRE, lay_hall, without_empty_rows
from planner.domain.layouts.hall_fill import BLOCKS, FROM_THE_CENTRE, said
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.seat_plan import MarkKind, SeatPlan

HALL = Conventions(hall_rows=(3, 2, 3), hall_row_seats=3)
# Three rows; the middle one stands half a chair off the others' columns:
#   1-1 1-2 1-3
#     2-1 2-2
#   3-1 3-2 3-3
FILLS = {
    Fill.CENTRE_LEFT: "12 11 13 21 22 32 31 33",
    Fill.CENTRE_RIGHT: "12 13 11 22 21 32 33 31",
    Fill.ROWS_RIGHTWARDS: "11 12 13 21 22 31 32 33",
    Fill.ROWS_LEFTWARDS: "13 12 11 22 21 33 32 31",
    Fill.ROW_SNAKE_RIGHT: "11 12 13 22 21 31 32 33",
    Fill.ROW_SNAKE_LEFT: "13 12 11 21 22 33 32 31",
    Fill.COLUMNS_BACKWARDS: "11 21 31 12 22 32 13 33",
    Fill.COLUMNS_FORWARDS: "31 21 11 32 22 12 33 13",
    Fill.COLUMN_SNAKE_LEFT: "11 21 31 32 22 12 13 33",
    Fill.COLUMN_SNAKE_RIGHT: "13 33 32 22 12 11 21 31",
}


def _hall(people: int, conventions: Conventions = HALL) -> SeatPlan:
    return lay_hall(Numbers(others=people), conventions, floor=THEATRE, top=0.0)


def _rows(plan: SeatPlan, area: str = "hall") -> list[int]:
    rows = [seat.row for seat in plan.seats if seat.area == area]
    return [rows.count(row) for row in sorted(set(rows))]


@pytest.mark.parametrize("fill", Fill)
def test_the_ten_ways_of_filling(fill: Fill) -> None:
    """Each way walks the same eight chairs in its own order, left and right as the hall has it."""
    (line,) = _hall(8, replace(HALL, hall_fill=fill)).lines
    short = " ".join("".join(seat.split("-")[1:]) for seat in line)
    assert short == FILLS[fill]


def test_each_way_of_filling_is_said_in_words_of_its_own() -> None:
    """Ten ways, ten sentences on the chart."""
    assert len({said(fill).message for fill in Fill}) == len(Fill) == 10


def test_rows_stand_as_the_hall_says_whoever_comes() -> None:
    """Five people in a hall of 26, 30, 22 and 20 see all its 98 chairs."""
    rows = (26, 30, 22, 20)
    assert _rows(_hall(5, Conventions(hall_rows=rows))) == [26, 30, 22, 20]


def test_more_people_than_chairs_have_more_rows() -> None:
    """Ten in a hall of eight: another row as long as the last, with the two who are left."""
    assert _rows(_hall(10)) == [3, 2, 3, 2]


def test_aisles_run_through_rows_of_unequal_length() -> None:
    """With blocks of 8, 10 and 8 the ten in the middle stand alike in rows of 26, 30 and 22."""
    hall = Conventions(hall_rows=(26, 30, 22), hall_blocks=(8, 10, 8))
    plan = _hall(70, hall)
    inner = [
        [seat.x for seat in plan.seats if seat.row == row and abs(seat.x) < 5] for row in (1, 2, 3)
    ]
    assert inner[0] == inner[1] == inner[2]
    assert inner[0] == [n - 4.5 for n in range(10)]
    outer = [seat.x for seat in plan.seats if seat.row == 2 and seat.x > 5]
    assert (len(outer), outer[0]) == (10, 6.5)


def test_a_middle_aisle_divides_a_row_of_two_blocks() -> None:
    """Blocks of 10 and 10: nobody sits nearer to the middle than an aisle's half and a chair's."""
    plan = _hall(20, Conventions(hall_rows=(20,), hall_blocks=(10, 10)))
    assert sorted(seat.x for seat in plan.seats)[9:11] == [-1.0, 1.0]


def test_rows_in_front_are_left_empty() -> None:
    """The first row of three that stay empty is not laid: those who come sit from row 4 on."""
    plan = _hall(12, Conventions(hall_empty_rows=3, hall_row_seats=6))
    assert {seat.row for seat in plan.seats} == {4, 5}


def test_the_balcony_comes_after_the_floor() -> None:
    """Its chairs are a line of their own, behind the door's side, with their own rows."""
    plan = _hall(8, replace(HALL, hall_balcony=(4, 4)))
    floor, above = plan.lines
    assert (len(floor), len(above)) == (8, 8)
    (door,) = [mark.y for mark in plan.marks if mark.kind is MarkKind.DOOR]
    assert all(seat.y > door for seat in plan.seats if seat.area == "balcony")


def test_numbers_go_on_upstairs() -> None:
    """Eight chairs below: the balcony begins with 009."""
    plan = _hall(8, replace(HALL, hall_balcony=(4,), hall_numbering=Numbering.SNAKE))
    assert plan.seat("balcony-1-1").title == "009"
    assert [plan.seat(f"hall-2-{n}").title for n in (1, 2)] == ["005", "004"]


def test_a_balcony_where_nobody_sits_is_not_drawn() -> None:
    """Neither its chairs nor its rail; with one person there it is, and moves up with the rows."""
    plan = _hall(8, replace(HALL, hall_balcony=(4,)))
    empty, _ = without_empty_rows(plan, {"hall-1-1"})
    taken, left_out = without_empty_rows(plan, {"hall-1-1", "balcony-1-1"})
    assert _rows(empty, "balcony") == []
    assert MarkKind.BALCONY not in {mark.kind for mark in empty.marks}
    assert (_rows(taken, "balcony"), left_out) == ([4], 1)
    assert taken.seat("balcony-1-1").y == pytest.approx(plan.seat("balcony-1-1").y - 1.2)


def test_one_block_has_no_aisle() -> None:
    """A row of twenty in a single block: every chair beside the next."""
    plan = _hall(20, Conventions(hall_rows=(20,), hall_blocks=(20,)))
    across = sorted(seat.x for seat in plan.seats)
    assert {right - left for left, right in pairwise(across)} == {1.0}


def test_units_from_the_centre_outwards() -> None:
    """Of 4, 2 and 3 people in three rows of five the first has the middle column and the front of
    the next, the second the left of it, the third the right: columns from the front to the back.

    Chairs of each row are 1 to 5 from the left; 3 is the middle, 2 the next.
    """
    rows = replace(HALL, hall_rows=(5, 5, 5), hall_row_seats=5, hall_blocks=(5,))
    hall = replace(rows, hall_units=Units.FROM_CENTRE)
    plan = lay_hall(Numbers(others=15, units=(4, 2, 3)), hall, floor=THEATRE, top=0.0)
    (line,) = plan.lines
    short = " ".join("".join(seat.split("-")[1:]) for seat in line)
    assert short == "12 13 23 33 22 32 14 24 34 11 21 31 15 25 35"
    assert [said.message for said in plan.conventions] == [FROM_THE_CENTRE]


def test_units_in_blocks_are_said_so() -> None:
    """In blocks no line is walked, and the chart says how units sit."""
    plan = _hall(8, replace(HALL, hall_units=Units.BLOCKS))
    assert (plan.blocks, [said.message for said in plan.conventions]) == (True, [BLOCKS])
    assert not _hall(8).blocks
