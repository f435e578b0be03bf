"""The long table (长条桌): two sides across or end-on to the door, and rows behind them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.layouts.conventions import Facing, Placing
from planner.domain.layouts.patterns import Pattern
from planner.domain.layouts.rows import honour_row, shared
from planner.domain.layouts.seat_plan import (
    HALL,
    STAGE,
    LaidSeat,
    Mark,
    MarkKind,
    SeatPlan,
    left_hand,
    whispering,
)
from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.domain.layouts.conventions import Conventions
    from planner.domain.layouts.numbers import Numbers

DEPTH = 1.0
"""From the middle of the table to the chairs of one side."""
BEHIND = 1.3
ROW_PITCH = 1.1
TO_THE_RIGHT, TO_THE_LEFT = 90.0, 270.0


def lay_long_table(numbers: Numbers, conventions: Conventions) -> SeatPlan:
    """Guests on the honoured side, hosts on the other, interpreters behind, others in back rows."""
    headings = _headings(conventions)
    sides = {"guest": numbers.guests, "host": numbers.hosts}
    table: list[LaidSeat] = []
    for side, count in sides.items():
        table += side_of_table(side, count, conventions.table_row, heading=headings[side])
    seats = whispering(tuple(table))
    behind = interpreters_behind(seats, numbers.interpreted)
    clear = DEPTH + (BEHIND if behind else 0.0)
    others = {"guest": numbers.others, "host": numbers.others_hosts}
    back = [_back_rows(side, n, conventions, clear=clear) for side, n in others.items()]
    rows = [seat for line in back for seat in line]
    longest = max(sides.values())
    return SeatPlan(
        seats=(*seats, *behind, *rows),
        marks=_marks(longest, [*seats, *behind, *rows], conventions),
        lines=tuple(tuple(seat.id for seat in line) for line in back if line),
        conventions=_said(conventions) if seats else (),
    )


def _headings(conventions: Conventions) -> dict[str, float]:
    """Where each side looks; the door is at the bottom, opposite the stage's end."""
    if conventions.long_table is Placing.END_ON:
        # Entering, one has the guests on the right, who look to the left.
        return {"guest": TO_THE_LEFT, "host": TO_THE_RIGHT}
    far = conventions.long_table_far.value
    near = Facing.HOST if far == Facing.GUEST else Facing.GUEST
    return {far: HALL, near.value: STAGE}


def side_of_table(side: str, count: int, pattern: Pattern, *, heading: float) -> list[LaidSeat]:
    """One side: its first in the middle, the others alternately outwards."""

    def make(order: int, x: float, y: float, heading: float) -> LaidSeat:
        return LaidSeat(
            id=f"{side}-{order}",
            x=x,
            y=y,
            heading=heading,
            table="table",
            area="table",
            side=side,
            sequence=side,
            honour=order,
        )

    centre = behind((0.0, 0.0), heading, DEPTH)
    return honour_row(count, pattern, centre=centre, heading=heading, make=make)


def behind(place: tuple[float, float], heading: float, distance: float) -> tuple[float, float]:
    """The point so far behind the back of one who sits at `place`."""
    left_x, left_y = left_hand(heading)
    # Forwards is the left hand turned clockwise by a right angle: (-left_y, left_x).
    return place[0] + left_y * distance, place[1] - left_x * distance


def interpreters_behind(
    seats: tuple[LaidSeat, ...], interpreted: tuple[str, ...]
) -> tuple[LaidSeat, ...]:
    """Chairs without rank behind those for whom someone interprets."""
    return tuple(_assistant(seat) for seat in seats if seat.id in interpreted)


def _assistant(seat: LaidSeat) -> LaidSeat:
    x, y = behind((seat.x, seat.y), seat.heading, BEHIND)
    return LaidSeat(
        id=f"{seat.id}-behind",
        x=x,
        y=y,
        heading=seat.heading,
        row=2,
        area="interpreter",
        beside=(seat.id,),
    )


def _back_rows(side: str, count: int, conventions: Conventions, *, clear: float) -> list[LaidSeat]:
    """Rows behind one side, the nearest first; `clear` is what stands before them."""
    per_row = max(6, min(conventions.table_side_seats, -(-count // 2)))
    heading = _headings(conventions)[side]
    return [
        seat
        for row, in_row in enumerate(shared(count, per_row), start=1)
        for seat in _back_row(side, row, in_row, heading, clear + 1.2 + (row - 1) * ROW_PITCH)
    ]


def _back_row(side: str, row: int, count: int, heading: float, deep: float) -> list[LaidSeat]:
    centre = behind((0.0, 0.0), heading, deep)
    left_x, left_y = left_hand(heading)
    steps = [(count - 1) / 2 - n for n in range(count)]
    return [
        LaidSeat(
            id=f"{side}-back-{row}-{n}",
            x=centre[0] + step * left_x,
            y=centre[1] + step * left_y,
            heading=heading,
            row=row,
            area="back",
            side=side,
        )
        for n, step in enumerate(steps, start=1)
    ]


def _marks(longest: int, seats: list[LaidSeat], conventions: Conventions) -> tuple[Mark, ...]:
    length, lowest = max(2.0, longest + 0.4), max((seat.y for seat in seats), default=0.0)
    table = Mark(MarkKind.TABLE, 0, 0, length, 1.0)
    if conventions.long_table is Placing.END_ON:
        table, lowest = replace(table, width=1.0, height=length), max(lowest, length / 2)
    return (table, Mark(MarkKind.DOOR, 0, lowest + 1.6, 2.0, 0.4))


def _said(conventions: Conventions) -> tuple[Sentence, ...]:
    if conventions.long_table is Placing.END_ON:
        sides = N_("Long table end-on: guests on the right of those who enter.")
    elif conventions.long_table_far is Facing.GUEST:
        sides = N_("Long table across: guests face the door.")
    else:
        sides = N_("Long table across: hosts face the door.")
    hand = {
        Pattern.P: N_("On each side the second sits at the first one's left hand."),
        Pattern.Q: N_("On each side the second sits at the first one's right hand."),
    }[conventions.table_row]
    return sentence(sides), sentence(hand)
