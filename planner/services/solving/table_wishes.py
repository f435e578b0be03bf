"""What is asked of the tables of a room: a host, units that mix, ladies and gentlemen by turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.seating.problem import Alternation, Table

if TYPE_CHECKING:
    from planner.domain.layouts.seat_plan import SeatPlan


def tables_of(plan: SeatPlan) -> tuple[Table, ...]:
    """The tables of which anything is asked."""
    asked = plan.by_turns or plan.most_of_unit is not None
    there = (seat.table for seat in plan.seats if asked and seat.table)
    return tuple(
        Table(
            id=table,
            host_wanted=table in plan.hosted,
            most_of_unit=plan.most_of_unit,
            alternate=(Alternation.SEX,) if plan.by_turns else (),
        )
        for table in dict.fromkeys((*plan.hosted, *there))
    )
