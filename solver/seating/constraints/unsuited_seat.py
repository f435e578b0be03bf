"""A guest's seat has what the guest needs."""

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


class UnsuitedSeat(Constraint):
    """A wheelchair has its place."""

    id = "unsuited-seat"
    level = Level.SOFT
    weight = 10
    unit = "needs"
    statement = N_("A guest's seat offers what the guest needs.")
    broken = N_("Seat {seat} of {sitting} lacks {amount} of the things that {guest} needs.")
    remedy = N_("Give {guest} a seat that is fit for them.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Each guest on each seat is priced by what the seat lacks."""
        for sitting in problem.sittings:
            needy = [guest for guest in sitting.guests if guest.needs]
            for guest in needy:
                for seat in sitting.seats:
                    lacking = len(set(guest.needs) - set(seat.offers))
                    model.penalise(
                        self,
                        lacking * model.sits(sitting, guest, seat),
                        sitting=sitting.id,
                        guest=guest.id,
                        seat=seat.id,
                    )

    def chart(self, chart: Chart, setting: Setting) -> None:
        """By what the guest needs and what the seat offers."""
        price = unit_price(setting)
        chart.alone.append(
            Alone(
                guest=lambda guest: guest.needs,
                seat=lambda seat: seat.offers,
                price=lambda needs, offers: price * len(set(needs) - set(offers)),
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare what each guest needs with what their seat offers."""
        for sitting, placed in every(problem, plan):
            for guest, seat in placed:
                if lacking := len(set(guest.needs) - set(seat.offers)):
                    yield self.violation(
                        amount=lacking, sitting=sitting.id, guest=guest.id, seat=seat.id
                    )
