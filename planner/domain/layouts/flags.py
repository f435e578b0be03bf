"""Flags on the tables of talks of many parties: one before the head of each, on the table.

The parties are known when people sit; here a flag is made ready before every chair, those of
higher honour first, and a drawing shows the first of each party alone. Source: a page on the order
of international meetings, one flag to a delegation at round and square tables.
"""

from __future__ import annotations

from dataclasses import replace
from math import cos, radians, sin
from typing import TYPE_CHECKING

from planner.domain.layouts.choices import Flags
from planner.domain.layouts.seat_plan import Mark, MarkKind
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.domain.layouts.conventions import Conventions
    from planner.domain.layouts.seat_plan import LaidSeat, SeatPlan

BEFORE = 0.7
"""From the middle of a chair to the flag before it."""


def with_flags(plan: SeatPlan, conventions: Conventions) -> SeatPlan:
    """The plan with a flag before the first of each party, where the office sets flags."""
    if conventions.table_flags is Flags.NONE or not plan.seats:
        return plan
    at_table = [seat for seat in plan.seats if seat.table]
    # The first table before all others: a deputy there ranks above the first of a lower table.
    at_table.sort(key=lambda s: (s.area == "tables", s.honour is None, s.honour or 0))
    said = sentence(N_("A flag stands before the first of each party."))
    return replace(
        plan,
        marks=(*plan.marks, *(_flag(seat) for seat in at_table)),
        conventions=(*plan.conventions, said),
    )


def _flag(seat: LaidSeat) -> Mark:
    way = radians(seat.heading)
    x, y = seat.x + BEFORE * sin(way), seat.y - BEFORE * cos(way)
    return Mark(MarkKind.PARTY_FLAG, round(x, 6), round(y, 6), 0.23, 0.16, seat=seat.id)
