"""The rostrum (主席台): rows facing the hall, rank by rank outwards from the middle.

Only two patterns of a row are in use; for an even number both live, and a county office's rule and
a collection of seat rules have one each. Who chairs sits in the middle of the front row, at one of
its ends, or by own rank but never in a back row; speakers stand in front, or at the front right.
An end seat may be kept for those who speak from the floor: it stands there, and nobody is seated.
Sources: pages of office practice and of etiquette, which differ as the conventions tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.layouts.choices import ChairsPlace, Lectern, RostrumEnd
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
    """A rostrum with its lectern, and the hall before it."""
    stage = lay_stage(numbers, conventions)
    return stage.joined(lay_hall(numbers, conventions, floor=floor, top=0.0))


def lay_stage(numbers: Numbers, conventions: Conventions) -> SeatPlan:
    """The rostrum alone."""
    ranked = _rostrum(numbers.rostrum, conventions)
    seats = whispering((*ranked, *_chairs_own(ranked, numbers, conventions)))
    if not seats:
        return SeatPlan(())
    said = [_said(numbers.rostrum, conventions)] if ranked else []
    if numbers.chair or conventions.chair is not ChairsPlace.BY_RANK:
        said.append(sentence(_CHAIR[conventions.chair]))
    if conventions.rostrum_end is not RostrumEnd.NONE:
        said.append(sentence(_KEPT[conventions.rostrum_end]))
    return SeatPlan(seats, tuple(_marks(seats, conventions)), conventions=tuple(said))


def _chairs_own(
    ranked: list[LaidSeat], numbers: Numbers, conventions: Conventions
) -> list[LaidSeat]:
    """The chair of who chairs, beyond the end of the front row; it has no place in the order."""
    if not numbers.chair:
        return []
    outwards = max((abs(seat.x) for seat in ranked if seat.row == 1), default=-1.0) + 1.0
    hand = left_hand(HALL)[0] * (1 if conventions.chair is ChairsPlace.LEFT_END else -1)
    return [
        LaidSeat(
            id="rostrum-chair",
            x=outwards * hand,
            y=0.0,
            heading=HALL,
            table="rostrum",
            area="chair",
        )
    ]


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


def _marks(seats: tuple[LaidSeat, ...], conventions: Conventions) -> list[Mark]:
    kept = _kept(seats, conventions)
    wide = 2 * max(abs(x) for x in (*(s.x for s in seats), *(m.x for m in kept))) + 2
    rows = {seat.y for seat in seats}
    deep = max(rows) - min(rows) + 2.6
    middle = (max(rows) + min(rows)) / 2
    stage = Mark(MarkKind.STAGE, 0, middle, wide + 4.4, deep)
    tables = [Mark(MarkKind.TABLE, 0, y + 0.75, wide - 1, 0.4) for y in sorted(rows)]
    return [stage, *tables, *kept, *_lectern(wide, conventions)]


def _kept(seats: tuple[LaidSeat, ...], conventions: Conventions) -> list[Mark]:
    """The chair for speakers from the floor, next to the last of the front row at its end."""
    if conventions.rostrum_end is RostrumEnd.NONE:
        return []
    hand = left_hand(HALL)[0] * (1 if conventions.rostrum_end is RostrumEnd.LEFT else -1)
    last = max(seat.x * hand for seat in seats if seat.row == 1)
    return [Mark(MarkKind.KEPT_CHAIR, hand * (last + 1.0), 0.0, 0.86, 0.62)]


def _lectern(wide: float, conventions: Conventions) -> list[Mark]:
    if conventions.lectern is Lectern.NONE:
        return []
    if conventions.lectern is Lectern.FRONT:
        return [Mark(MarkKind.LECTERN, 0, 1.8, 1.0, 0.7)]
    # The left hand of those who sit there is the hall's right.
    hand = left_hand(HALL)[0] * (1 if conventions.lectern is Lectern.FRONT_LEFT else -1)
    return [Mark(MarkKind.LECTERN, hand * (wide / 2 + 0.9), 0.9, 1.0, 0.7)]


_CHAIR = {
    ChairsPlace.BY_RANK: N_("The chair of the meeting sits by rank, but in the front row."),
    ChairsPlace.CENTRE: N_("The chair of the meeting has the middle of the front row."),
    ChairsPlace.LEFT_END: N_("The chair of the meeting sits at the rostrum's own left end."),
    ChairsPlace.RIGHT_END: N_("The chair of the meeting sits at the rostrum's own right end."),
}

_KEPT = {
    RostrumEnd.LEFT: N_("The seat at the rostrum's own left end is kept for floor speakers."),
    RostrumEnd.RIGHT: N_("The seat at the rostrum's own right end is kept for floor speakers."),
}


def _said(count: int, conventions: Conventions) -> Sentence:
    front = min(count, conventions.rostrum_row_seats)
    message = {
        Pattern.P: N_("Rostrum of {count}: the second sits at the first one's left hand."),
        Pattern.Q: N_("Rostrum of {count}: the second sits at the first one's right hand."),
    }[conventions.rostrum(front)]
    return sentence(message, count=front)
