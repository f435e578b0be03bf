"""A rule on the seats of guests who mind something of them: seen, priced and told alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import Constraint
from solver.seating.chart import Alone, unit_price
from solver.seating.seated import every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Guest, Plan, Problem, Seat


class Minded(Constraint):
    """What is amiss with a seat counts for the guests who mind it."""

    def minds(self, guest: Guest) -> bool:
        """Whether it matters to a guest."""
        raise NotImplementedError  # each rule says whose seats it looks at

    def amiss(self, seat: Seat) -> int:
        """How much of it a seat has."""
        raise NotImplementedError  # each rule says what it counts

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Each of them on each seat is priced by it."""
        for sitting in problem.sittings:
            for guest in filter(self.minds, sitting.guests):
                for seat in sitting.seats:
                    model.penalise(
                        self,
                        self.amiss(seat) * model.sits(sitting, guest, seat),
                        sitting=sitting.id,
                        guest=guest.id,
                        seat=seat.id,
                    )

    def chart(self, chart: Chart, setting: Setting) -> None:
        """By whether it matters to the guest, and by the seat."""
        price = unit_price(setting)
        chart.alone.append(
            Alone(
                guest=self.minds,
                seat=self.amiss,
                price=lambda minds, amount: price * amount * minds,
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at the seat of each of them."""
        for sitting, placed in every(problem, plan):
            for guest, seat in placed:
                if self.minds(guest) and (amount := self.amiss(seat)):
                    yield self.violation(
                        amount=amount, sitting=sitting.id, guest=guest.id, seat=seat.id
                    )
