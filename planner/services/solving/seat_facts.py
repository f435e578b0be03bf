"""The chairs of a room as they are asked about: what each is worth is read from where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.layouts.whereabouts import (
    hidden_parts,
    lowness,
    rows_of,
    sectors,
    steps_from_door,
)
from solver.seating.problem import Seat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.domain.layouts.seat_plan import SeatPlan
    from solver.seating.problem import Guest


AT_TABLES = "tables"
"""The round tables after the first: each has its order, and one may sit at any of them."""


def seats_of(plan: SeatPlan, guests: Sequence[Guest]) -> tuple[Seat, ...]:
    """Every chair, with its way to the door, what it sees of the stage, and its neighbours.

    The door matters where one may sit here or there: not on a chair of the one order of honour. How
    low a chair is matters only where some stay empty, and its part of the hall only to security.
    """
    door, hidden, rows = steps_from_door(plan), hidden_parts(plan), rows_of(plan)
    free = {seat.id for seat in plan.seats if not seat.sequence or seat.area == AT_TABLES}
    low = lowness(plan) if len(guests) < len(plan.seats) else {}
    parts = sectors(plan) if any(guest.guard for guest in guests) else {}
    ahead = rows.ahead if plan.blocks else {}
    return tuple(
        Seat(
            id=seat.id,
            table=seat.table,
            area=seat.area,
            side=seat.side,
            sequence=seat.sequence,
            honour=seat.honour,
            beside=seat.beside or rows.beside.get(seat.id, ()),
            offers=seat.offers,
            part=parts.get(seat.id, ""),
            ahead=ahead.get(seat.id, ()),
            hidden=hidden.get(seat.id, 0),
            from_door=door.get(seat.id, 0) if seat.id in free else 0,
            low=low.get(seat.id, 0),
        )
        for seat in plan.seats
    )
