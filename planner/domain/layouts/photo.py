"""The group photo (合影): rows by rank, or hosts and guests by turns with hosts at both ends.

With foreign guests the host has the middle, the first guest his right hand, and both ends are host
people (把边): that can be only with 1, 5, 9, 13 … in the row, for the middle and the ends are hosts
and every second one between them a guest. Sources: a note on protocol of photos, a guide of seat
orders; the arithmetic is ours.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.layouts.rows import honour_row, shared
from planner.domain.layouts.seat_plan import HALL, LaidSeat, Mark, MarkKind, SeatPlan
from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.domain.layouts.conventions import Conventions
    from planner.domain.layouts.numbers import Numbers
    from planner.domain.layouts.patterns import Pattern

ROW_PITCH = 1.1
_TOLD = N_("At {sitting} {count} cannot stand by turns with hosts at both ends; 5, 9 or 13 can.")


def lay_photo(numbers: Numbers, conventions: Conventions) -> SeatPlan:
    """The front row nearest the camera; with hosts and guests it alternates as far as it can."""
    mixed = _alternating(numbers, conventions.photo_row_seats)
    front = [_place(*place) for place in _front_row(mixed)] if mixed else []
    behind = _rows(numbers.guests + numbers.hosts - mixed, conventions, first=2 if mixed else 1)
    said = (
        N_("Front row: hosts and guests by turns, hosts at both ends.")
        if mixed
        else N_("Each row by rank from its middle outwards.")
    )
    warned = _warned(numbers, conventions.photo_row_seats)
    return SeatPlan(
        seats=(*front, *behind),
        marks=(Mark(MarkKind.CAMERA, 0, 2.0, 1.0, 0.7),),
        conventions=(sentence(said), *warned),
        warnings=tuple(replace(one, message=_TOLD) for one in warned),
    )


def can_alternate(count: int) -> bool:
    """Whether hosts and guests can stand by turns in a row with hosts in the middle and at ends."""
    return count % 4 == 1


def _warned(numbers: Numbers, most: int) -> tuple[Sentence, ...]:
    """That a row of all of them could not alternate, where it is one row and there are both."""
    people = numbers.guests + numbers.hosts
    if not (numbers.guests and numbers.hosts) or people > most or can_alternate(people):
        return ()
    return (
        sentence(
            N_("{count} cannot stand by turns with hosts at both ends; 5, 9 or 13 can."),
            count=people,
        ),
    )


def _alternating(numbers: Numbers, most: int) -> int:
    """How long a row can alternate with hosts at both ends and in the middle: 1, 5, 9, 13 ..."""
    if not numbers.guests:
        return 0
    fitting = (n for n in range(5, most + 1, 4) if numbers.guests >= n // 2 <= numbers.hosts - 1)
    return max(fitting, default=0)


def _front_row(count: int) -> list[tuple[str, int, float]]:
    """(side, order, x): the host in the middle, the first guest at his right hand, by turns."""
    found = [("host", 1, 0.0)]
    for step in range(1, count // 2 + 1):
        side = "guest" if step % 2 else "host"
        # The right hand of one who looks at the camera is on the camera's left.
        found += [(side, step, -float(step)), (side, step + 1, float(step))]
    return found


def _place(side: str, order: int, x: float) -> LaidSeat:
    return LaidSeat(
        id=f"{side}-{order}",
        x=x,
        y=0,
        heading=HALL,
        area="photo",
        side=side,
        sequence=side,
        honour=order,
    )


def _rows(count: int, conventions: Conventions, *, first: int) -> list[LaidSeat]:
    seats: list[LaidSeat] = []
    for row, in_row in enumerate(shared(count, conventions.photo_row_seats), start=first):
        seats += _row(row, in_row, conventions.rostrum(in_row), done=len(seats))
    return seats


def _row(row: int, count: int, pattern: Pattern, *, done: int) -> list[LaidSeat]:
    def make(order: int, x: float, y: float, heading: float) -> LaidSeat:
        return LaidSeat(
            id=f"photo-{done + order}",
            x=x,
            y=y,
            heading=heading,
            row=row,
            area="photo",
            sequence="photo",
            honour=done + order,
        )

    centre = (0.0, -ROW_PITCH * (row - 1))
    return honour_row(count, pattern, centre=centre, heading=HALL, make=make)
