"""The hollow square (回字形) and the U: four sides, or three, looking inwards.

A square of two sides is seated as a long table: guests or superiors far from the door, hosts near
it. In a U the leaders have the closed side by the rostrum's pattern, and rank falls down the legs:
one leg before the other (as the text found has it), or by turns. Farther from the door is higher.
Sources: pages on meeting tables and on U-shaped tables.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.layouts.conventions import Conventions, Legs
from planner.domain.layouts.flags import with_flags
from planner.domain.layouts.rows import honour_row
from planner.domain.layouts.seat_plan import (
    HALL,
    STAGE,
    LaidSeat,
    Mark,
    MarkKind,
    SeatPlan,
    whispering,
)
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.domain.layouts.numbers import Numbers

TO_THE_RIGHT, TO_THE_LEFT = 90.0, 270.0
EDGE = 1.2
"""From a corner of the tables to the first chair of a leg."""

TURNS = Conventions(u_legs=Legs.ALTERNATE)


def lay_hollow_square(numbers: Numbers, conventions: Conventions) -> SeatPlan:
    """Guests from the middle of the far side, hosts from that of the near one, then the legs.

    Without sides it is one order: the far side, the legs, the near side last.
    """
    if numbers.guests and numbers.hosts:
        return with_flags(_facing(numbers, conventions), conventions)
    count = numbers.guests + numbers.hosts
    across = max(1, round(count * 0.3))
    far, near = min(count, across), min(max(0, count - 2), across)
    legs = count - far - near
    seats = _head(far, conventions)
    seats += _legs(legs, conventions, first=far + 1, wide=across)
    deep = _depth(legs)
    seats += _near_side(near, conventions, first=far + legs + 1, y=deep + 2 * EDGE)
    return with_flags(_plan(seats, across, deep, closed=True), conventions)


def _facing(numbers: Numbers, conventions: Conventions) -> SeatPlan:
    """Two orders, each from the middle of its side and then along the legs, by turns."""
    across = max(1, round((numbers.guests + numbers.hosts) * 0.3))
    far, near = min(numbers.guests, across), min(numbers.hosts, across)
    down, up = numbers.guests - far, numbers.hosts - near
    deep = max(0.0, -(-down // 2) + -(-up // 2) - 1.0)
    end = deep + 2 * EDGE
    guests = _head(far, conventions) + _legs(down, TURNS, first=far + 1, wide=across)
    hosts = _head(near, conventions) + _legs(up, TURNS, first=near + 1, wide=across)
    seats = [_owned(seat, "guest") for seat in guests]
    # The hosts' half is the guests', turned by 180 degrees about the middle of the square.
    seats += [
        replace(_owned(seat, "host"), x=-seat.x, y=end - seat.y, heading=(seat.heading + 180) % 360)
        for seat in hosts
    ]
    return _plan(seats, across, deep, closed=True)


def _owned(seat: LaidSeat, side: str) -> LaidSeat:
    return replace(seat, id=f"{side}-{seat.honour}", side=side, sequence=side)


def lay_u_shape(numbers: Numbers, conventions: Conventions) -> SeatPlan:
    """The leaders on the closed side, far from the door; rank falls down the legs."""
    count = numbers.guests + numbers.hosts
    far = min(count, max(3, round(count * 0.25)))
    seats = _head(far, conventions)
    seats += _legs(count - far, conventions, first=far + 1, wide=far)
    return with_flags(_plan(seats, far, _depth(count - far), closed=False), conventions)


def _depth(legs: int) -> float:
    return max(0.0, -(-legs // 2) - 1.0)


def _seat(order: int, x: float, y: float, heading: float) -> LaidSeat:
    return LaidSeat(
        id=f"square-{order}",
        x=x,
        y=y,
        heading=heading,
        table="square",
        area="table",
        sequence="square",
        honour=order,
    )


def _head(count: int, conventions: Conventions) -> list[LaidSeat]:
    pattern = conventions.rostrum(count)
    return honour_row(count, pattern, centre=(0.0, 0.0), heading=HALL, make=_seat)


def _legs(count: int, conventions: Conventions, *, first: int, wide: int) -> list[LaidSeat]:
    """Down the legs from the head; the first leg is the one at the head's left hand."""
    aside = wide / 2 + EDGE
    at_left = -(-count // 2)
    seats = []
    for n in range(count):
        leg, place = (n % 2, n // 2)
        if conventions.u_legs is Legs.BLOCK:
            leg, place = (0, n) if n < at_left else (1, n - at_left)
        # The hall's right is the left hand of those at the head, who look at the hall.
        x, heading = (aside, TO_THE_LEFT) if leg == 0 else (-aside, TO_THE_RIGHT)
        seats.append(_seat(first + n, x, EDGE + place, heading))
    return seats


def _near_side(count: int, conventions: Conventions, *, first: int, y: float) -> list[LaidSeat]:
    def make(order: int, x: float, y: float, heading: float) -> LaidSeat:
        return _seat(first + order - 1, x, y, heading)

    pattern = conventions.rostrum(count)
    return honour_row(count, pattern, centre=(0.0, y), heading=STAGE, make=make)


def _plan(seats: list[LaidSeat], across: int, deep: float, *, closed: bool) -> SeatPlan:
    aside = across / 2 + EDGE
    wide = 2 * (aside - 0.55)
    lowest = max((seat.y for seat in seats), default=0.0)
    end = lowest - 0.75 if closed else deep + EDGE + 0.5
    tables = [Mark(MarkKind.TABLE, 0, 0.75, wide, 0.6)]
    for x in (-(aside - 0.8), aside - 0.8):
        tables.append(Mark(MarkKind.TABLE, x, (0.75 + end) / 2, 0.5, end - 0.75))
    if closed:
        tables.append(Mark(MarkKind.TABLE, 0, lowest - 0.75, wide, 0.6))
    return SeatPlan(
        seats=whispering(tuple(seats)),
        marks=(*tables, Mark(MarkKind.DOOR, 0, lowest + 1.6, 2.0, 0.4)),
        conventions=(sentence(_SAID[seats[0].side if seats else ""]),),
    )


_SAID = {
    "": N_("The first sits opposite the door; rank falls towards it."),
    "guest": N_("Guests face the door, hosts sit opposite; each side by rank from its middle."),
}
