"""Every guest has a seat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.chart import unit_price
from solver.seating.seated import every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem


class GuestUnseated(Constraint):
    """Nobody is left standing."""

    id = "guest-unseated"
    level = Level.MEDIUM
    unit = "guests"
    statement = N_("Every guest has a seat.")
    broken = N_("{guest} has no seat at {sitting}.")
    remedy = N_("Add a seat for {guest}, or take them off the list.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Each guest without a seat is priced."""
        for sitting in problem.sittings:
            for guest in sitting.guests:
                theirs = model.count(sitting, (guest,), sitting.seats)
                left_out = model.excess(1 - theirs, most=1)
                model.penalise(self, left_out, sitting=sitting.id, guest=guest.id)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """One price, whoever it is."""
        chart.unseated += unit_price(setting)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each guest among those who sit."""
        for sitting, placed in every(problem, plan):
            sit = {guest.id for guest, _ in placed}
            for guest in sitting.guests:
                if guest.id not in sit:
                    yield self.violation(sitting=sitting.id, guest=guest.id)
