"""The floor of a hall (群众席) and its balcony: rows facing the stage, one order of filling.

Front rows are higher than back ones and the floor higher than the balcony. Rows may be of unequal
length, as in a hall with 26, 30, 22 and 20 chairs that are numbered to and fro (001 to 026, then
056 to 027 from left to right). Sources: an office handbook of meetings, a library's hall chart.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.domain.layouts.choices import Numbering, Units
from planner.domain.layouts.hall_fill import (
    BLOCKS,
    FROM_THE_CENTRE,
    filled,
    from_the_centre,
    said,
)
from planner.domain.layouts.rows import shared
from planner.domain.layouts.seat_plan import STAGE, LaidSeat, Mark, MarkKind, SeatPlan
from planner.domain.sentence import Sentence, sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from planner.domain.layouts.conventions import Conventions
    from planner.domain.layouts.numbers import Numbers

ROW_PITCH = 1.2
AISLE = 1.0
FRONT = 3.0
"""Between the front of the stage and the first row."""
BALCONY = "balcony"
UNDIVIDED = 12
"""A shorter row has no aisles."""
Row = list[LaidSeat]


@dataclass(frozen=True)
class Floor:
    """How the rows of a hall stand."""

    name: str = "hall"
    row_pitch: float = ROW_PITCH
    seat_pitch: float = 1.0


THEATRE = Floor()
CLASSROOM = Floor(row_pitch=1.9, seat_pitch=1.15)
"""With desks: wider and deeper."""
UPSTAIRS = Floor(name=BALCONY)


def lay_hall(numbers: Numbers, conventions: Conventions, *, floor: Floor, top: float) -> SeatPlan:
    """Rows from `top` downwards; a wheelchair's place at the ends of the first one that is used."""
    lengths = _lengths(numbers.others, conventions)
    rows = _rows(lengths, conventions, floor=floor, top=top + FRONT)
    chairs = [_fit(row, numbers.wheelchairs if place == 0 else 0) for place, row in enumerate(rows)]
    bottom = max((seat.y for row in chairs for seat in row), default=top) + 1.5
    above = _rows(list(conventions.hall_balcony), conventions, floor=UPSTAIRS, top=bottom + 2.5)
    above = above if chairs else []
    if conventions.hall_numbering is Numbering.SNAKE:
        chairs, above = _numbered(chairs, 1), _numbered(above, 1 + sum(map(len, chairs)))
    lines, how = _lines(chairs, above, numbers, conventions=conventions)
    return SeatPlan(
        seats=tuple(seat for row in (*chairs, *above) for seat in row),
        marks=(Mark(MarkKind.DOOR, 0, bottom, 2.5, 0.4), *_rail(above)),
        lines=tuple(lines),
        conventions=(how,) if lines else (),
        blocks=conventions.hall_units is Units.BLOCKS,
    )


def _lines(
    chairs: list[Row], above: list[Row], numbers: Numbers, *, conventions: Conventions
) -> tuple[list[tuple[str, ...]], Sentence]:
    """The lines along which floor and balcony are filled, and in words how units sit there."""
    how = said(conventions.hall_fill)
    lines = [filled(one, conventions.hall_fill) for one in (chairs, above) if one]
    if conventions.hall_units is Units.BLOCKS:
        how = sentence(BLOCKS)
    elif conventions.hall_units is Units.FROM_CENTRE and numbers.units and chairs:
        lines[0], how = from_the_centre(chairs, numbers.units), sentence(FROM_THE_CENTRE)
    return lines, how


def _lengths(people: int, conventions: Conventions) -> list[int]:
    """How many chairs each row has: as they stand, with more where these do not do."""
    standing = list(conventions.hall_rows)[conventions.hall_empty_rows :]
    if not standing:
        per_row = _seats_in_a_row(people, conventions.hall_row_seats)
        return shared(people, per_row)
    missing = people - sum(standing) - sum(conventions.hall_balcony)
    return (standing + shared(max(0, missing), standing[-1])) if people else []


def _rows(
    lengths: Sequence[int], conventions: Conventions, *, floor: Floor, top: float
) -> list[Row]:
    longest = max(lengths, default=0)
    inner = _inner(longest, conventions)
    empty = conventions.hall_empty_rows if floor.name != BALCONY else 0
    return [
        [
            LaidSeat(
                id=f"{floor.name}-{row}-{n}",
                x=x,
                y=top + (row - 1) * floor.row_pitch,
                heading=STAGE,
                row=row,
                area=floor.name,
            )
            for n, x in enumerate(_places(count, inner, longest, pitch=floor.seat_pitch), start=1)
        ]
        for row, count in enumerate(lengths, start=1 + empty)
    ]


