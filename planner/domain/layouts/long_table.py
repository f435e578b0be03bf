"""The long table (长条桌): two sides across or end-on to the door, and rows behind them.

Across, guests face the door (most sources; one has the hosts face it); end-on, they have the right
of those who enter. Who interprets for a chief speaker sits behind, at the right (the host's) or at
the left (the guest's, so that the two interpreters face each other), or at the right on both sides:
it takes the next chair, and the ranks go on beyond it. Sources: protocol pages of etiquette books,
a province's foreign affairs office.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.layouts.choices import Interpreter
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
ASIDE = "-aside"
"""The chair of an interpreter at the hand of the one who is interpreted for."""


def lay_long_table(numbers: Numbers, conventions: Conventions) -> SeatPlan:
    """Guests on the honoured side, hosts on the other, interpreters behind, others in back rows."""
    headings = _headings(conventions)
    sides = {"guest": numbers.guests, "host": numbers.hosts}
    table: list[LaidSeat] = []
    for side, count in sides.items():
        beside = _beside(side, numbers, conventions)
        row = conventions.table_row
        table += side_of_table(side, count, row, heading=headings[side], interpreter=beside)
    seats = whispering(tuple(table))
    aside = {seat.id.removesuffix(ASIDE) for seat in seats if seat.id.endswith(ASIDE)}
    behind = interpreters_behind(seats, tuple(set(numbers.interpreted) - aside))
    clear = DEPTH + (BEHIND if behind else 0.0)
    others = {"guest": numbers.others, "host": numbers.others_hosts}
    back = [_back_rows(side, n, conventions, clear=clear) for side, n in others.items()]
    rows = [seat for line in back for seat in line]
    longest = max(sum(seat.side == side for seat in seats) for side in sides)
    return SeatPlan(
        seats=(*seats, *behind, *rows),
        marks=_marks(longest, [*seats, *behind, *rows], conventions),
        lines=tuple(tuple(seat.id for seat in line) for line in back if line),
        conventions=(*_said(conventions), *_interpreting(aside, conventions)) if seats else (),
    )


def _beside(side: str, numbers: Numbers, conventions: Conventions) -> Interpreter:
    """Where the first one's interpreter sits; behind where there is none, nobody being moved."""
    if f"{side}-1" not in numbers.interpreted:
        return Interpreter.BEHIND
    both = {"host": conventions.interpreter_host, "guest": conventions.interpreter_guest}
    return both[side]


def _headings(conventions: Conventions) -> dict[str, float]:
    """Where each side looks; the door is at the bottom, opposite the stage's end."""
    if conventions.long_table is Placing.END_ON:
        # Entering, one has the guests on the right, who look to the left.
        return {"guest": TO_THE_LEFT, "host": TO_THE_RIGHT}
    far = conventions.long_table_far.value
    near = Facing.HOST if far == Facing.GUEST else Facing.GUEST
    return {far: HALL, near.value: STAGE}


def side_of_table(
    side: str,
    count: int,
    pattern: Pattern,
    *,
    heading: float,
    interpreter: Interpreter = Interpreter.BEHIND,
) -> list[LaidSeat]:
    """One side: its first in the middle, the others alternately outwards.

    An interpreter at the first one's hand has the place of the second or the third there.
    """
    taken = 0
    if interpreter is not Interpreter.BEHIND:
        taken = 2 if (interpreter is Interpreter.LEFT) == (pattern is Pattern.P) else 3

    def make(order: int, x: float, y: float, heading: float) -> LaidSeat:
        rank = order - (0 < taken < order)
        seat = LaidSeat(
            id=f"{side}-{rank}", x=x, y=y, heading=heading, table="table", area="table", side=side
        )
        if order == taken:
            return replace(seat, id=f"{side}-1{ASIDE}", area="interpreter")
        return replace(seat, sequence=side, honour=rank)

    centre = behind((0.0, 0.0), heading, DEPTH)
    # With the first one alone there is no third place: his interpreter has the second.
    taken = min(taken, count + 1)
    chairs = count + bool(taken)
    row = pattern if count > 1 else _HAND.get(interpreter, pattern)
    return honour_row(chairs, row, centre=centre, heading=heading, make=make)


_HAND = {Interpreter.LEFT: Pattern.P, Interpreter.RIGHT: Pattern.Q}
"""The pattern that puts the second at that hand."""


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


def _interpreting(aside: set[str], conventions: Conventions) -> tuple[Sentence, ...]:
    """Of which of the two chief speakers the interpreter sits in the row, and at which hand."""
    said = {
        "host-1": _HOSTS_INTERPRETER.get(conventions.interpreter_host),
        "guest-1": _GUESTS_INTERPRETER.get(conventions.interpreter_guest),
    }
    return tuple(sentence(text) for seat, text in said.items() if text and seat in aside)


_HOSTS_INTERPRETER = {
    Interpreter.RIGHT: N_("The chief host's interpreter sits at the right hand."),
    Interpreter.LEFT: N_("The chief host's interpreter sits at the left hand."),
}
_GUESTS_INTERPRETER = {
    Interpreter.RIGHT: N_("The chief guest's interpreter sits at the right hand."),
    Interpreter.LEFT: N_("The chief guest's interpreter sits at the left hand."),
}
