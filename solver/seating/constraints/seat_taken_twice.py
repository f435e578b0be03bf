"""A seat holds one guest."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem


class SeatTakenTwice(Constraint):
    """One chair, one person."""

    id = "seat-taken-twice"
    levels = (Level.HARD,)
    may_be_off = False
    unit = "guests"
    statement = N_("A seat holds one guest.")
    broken = N_("Seat {seat} of {sitting} is given to {amount} guests too many.")
    remedy = N_("Give seat {seat} to one of them, and the others another.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """At most one guest has each seat."""
        for sitting in problem.sittings:
            for seat in sitting.seats:
                on_it = [model.sits(sitting, guest, seat) for guest in sitting.guests]
                model.forbid_together(self, on_it, sitting=sitting.id, seat=seat.id)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Nothing: a search exchanges the guests of two seats, so each keeps one."""

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count the names on each seat."""
        del problem
        on_it = Counter((placement.sitting, placement.seat) for placement in plan.placements)
        for (sitting, seat), guests in on_it.items():
            if guests > 1:
                yield self.violation(amount=guests - 1, sitting=sitting, seat=seat)
