"""Hosts sit on the hosts' chairs, visitors on the visitors'."""

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
    from solver.seating.problem import Guest, Plan, Problem, Seat


class WrongSide(Constraint):
    """A chair of one side is not taken by the other."""

    id = "wrong-side"
    unit = "guests"
    statement = N_("Hosts sit on the hosts' side and visitors on the visitors'.")
    broken = N_("{guest} sits on {seat} of {sitting}, which belongs to the other side.")
    remedy = N_("Move {guest} to a seat of their own side.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Each guest on each chair of the other side is priced."""
        for sitting in problem.sittings:
            for guest in sitting.guests:
                for seat in sitting.seats:
                    if _other_side(guest, seat):
                        model.penalise(
                            self,
                            model.sits(sitting, guest, seat),
                            sitting=sitting.id,
                            guest=guest.id,
                            seat=seat.id,
                        )

    def chart(self, chart: Chart, setting: Setting) -> None:
        """By the side of the guest and of the chair."""
        price = unit_price(setting)
        chart.alone.append(
            Alone(
                guest=lambda guest: guest.side,
                seat=lambda seat: seat.side,
                price=lambda side, chair: price * ("" not in (side, chair) and side != chair),
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare the side of each guest with that of their chair."""
        for sitting, placed in every(problem, plan):
            for guest, seat in placed:
                if guest.side and seat.side and guest.side != seat.side:
                    yield self.violation(sitting=sitting.id, guest=guest.id, seat=seat.id)


def _other_side(guest: Guest, seat: Seat) -> bool:
    return "" not in (guest.side, seat.side) and guest.side != seat.side
