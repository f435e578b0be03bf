"""A guest sits in a part of the room that is meant for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint
from solver.seating.chart import Alone, unit_price
from solver.seating.seated import every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem


class WrongArea(Constraint):
    """The rostrum is for those called to it, the hall for the others."""

    id = "wrong-area"
    unit = "guests"
    statement = N_("A guest sits in a part of the room that is meant for them.")
    broken = N_("{guest} sits on {seat} of {sitting}, in a part that is not theirs.")
    remedy = N_("Move {guest} to their part of the room.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Each guest on each seat of another area is priced."""
        for sitting in problem.sittings:
            for guest in sitting.guests:
                outside = [seat for seat in sitting.seats if seat.area not in guest.areas]
                for seat in outside if guest.areas else ():
                    model.penalise(
                        self,
                        model.sits(sitting, guest, seat),
                        sitting=sitting.id,
                        guest=guest.id,
                        seat=seat.id,
                    )

    def chart(self, chart: Chart, setting: Setting) -> None:
        """By the areas of the guest and that of the seat."""
        price = unit_price(setting)
        chart.alone.append(
            Alone(
                guest=lambda guest: guest.areas,
                seat=lambda seat: seat.area,
                price=lambda areas, area: price * (bool(areas) and area not in areas),
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look up the area of each seat among those of its guest."""
        for sitting, placed in every(problem, plan):
            for guest, seat in placed:
                if guest.areas and seat.area not in guest.areas:
                    yield self.violation(sitting=sitting.id, guest=guest.id, seat=seat.id)
