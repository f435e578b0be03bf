"""A party is fetched only when it is ready to board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Violation
from solver.vehicles.trips import trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip


class DepartsTooEarly(Weighed):
    """Boarding begins before the party can be there."""

    id = "departs-too-early"
    unit = "minutes"
    statement = N_("A party boards only when it is ready: out of the exit, or out of its session.")
    broken = N_("{transfer} is to board {vehicle} {amount} minutes before it is ready.")
    remedy = N_("Let {vehicle} leave later, or let the party be ready earlier.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Boarding - ready, where negative, is the amount."""
        for transfer in problem.transfers:
            amount = model.excess_if(
                model.driven(transfer.id), transfer.ready - model.boards(transfer.id)
            )
            model.penalise(self, amount, transfer=transfer.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare each party's readiness with the boarding of its trip."""
        for trip in trips(problem, plan):
            for rider in trip.aboard:
                early = problem.transfer[rider.transfer].ready - rider.board
                if early > 0:
                    yield self.violation(
                        transfer=rider.transfer, vehicle=trip.vehicle, amount=early
                    )

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The minutes that each party aboard is short of."""
        return sum(max(0, problem.transfer[r.transfer].ready - r.board) for r in trip.aboard)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """From when on each party boards."""
        chart.firm(self.id, setting)
        chart.limit(chart.board_from, lambda one: one.ready)
