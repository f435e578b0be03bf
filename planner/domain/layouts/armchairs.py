"""The call in armchairs (会见), in its five forms.

并列式: host and guest beside one another facing the door, their people outwards in a bow, or along
a side wall with the higher far from the door. 相对式: face to face, who faces the door higher; or
across the way in, with the right of one who enters higher. 居中式: one row, the middle higher than
both sides. 主席式: the hosts face the door, all guests opposite. 自由式: a circle without order.
A guest sits at the host's right hand (from the camera at the left); at an internal call a superior
sits at the left. Interpreters and recorders sit behind. Sources: etiquette textbooks, a province's
foreign affairs office, a question bank of secretaries' training that names the five forms.
"""

from __future__ import annotations

from functools import partial
from math import cos, pi, radians, sin
from typing import TYPE_CHECKING

from planner.domain.layouts.choices import Call
from planner.domain.layouts.conventions import Hand
from planner.domain.layouts.long_table import BEHIND, behind, interpreters_behind
from planner.domain.layouts.patterns import Pattern, offsets
from planner.domain.layouts.rows import shared
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

PITCH = 1.45
"""From one armchair to the next."""
FRONT = 8
"""Armchairs a side in the front row or bow; more sit behind."""
APART = 1.6
"""From the middle to each of two that face one another."""
TO_THE_RIGHT, TO_THE_LEFT = 90.0, 270.0
ONE_ORDER = (Call.CENTRE, Call.FREE)
"""The forms without sides."""


def lay_armchairs(numbers: Numbers, conventions: Conventions) -> SeatPlan:
    """Guests and hosts in the form of the call; interpreters behind those they interpret for."""
    seats = whispering(tuple(_FORMS[conventions.call](numbers, conventions)))
    aside = interpreters_behind(seats, numbers.interpreted)
    lowest = max([0.0, *(seat.y for seat in (*seats, *aside))])
    rounded = conventions.call is Call.SIDE_BY_SIDE
    return SeatPlan(
        seats=(*seats, *aside),
        marks=(
            Mark(MarkKind.CAMERA, 0, 0.6 if rounded else lowest + 1.2, 0.9, 0.6),
            Mark(MarkKind.DOOR, 0, 2.2 if rounded else lowest + 2.4, 2.0, 0.4),
        ),
        conventions=_said(conventions),
    )


def _said(conventions: Conventions) -> tuple[Sentence, ...]:
    if conventions.call is not Call.SIDE_BY_SIDE:
        return (sentence(_FORM_SAID[conventions.call]),)
    hand = {
        Hand.RIGHT: N_("The chief guest sits at the host's right hand."),
        Hand.LEFT: N_("The chief guest sits at the host's left hand."),
    }[conventions.guest_at_hosts]
    return (sentence(hand),)


_FORM_SAID = {
    Call.ALONG_WALL: N_("Beside one another along a wall: far from the door is higher."),
    Call.FACE_TO_FACE: N_("Face to face: the guests face the door."),
    Call.ACROSS_AXIS: N_("Face to face: the guests are on the right of those who enter."),
    Call.CENTRE: N_("All in a row: the middle is higher than both sides."),
    Call.PRESIDENTIAL: N_("The hosts face the door, the guests sit opposite."),
    Call.FREE: N_("A free circle: no chair is higher than another."),
}


def _bow(numbers: Numbers, conventions: Conventions) -> list[LaidSeat]:
    front = min(FRONT, max(numbers.guests, numbers.hosts, 1))
    radius = max(2.1, 2 * front * PITCH / pi)
    # The host looks at the camera: his right hand is on the left as the camera sees it.
    guests_at = -1 if conventions.guest_at_hosts is Hand.RIGHT else 1
    sides = (("guest", numbers.guests, guests_at), ("host", numbers.hosts, -guests_at))
    return [
        _in_the_bow(side, order, front, hand=hand, radius=radius)
        for side, count, hand in sides
        for order in range(1, count + 1)
    ]


def _in_the_bow(side: str, order: int, front: int, *, hand: int, radius: float) -> LaidSeat:
    row, place = (order - 1) // front + 1, (order - 1) % front + 1
    angle = hand * (place - 0.5) * min(90.0 / front, 40.0)
    reach = radius + (row - 1) * PITCH * 1.6
    at = (round(reach * sin(radians(angle)), 6), round(-reach * cos(radians(angle)), 6))
    return _armchair(side, order, at, (angle + 180) % 360, row=row)


