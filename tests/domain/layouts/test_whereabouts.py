"""What a chair is worth by where it stands: measured on plans small enough to be counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.layouts.choices import Fill
from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.hall import CLASSROOM, THEATRE, lay_hall
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.rostrum import lay_rostrum
from planner.domain.layouts.round_tables import lay_round_tables
from planner.domain.layouts.whereabouts import (
    depths,
    hidden_parts,
    rows_of,
    sectors,
    steps_from_door,
)

if TYPE_CHECKING:
    from planner.domain.layouts.seat_plan import SeatPlan

HALL = Conventions(hall_rows=(3, 2, 3), hall_row_seats=3, hall_fill=Fill.ROWS_RIGHTWARDS)
# Three rows, the middle one half a chair off; the door is behind the third:
#   1-1 1-2 1-3
#     2-1 2-2
#   3-1 3-2 3-3


def _hall(conventions: Conventions = HALL, people: int = 8) -> SeatPlan:
    return lay_hall(Numbers(others=people), conventions, floor=THEATRE, top=0.0)


def test_the_way_to_the_door_is_measured_in_chairs_from_the_nearest_one() -> None:
    """The door is 1.5 behind the third row, whose ends are 1 aside: 1.8 away, 0.3 more, as good.

    The second row is 2.7 before it and half a chair aside: 2.75 away, 1.2 more; the first 3.9.
    """
    assert steps_from_door(_hall()) == {
        **{"hall-1-1": 3, "hall-1-2": 2, "hall-1-3": 3},
        **{"hall-2-1": 1, "hall-2-2": 1},
        **{"hall-3-1": 0, "hall-3-2": 0, "hall-3-3": 0},
    }


def test_a_room_without_a_door_keeps_nobody_near_it() -> None:
    """Nothing is told of a way to a door that is not there."""
    assert steps_from_door(replace(_hall(), marks=())) == {}


def test_from_the_rows_of_a_hall_all_of_the_stage_is_seen() -> None:
    """Of those in the hall nobody has a part at the back; those on the stage are not asked."""
    plan = lay_rostrum(Numbers(rostrum=3, others=8), HALL)
    assert hidden_parts(plan) == {seat.id: 0 for seat in plan.seats if seat.area == "hall"}


def test_at_a_round_table_who_faces_the_door_sees_nothing_of_the_stage() -> None:
    """Of eight at the middle table the head has all four parts at the back, and the foot none.

    The ring's radius is 1.46, the stage 8.8 wide: its parts are at 1.1 and 3.3 on both sides. Who
    looks across from 1.46 aside has the outermost at the back; who sits between that one and the
    head, and looks down askew, sees nothing but the outermost across.
    """
    plan = lay_round_tables(Numbers(guests=18, hosts=6, tables=3), Conventions())
    hidden = hidden_parts(plan)
    assert [hidden[f"table-1-{n}"] for n in range(1, 9)] == [4, 3, 1, 0, 0, 0, 1, 3]


def test_front_rows_are_better_and_the_balcony_is_below_the_floor() -> None:
    """Three rows and two of a balcony: five depths, two tenths apart."""
    plan = _hall(replace(HALL, hall_balcony=(2, 2)))
    found = depths(plan)
    assert [found[name] for name in ("hall-1-1", "hall-2-2", "hall-3-3")] == [0, 2, 4]
    assert [found[name] for name in ("balcony-1-1", "balcony-2-2")] == [6, 8]


def test_a_hall_has_nine_parts() -> None:
    """A row of nine and two more: three across and three deep, each with three chairs of a row."""
    plan = _hall(replace(HALL, hall_rows=(9, 9, 9), hall_blocks=(9,)), people=27)
    found = sectors(plan)
    assert len(set(found.values())) == 9
    assert [found[f"hall-2-{n}"] for n in (1, 5, 9)] == ["hall-2-1", "hall-2-2", "hall-2-3"]


def test_neighbours_of_a_row_and_the_chair_ahead() -> None:
    """Rows that are staggered have the left of the two ahead; over an aisle nobody sits beside."""
    rows = rows_of(_hall())
    assert rows.beside["hall-1-2"] == ("hall-1-1", "hall-1-3")
    assert rows.ahead == {
        **{"hall-2-1": ("hall-1-1",), "hall-2-2": ("hall-1-2",)},
        **{"hall-3-2": ("hall-2-1",), "hall-3-3": ("hall-2-2",)},
        "hall-3-1": ("hall-2-1",),
    }
    wide = rows_of(_hall(replace(HALL, hall_rows=(12,), hall_blocks=(4, 4, 4)), people=12))
    assert wide.beside["hall-1-4"] == ("hall-1-3",)


def test_desks_are_no_aisles() -> None:
    """Where rows stand wider, as in a classroom, those beside one another are still neighbours."""
    plan = lay_hall(Numbers(others=8), HALL, floor=CLASSROOM, top=0.0)
    assert rows_of(plan).beside == rows_of(_hall()).beside
