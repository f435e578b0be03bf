"""Latecomers do not walk through the hall."""

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


class FarFromDoor(Constraint):
    """Who comes late or leaves early sits near the door."""

    id = "far-from-door"
    level = Level.SOFT
    weight = 1
    unit = "steps"
    statement = N_("Who comes late or leaves early sits near the door.")
    broken = N_(
        "{guest}, late or in a hurry, sits on {seat} of {sitting}, {amount} steps from the door."
    )
    remedy = N_("Give {guest} a seat nearer to the door.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Each of them on each seat is priced by it."""
        for sitting in problem.sittings:
            for guest in sitting.guests:
                for seat in sitting.seats if guest.hurries else ():
                    model.penalise(
                        self,
                        seat.from_door * model.sits(sitting, guest, seat),
                        sitting=sitting.id,
                        guest=guest.id,
                        seat=seat.id,
                    )

    def chart(self, chart: Chart, setting: Setting) -> None:
        """By whether it matters to the guest, and by the seat."""
        price = unit_price(setting)
        chart.alone.append(
            Alone(
                guest=lambda guest: guest.hurries,
                seat=lambda seat: seat.from_door,
                price=lambda hurries, amount: price * amount * hurries,
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at the seat of each of them."""
        for sitting, placed in every(problem, plan):
            for guest, seat in placed:
                if guest.hurries and seat.from_door:
                    yield self.violation(
                        amount=seat.from_door, sitting=sitting.id, guest=guest.id, seat=seat.id
                    )