def _armchair(
    side: str, order: int, at: tuple[float, float], heading: float, *, row: int = 1
) -> LaidSeat:
    return LaidSeat(
        id=f"{side or 'call'}-{order}",
        x=at[0],
        y=at[1],
        heading=heading,
        table="bow",
        row=row,
        area="table",
        side=side,
        sequence=side or "call",
        honour=order,
    )


def _along_wall(numbers: Numbers, conventions: Conventions) -> list[LaidSeat]:
    """Along the wall at the hall's left: guests from the middle away from the door, hosts to it."""
    return [
        _armchair(
            side,
            order,
            (-(row - 1) * PITCH - (row > 1) * _clear(numbers), toward * (place + 0.5) * PITCH),
            TO_THE_RIGHT,
            row=row,
        )
        for side, count, toward in (("guest", numbers.guests, -1), ("host", numbers.hosts, 1))
        for order in range(1, count + 1)
        for row, place in [((order - 1) // FRONT + 1, (order - 1) % FRONT)]
    ]


def _clear(numbers: Numbers) -> float:
    """What interpreters take between the front row and those behind it."""
    return BEHIND if numbers.interpreted else 0.0


def _rows(
    side: str, count: int, heading: float, *, pattern: Pattern, apart: float, clear: float
) -> list[LaidSeat]:
    """Rows by the pattern, the first `apart` behind the middle of the room."""
    left_x, left_y = left_hand(heading)
    seats: list[LaidSeat] = []
    for row, in_row in enumerate(shared(count, FRONT), start=1):
        deep = apart + (row - 1) * PITCH + (clear if row > 1 else 0.0)
        x, y = behind((0.0, 0.0), heading, deep)
        done = len(seats)
        for order, step in enumerate(offsets(in_row, pattern), start=done + 1):
            at = (x + step * PITCH * left_x, y + step * PITCH * left_y)
            seats.append(_armchair(side, order, at, heading, row=row))
    return seats


def _facing(numbers: Numbers, conventions: Conventions) -> list[LaidSeat]:
    return _two(numbers, conventions, guests=HALL, hosts=STAGE)


def _across(numbers: Numbers, conventions: Conventions) -> list[LaidSeat]:
    return _two(numbers, conventions, guests=TO_THE_LEFT, hosts=TO_THE_RIGHT)


def _presidential(numbers: Numbers, conventions: Conventions) -> list[LaidSeat]:
    return _two(numbers, conventions, guests=STAGE, hosts=HALL)


def _two(
    numbers: Numbers, conventions: Conventions, *, guests: float, hosts: float
) -> list[LaidSeat]:
    lay = partial(_rows, pattern=conventions.table_row, apart=APART, clear=_clear(numbers))
    return [*lay("guest", numbers.guests, guests), *lay("host", numbers.hosts, hosts)]


def _centre(numbers: Numbers, conventions: Conventions) -> list[LaidSeat]:
    count = numbers.guests + numbers.hosts
    pattern = conventions.rostrum(min(count, FRONT))
    return _rows("", count, HALL, pattern=pattern, apart=0.0, clear=0.0)


def _free(numbers: Numbers, conventions: Conventions) -> list[LaidSeat]:
    """A ring; the numbers of its chairs are no order of honour."""
    del conventions
    count = numbers.guests + numbers.hosts
    radius = max(1.2, count * PITCH / (2 * pi))
    seats = []
    for order in range(1, count + 1):
        angle = 360 * (order - 0.5) / count
        at = (round(radius * sin(radians(angle)), 6), round(-radius * cos(radians(angle)), 6))
        seats.append(LaidSeat(f"call-{order}", *at, (angle + 180) % 360, table="bow", area="table"))
    return seats


_FORMS = {
    Call.SIDE_BY_SIDE: _bow,
    Call.ALONG_WALL: _along_wall,
    Call.FACE_TO_FACE: _facing,
    Call.ACROSS_AXIS: _across,
    Call.CENTRE: _centre,
    Call.PRESIDENTIAL: _presidential,
    Call.FREE: _free,
}
