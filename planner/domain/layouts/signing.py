"""The signing (签字仪式): two signatories at a table, the others standing behind their own.

The guests' signatory has the right chair of the two and the hosts' the left, as they sit; one who
hands the papers stands on the outer side of each; a flag stands before each. Of many parties each
signs in turn, in the agreed order, on one chair. Sources: two pages on signing ceremonies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.layouts.choices import Signing
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
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.domain.layouts.conventions import Conventions
    from planner.domain.layouts.numbers import Numbers

IN_A_ROW = 8
"""Standing places a side in one row."""


def lay_signing(numbers: Numbers, conventions: Conventions) -> SeatPlan:
    """The guests' signatory on the right of those who sit, the hosts' on the left.

    `guests` and `hosts` count the signatory too, where that side has anyone.
    """
    if conventions.signing is Signing.ONE_CHAIR:
        return _in_turn(numbers.guests + numbers.hosts, conventions)
    counts = (("guest", numbers.guests, -1), ("host", numbers.hosts, 1))
    seats = [
        seat for side, count, hand in counts if count for seat in _side(side, count, hand=hand)
    ]
    return SeatPlan(
        seats=whispering(tuple(seats)),
        marks=(
            Mark(MarkKind.TABLE, 0, 0.8, 5.0, 0.6),
            Mark(MarkKind.FLAG, -1.2, 1.35, 1.1, 0.3, seat="guest-sign"),
            Mark(MarkKind.FLAG, 1.2, 1.35, 1.1, 0.3, seat="host-sign"),
            *(Mark(MarkKind.ASSISTANT, x, 0.0, 0.9, 0.5) for x in (-3.2, 3.2)),
            Mark(MarkKind.CAMERA, 0, 2.2, 0.9, 0.6),
            Mark(MarkKind.DOOR, 0, 3.4, 2.0, 0.4),
        ),
        conventions=(sentence(N_("The guests sign and stand at the hosts' right hand.")),),
    )


def _side(side: str, count: int, *, hand: int) -> list[LaidSeat]:
    """The signatory's chair, and standing places outwards from the middle, higher in front."""
    left = left_hand(HALL)[0] * hand
    chair = LaidSeat(
        id=f"{side}-sign", x=1.2 * left, y=0, heading=HALL, table="sign", area="sign", side=side
    )
    standing, order = [], 0
    for row, in_row in enumerate(shared(count - 1, IN_A_ROW), start=1):
        for place in range(in_row):
            order += 1
            standing.append(
                LaidSeat(
                    id=f"{side}-{order}",
                    x=(0.6 + place) * left,
                    y=-0.4 - 1.2 * row,
                    heading=HALL,
                    table="standing",
                    row=row,
                    area="standing",
                    side=side,
                    sequence=side,
                    honour=order,
                )
            )
    return [chair, *standing]


def _in_turn(count: int, conventions: Conventions) -> SeatPlan:
    """One chair that stays free, and everyone standing behind it by rank from the middle."""
    chair = LaidSeat(id="sign", x=0, y=0, heading=HALL, table="sign", area="sign")
    standing: list[LaidSeat] = []
    for row, in_row in enumerate(shared(count, 2 * IN_A_ROW), start=1):
        first = len(standing)

        def make(
            order: int, x: float, y: float, heading: float, *, row: int = row, first: int = first
        ) -> LaidSeat:
            return LaidSeat(
                id=f"standing-{first + order}",
                x=x,
                y=y,
                heading=heading,
                table="standing",
                row=row,
                area="standing",
                sequence="standing",
                honour=first + order,
            )

        pattern = conventions.rostrum(in_row)
        centre = (0.0, -0.4 - 1.2 * row)
        standing += honour_row(in_row, pattern, centre=centre, heading=HALL, make=make)
    return SeatPlan(
        seats=(chair, *whispering(tuple(standing))) if standing else (),
        marks=(
            Mark(MarkKind.TABLE, 0, 0.8, 2.4, 0.6),
            Mark(MarkKind.CAMERA, 0, 2.2, 0.9, 0.6),
            Mark(MarkKind.DOOR, 0, 3.4, 2.0, 0.4),
        ),
        conventions=(sentence(N_("All sign in turn, in the agreed order, on the one chair.")),),
    )
