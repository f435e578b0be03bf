"""Who is to see the stage sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.chart import Alone, unit_price
from solver.seating.seated import every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem


class StageHidden(Constraint):
    """From the seat of a guest who is to see the stage it is not hidden."""

    id = "stage-hidden"
    level = Level.SOFT
    weight = 3
    unit = "parts"
    statement = N_("Who is to see the stage has a seat from which it is seen.")
    broken = N_(
        "From {seat} of {sitting}, where {guest} sits, {amount} parts of the stage cannot be seen."
    )
    remedy = N_("Give {guest} a seat with a clear view of the stage.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Each of them on each seat is priced by it."""
        for sitting in problem.sittings:
            for guest in sitting.guests:
                for seat in sitting.seats if guest.watches else ():
                    model.penalise(
                        self,
                        seat.hidden * model.sits(sitting, guest, seat),
                        sitting=sitting.id,
                        guest=guest.id,
                        seat=seat.id,
                    )

    def chart(self, chart: Chart, setting: Setting) -> None:
        """By whether it matters to the guest, and by the seat."""
        price = unit_price(setting)
        chart.alone.append(
            Alone(
                guest=lambda guest: guest.watches,
                seat=lambda seat: seat.hidden,
                price=lambda watches, amount: price * amount * watches,
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at the seat of each of them."""
        for sitting, placed in every(problem, plan):
            for guest, seat in placed:
                if guest.watches and seat.hidden:
                    yield self.violation(
                        amount=seat.hidden, sitting=sitting.id, guest=guest.id, seat=seat.id
                    )
