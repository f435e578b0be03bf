"""A plan that is made again moves few people."""

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
    from solver.seating.problem import Plan, Problem, Sitting


class SeatMoved(Constraint):
    """Who had a seat in the plan before keeps it.

    A seat that is no longer there moves its guest in any case, and is not counted; nor is a guest
    who has no seat now, of whom another rule speaks.
    """

    id = "seat-moved"
    level = Level.SOFT
    weight = 5
    unit = "guests"
    statement = N_("Who had a seat in the plan before keeps it.")
    broken = N_("{guest} sat on {before} of {sitting}, and sits on {seat} now.")
    remedy = N_("Put {guest} back on {before}.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Each other seat of a guest who had one is priced."""
        for sitting in problem.sittings:
            before = planned(problem, sitting)
            for guest in sitting.guests:
                others = [seat for seat in sitting.seats if seat.id != before.get(guest.id)]
                for seat in others if guest.id in before else ():
                    model.penalise(
                        self,
                        model.sits(sitting, guest, seat),
                        sitting=sitting.id,
                        guest=guest.id,
                        seat=seat.id,
                        before=before[guest.id],
                    )

    def chart(self, chart: Chart, setting: Setting) -> None:
        """A home for each who had a seat, and one price of being away."""
        chart.homes = planned(chart.problem, chart.sitting)
        chart.away = unit_price(setting)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare the seat of each guest with the one before."""
        for sitting, placed in every(problem, plan):
            before = planned(problem, sitting)
            for guest, seat in placed:
                had = before.get(guest.id)
                if had is not None and had != seat.id:
                    yield self.violation(
                        sitting=sitting.id, guest=guest.id, seat=seat.id, before=had
                    )


def planned(problem: Problem, sitting: Sitting) -> dict[str, str]:
    """Guest id -> the seat of the plan before, where it is still there."""
    seats = {seat.id for seat in sitting.seats}
    return {
        one.guest: one.seat
        for one in problem.planned
        if one.sitting == sitting.id and one.seat in seats
    }
