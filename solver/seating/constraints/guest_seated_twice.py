"""A guest has one seat."""

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


class GuestSeatedTwice(Constraint):
    """One person, one chair."""

    id = "guest-seated-twice"
    levels = (Level.HARD,)
    may_be_off = False
    unit = "seats"
    statement = N_("A guest has one seat at a sitting.")
    broken = N_("{guest} has {amount} seats too many at {sitting}.")
    remedy = N_("Keep one seat of {guest} and clear the others.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Each guest has at most one seat."""
        for sitting in problem.sittings:
            for guest in sitting.guests:
                theirs = [model.sits(sitting, guest, seat) for seat in sitting.seats]
                model.forbid_together(self, theirs, sitting=sitting.id, guest=guest.id)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Nothing: a search exchanges the guests of two seats, so each keeps one."""

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count the seats of each guest."""
        del problem
        theirs = Counter((placement.sitting, placement.guest) for placement in plan.placements)
        for (sitting, guest), seats in theirs.items():
            if seats > 1:
                yield self.violation(amount=seats - 1, sitting=sitting, guest=guest)
