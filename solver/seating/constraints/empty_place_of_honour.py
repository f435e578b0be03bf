"""No chair stays empty above one that is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint
from solver.seating.seated import every
from solver.seating.sequences import sequences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem


class EmptyPlaceOfHonour(Constraint):
    """Places of honour are filled from the first."""

    id = "empty-place-of-honour"
    unit = "seats"
    statement = N_("No place of honour stays empty while one below it is taken.")
    broken = N_("Seat {seat} of {sitting} is empty, and seats of less honour are taken.")
    remedy = N_("Close up the seats, or have someone sit on {seat}.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """From the last seat to the first: once one is taken, each before it is."""
        for sitting in problem.sittings:
            for seats in sequences(sitting).values():
                later = model.flag()
                for seat in reversed(seats):
                    taken = model.count(sitting, sitting.guests, (seat,))
                    gap = model.excess(later - taken, most=1)
                    model.penalise(self, gap, sitting=sitting.id, seat=seat.id)
                    from_here = model.flag()
                    model.at_least(from_here, taken)
                    model.at_least(from_here, later)
                    later = from_here

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Nothing: whatever moves, a search keeps each sequence in order and without gaps."""

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Find the last seat taken in each sequence and look at those before it."""
        for sitting, placed in every(problem, plan):
            taken = {seat.id for _, seat in placed}
            for seats in sequences(sitting).values():
                last = max((n for n, seat in enumerate(seats) if seat.id in taken), default=0)
                for seat in seats[:last]:
                    if seat.id not in taken:
                        yield self.violation(sitting=sitting.id, seat=seat.id)
