"""The call in armchairs (会见): two principals in the middle, their people outwards in a bow."""

from __future__ import annotations

from math import cos, pi, radians, sin
from typing import TYPE_CHECKING

from planner.domain.layouts.conventions import Hand
from planner.domain.layouts.long_table import interpreters_behind
from planner.domain.layouts.seat_plan import (
    LaidSeat,
    Mark,
    MarkKind,
    SeatPlan,
    whispering,
)
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.domain.layouts.conventions import Conventions
    from planner.domain.layouts.numbers import Numbers

PITCH = 1.45
"""From one armchair to the next, along the bow."""
FRONT = 8
"""Armchairs a side in the front bow; more sit behind."""


def lay_armchairs(numbers: Numbers, conventions: Conventions) -> SeatPlan:
    """Guests on one hand of the host, hosts on the other; interpreters behind the principals."""
    front = min(FRONT, max(numbers.guests, numbers.hosts, 1))
    radius = max(2.1, 2 * front * PITCH / pi)
    # The host looks at the camera: his right hand is on the left as the camera sees it.
    guests_at = -1 if conventions.guest_at_hosts is Hand.RIGHT else 1
    sides = (("guest", numbers.guests, guests_at), ("host", numbers.hosts, -guests_at))
    seats = whispering(
        tuple(
            _armchair(side, order, front, hand=hand, radius=radius)
            for side, count, hand in sides
            for order in range(1, count + 1)
        )
    )
    behind = interpreters_behind(seats, numbers.interpreted)
    hand = {
        Hand.RIGHT: N_("The chief guest sits at the host's right hand."),
        Hand.LEFT: N_("The chief guest sits at the host's left hand."),
    }[conventions.guest_at_hosts]
    return SeatPlan(
        seats=(*seats, *behind),
        marks=(
            Mark(MarkKind.CAMERA, 0, 0.6, 0.9, 0.6),
            Mark(MarkKind.DOOR, 0, 2.2, 2.0, 0.4),
        ),
        conventions=(sentence(hand),),
    )


def _armchair(side: str, order: int, front: int, *, hand: int, radius: float) -> LaidSeat:
    row, place = (order - 1) // front + 1, (order - 1) % front + 1
    angle = hand * (place - 0.5) * min(90.0 / front, 40.0)
    reach = radius + (row - 1) * PITCH * 1.6
    return LaidSeat(
        id=f"{side}-{order}",
        x=round(reach * sin(radians(angle)), 6),
        y=round(-reach * cos(radians(angle)), 6),
        heading=(angle + 180) % 360,
        table="bow",
        row=row,
        area="table",
        side=side,
        sequence=side,
        honour=order,
    )
