"""The rostrum (主席台): rows facing the hall, rank by rank outwards from the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.layouts.conventions import Aligning
from planner.domain.layouts.hall import THEATRE, Floor, lay_hall
from planner.domain.layouts.patterns import Pattern, offsets
from planner.domain.layouts.rows import honour_row, shared
from planner.domain.layouts.seat_plan import (
    HALL,
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

ROW_PITCH = 1.6


def lay_rostrum(numbers: Numbers, conventions: Conventions, *, floor: Floor = THEATRE) -> SeatPlan:
    """A rostrum, a lectern at its front right, and the hall before it."""
    seats = whispering(tuple(_rostrum(numbers.rostrum, conventions)))
    stage = SeatPlan(
        seats=seats,
        marks=tuple(_marks(seats)) if seats else (),
        conventions=(_said(numbers.rostrum, conventions),) if seats else (),
    )
    return stage.joined(lay_hall(numbers, conventions, floor=floor, top=0.0))


def _rostrum(count: int, conventions: Conventions) -> list[LaidSeat]:
    seats: list[LaidSeat] = []
    for row, in_row in enumerate(shared(count, conventions.rostrum_row_seats), start=1):
        first = len(seats)

        def make(
            order: int, x: float, y: float, heading: float, *, row: int = row, first: int = first
        ) -> LaidSeat:
            return LaidSeat(
                id=f"rostrum-{first + order}",
                x=x,
                y=y,
                heading=heading,
                table="rostrum",
                row=row,
                area="rostrum",
                sequence="rostrum",
                honour=first + order,
            )

        pattern = conventions.rostrum(in_row)
        # The front row stands nearest the hall, the others behind it, away from the hall.
        centre = (_shift(in_row, count, conventions), -ROW_PITCH * (row - 1))
        seats += honour_row(in_row, pattern, centre=centre, heading=HALL, make=make)
    return seats


def _shift(in_row: int, count: int, conventions: Conventions) -> float:
    """Half a chair where rows keep the same columns and this one is even, the front one odd."""
    front = min(count, conventions.rostrum_row_seats)
    if conventions.rostrum_rows is Aligning.CENTRE_LINE or in_row % 2 == front % 2:
        return 0.0
    leading = offsets(in_row, conventions.rostrum(in_row))[0]
    return -leading * left_hand(HALL)[0]


def _marks(seats: tuple[LaidSeat, ...]) -> list[Mark]:
    wide = 2 * max(abs(seat.x) for seat in seats) + 2
    rows = {seat.y for seat in seats}
    deep = max(rows) - min(rows) + 2.6
    middle = (max(rows) + min(rows)) / 2
    # The front right of those who sit there is the hall's left.
    lectern = Mark(MarkKind.LECTERN, -wide / 2 - 0.9, 0.9, 1.0, 0.7)
    tables = [Mark(MarkKind.TABLE, 0, y + 0.75, wide - 1, 0.4) for y in sorted(rows)]
    return [Mark(MarkKind.STAGE, 0, middle, wide + 4.4, deep), *tables, lectern]


def _said(count: int, conventions: Conventions) -> Sentence:
    front = min(count, conventions.rostrum_row_seats)
    message = {
        Pattern.P: N_("Rostrum of {count}: the second sits at the first one's left hand."),
        Pattern.Q: N_("Rostrum of {count}: the second sits at the first one's right hand."),
    }[conventions.rostrum(front)]
    return sentence(message, count=front)
