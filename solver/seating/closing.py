"""Proves a small dinner best, and finds that best seating: every way to share the guests out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.result import Bound
from solver.seating.chart import MEDIUM, charted
from solver.seating.constraints import CONSTRAINTS
from solver.seating.problem import Placement, Plan

if TYPE_CHECKING:
    from solver.constraint import Constraint
    from solver.seating.chart import Chart
    from solver.seating.problem import Problem, Seat, Sitting
    from solver.seating.subsets.sharing import Shared

    Rules = tuple[Constraint, ...]

MOST_GUESTS = 18
MOST_STEPS = 10**9
"""Parts of sets looked at: some seconds."""


def proved(problem: Problem, rules: Rules = CONSTRAINTS) -> tuple[Bound, Plan] | None:
    """A bound, and the seating at tables that reaches it but for what is asked of seats.

    None where the guests are too many, or the bound would say nothing.
    """
    # Imported here: what is compiled is loaded only where it is asked.
    from solver.seating.subsets.sharing import cheapest

    if not is_small(problem, rules):
        return None
    sitting = problem.sittings[0]
    found = cheapest(charted(problem, sitting, rules))
    if found is None or not 0 <= found.price < MEDIUM:
        return None
    return Bound(hard=0, medium=0, soft=found.price), _seated(sitting, found)


def is_small(problem: Problem, rules: Rules = CONSTRAINTS) -> bool:
    """Whether there is one sitting at tables, with wishes, small enough for every set of guests."""
    if len(problem.sittings) != 1 or not problem.sittings[0].pairs:
        return False
    return few(charted(problem, problem.sittings[0], rules))


def few(chart: Chart) -> bool:
    """Whether so few guests sit, all at tables, that every set of them can be looked at."""
    sitting = chart.sitting
    tables = {seat.table for seat in sitting.seats}
    steps = 3 ** len(sitting.guests) * max(1, len(tables) - 2)
    whole = "" not in tables and len(sitting.guests) <= len(sitting.seats)
    small = 0 < len(sitting.guests) <= MOST_GUESTS and steps <= MOST_STEPS
    return bool(whole and small and chart.unseated >= MEDIUM and not chart.beyond)


def _seated(sitting: Sitting, found: Shared) -> Plan:
    seats: dict[str, list[Seat]] = {}
    for seat in sitting.seats:
        seats.setdefault(seat.table, []).append(seat)
    return Plan(
        placements=tuple(
            Placement(sitting=sitting.id, guest=guest, seat=seat.id)
            for chairs, group in zip(seats.values(), found.groups, strict=True)
            for guest, seat in zip(group, chairs, strict=False)
        )
    )
