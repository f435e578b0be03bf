"""The floor of a hall (群众席): rows facing the stage, aisles, units in blocks along a snake."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.domain.layouts.rows import shared
from planner.domain.layouts.seat_plan import STAGE, LaidSeat, Mark, MarkKind, SeatPlan
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Collection

    from planner.domain.layouts.conventions import Conventions
    from planner.domain.layouts.numbers import Numbers

ROW_PITCH = 1.2
AISLE = 1.0
FRONT = 3.0
"""Between the front of the stage and the first row."""


@dataclass(frozen=True)
class Floor:
    """How the rows of a hall stand."""

    name: str = "hall"
    row_pitch: float = ROW_PITCH
    seat_pitch: float = 1.0
    aisles: int = 2


THEATRE = Floor()
CLASSROOM = Floor(row_pitch=1.9, seat_pitch=1.15)
"""With desks: wider and deeper."""


def lay_hall(numbers: Numbers, conventions: Conventions, *, floor: Floor, top: float) -> SeatPlan:
    """Rows of equal length from `top` downwards; a wheelchair's place at the front row's ends."""
    per_row = _seats_in_a_row(numbers.others, conventions.hall_row_seats)
    rows = [
        _row(row, count, floor, y=top + FRONT + (row - 1) * floor.row_pitch)
        for row, count in enumerate(shared(numbers.others, per_row), start=1)
    ]
    chairs = [_fit(row, numbers.wheelchairs if place == 0 else 0) for place, row in enumerate(rows)]
    snake = tuple(
        seat.id
        for place, row in enumerate(chairs)
        for seat in (row if place % 2 == 0 else row[::-1])
    )
    bottom = max((seat.y for row in chairs for seat in row), default=top) + 1.5
    return SeatPlan(
        seats=tuple(seat for row in chairs for seat in row),
        marks=(Mark(MarkKind.DOOR, 0, bottom, 2.5, 0.4),),
        lines=(snake,) if snake else (),
        conventions=(sentence(N_("Hall: units in blocks, rows filled to and fro.")),)
        if snake
        else (),
    )


def without_empty_rows(plan: SeatPlan, taken: Collection[str]) -> tuple[SeatPlan, int]:
    """The plan with one row of the floor behind the last that is taken, and how many it leaves out.

    The door moves up with the last row.
    """
    floor = [seat for seat in plan.seats if seat.area == THEATRE.name]
    last = 1 + max((seat.row for seat in floor if seat.id in taken), default=0)
    gone = {seat.id for seat in floor if seat.row > last}
    if not gone:
        return plan, 0
    bottom = max(seat.y for seat in floor)
    lift = bottom - max(seat.y for seat in floor if seat.row <= last)
    marks = (replace(m, y=m.y - lift) if m.y > bottom else m for m in plan.marks)
    seats = tuple(seat for seat in plan.seats if seat.id not in gone)
    return replace(plan, seats=seats, marks=tuple(marks)), max(s.row for s in floor) - last


def _seats_in_a_row(total: int, most: int) -> int:
    """As wide as is usual, but a small audience sits in rows twice as long as they are many."""
    width = next((n for n in range(6, most) if 2 * (total / n) <= n), most)
    return min(most, width + width % 2)


def _row(row: int, count: int, floor: Floor, *, y: float) -> list[LaidSeat]:
    blocks = floor.aisles + 1 if count >= 12 else 1
    per_block = -(-count // blocks)
    places = [n * floor.seat_pitch + (n // per_block) * AISLE for n in range(count)]
    middle = (places[0] + places[-1]) / 2
    return [
        LaidSeat(
            id=f"{floor.name}-{row}-{n + 1}",
            x=place - middle,
            y=y,
            heading=STAGE,
            row=row,
            area=floor.name,
        )
        for n, place in enumerate(places)
    ]


def _fit(row: list[LaidSeat], wheelchairs: int) -> list[LaidSeat]:
    from_the_ends = (seat.id for pair in zip(row, row[::-1], strict=True) for seat in pair)
    fit = list(dict.fromkeys(from_the_ends))[:wheelchairs]
    return [replace(seat, offers=("wheelchair",)) if seat.id in fit else seat for seat in row]
