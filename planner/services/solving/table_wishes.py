"""What is asked of the tables of a room: a host, so many guests, units that mix, who alternates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.seating.problem import Alternation, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.layouts.seat_plan import SeatPlan


def tables_of(plan: SeatPlan) -> tuple[Table, ...]:
    """The tables of which anything is asked."""
    asked = plan.by_turns or plan.sides_by_turns or plan.least_guests
    wanted = bool(asked) or plan.most_of_unit is not None
    there = (seat.table for seat in plan.seats if wanted and seat.table)
    free = {seat.table for seat in plan.seats if not seat.side}
    return tuple(
        Table(
            id=table,
            host_wanted=table in plan.hosted,
            least_guests=plan.least_guests,
            most_of_unit=plan.most_of_unit,
            alternate=tuple(_alternating(plan, sides=table in free)),
        )
        for table in dict.fromkeys((*plan.hosted, *there))
    )


def _alternating(plan: SeatPlan, *, sides: bool) -> Iterator[Alternation]:
    """In what neighbours at a table differ; in side where `sides` are not given with the chairs."""
    if plan.sides_by_turns and sides:
        yield Alternation.SIDE
    if plan.by_turns:
        yield Alternation.SEX