def _inner(longest: int, conventions: Conventions) -> tuple[int, ...]:
    """The chairs of the blocks between the outer ones: the same in every row run through.

    Without blocks set, three: the outer two alike.
    """
    if len(conventions.hall_blocks) == 1:
        return (longest,)
    if conventions.hall_blocks:
        return conventions.hall_blocks[1:-1]
    return (longest - 2 * (longest // 3),)


def _places(count: int, inner: tuple[int, ...], longest: int, *, pitch: float) -> list[float]:
    """Where the chairs of a row stand, with the inner blocks about the middle."""
    if longest < UNDIVIDED or count <= sum(inner):
        return [(n - (count - 1) / 2) * pitch for n in range(count)]
    outer = count - sum(inner)
    blocks = [outer // 2, *inner, outer - outer // 2]
    places: list[float] = []
    along = 0.0
    for block in blocks:
        places += [along + n * pitch for n in range(block)]
        along += block * pitch + (AISLE if block else 0.0)
    between = places[outer // 2 : outer // 2 + sum(inner)] or places[outer // 2 - 1 :][:2]
    middle = (between[0] + between[-1]) / 2
    return [place - middle for place in places]


def _rail(above: list[Row]) -> tuple[Mark, ...]:
    if not above:
        return ()
    ends = [seat.x for row in above for seat in row]
    return (Mark(MarkKind.BALCONY, 0, above[0][0].y - 1.0, max(ends) - min(ends) + 1, 0.35),)


def _numbered(rows: list[Row], first: int) -> list[Row]:
    """On and on, every second row from right to left."""
    found: list[Row] = []
    for place, row in enumerate(rows):
        numbers = range(first, first + len(row))
        run = numbers if place % 2 == 0 else reversed(numbers)
        found.append([replace(s, title=f"{n:03d}") for s, n in zip(row, run, strict=True)])
        first += len(row)
    return found


def without_empty_rows(plan: SeatPlan, taken: Collection[str]) -> tuple[SeatPlan, int]:
    """The plan with one row of the floor behind the last that is taken, and how many it leaves out.

    What lies behind moves up; of a balcony where nobody sits nothing is shown.
    """
    plan = _without_empty_balcony(plan, taken)
    floor = [seat for seat in plan.seats if seat.area == THEATRE.name]
    last = 1 + max((seat.row for seat in floor if seat.id in taken), default=0)
    last = max(last, min((seat.row for seat in floor), default=1))
    gone = {seat.id for seat in floor if seat.row > last}
    if not gone:
        return plan, 0
    bottom = max(seat.y for seat in floor)
    lift = bottom - max(seat.y for seat in floor if seat.row <= last)
    marks = (replace(m, y=m.y - lift) if m.y > bottom else m for m in plan.marks)
    seats = (
        replace(seat, y=seat.y - lift) if seat.y > bottom else seat
        for seat in plan.seats
        if seat.id not in gone
    )
    shown = replace(plan, seats=tuple(seats), marks=tuple(marks))
    return shown, max(s.row for s in floor) - last


def _without_empty_balcony(plan: SeatPlan, taken: Collection[str]) -> SeatPlan:
    upstairs = {seat.id for seat in plan.seats if seat.area == BALCONY}
    if not upstairs or upstairs & set(taken):
        return plan
    return replace(
        plan,
        seats=tuple(seat for seat in plan.seats if seat.id not in upstairs),
        marks=tuple(mark for mark in plan.marks if mark.kind is not MarkKind.BALCONY),
    )


def _seats_in_a_row(total: int, most: int) -> int:
    """As wide as is usual, but a small audience sits in rows twice as long as they are many."""
    width = next((n for n in range(6, most) if 2 * (total / n) <= n), most)
    return min(most, width + width % 2)


def _fit(row: Row, wheelchairs: int) -> Row:
    from_the_ends = (seat.id for pair in zip(row, row[::-1], strict=True) for seat in pair)
    fit = list(dict.fromkeys(from_the_ends))[:wheelchairs]
    return [replace(seat, offers=("wheelchair",)) if seat.id in fit else seat for seat in row]
