"""A party is at its goal in time."""

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


class ArrivesLate(Weighed):
    """The party gets out after it is due."""

    id = "arrives-late"
    unit = "minutes"
    statement = N_("A party is out of the car at its goal when it is due there.")
    broken = N_("{transfer} gets out of {vehicle} {amount} minutes after it is due.")
    remedy = N_("Let {vehicle} leave earlier, or let the party be due later.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Getting out - due, where positive, is the amount."""
        for transfer in problem.transfers:
            amount = model.excess_if(
                model.driven(transfer.id), model.clears(transfer.id) - transfer.due
            )
            model.penalise(self, amount, transfer=transfer.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare the end of each trip with what its parties are due."""
        for trip in trips(problem, plan):
            for rider in trip.aboard:
                late = rider.clear - problem.transfer[rider.transfer].due
                if late > 0:
                    yield self.violation(transfer=rider.transfer, vehicle=trip.vehicle, amount=late)

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The minutes that each party aboard is late."""
        return sum(max(0, r.clear - problem.transfer[r.transfer].due) for r in trip.aboard)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """By when each party is out."""
        chart.firm(self.id, setting)
        chart.limit(chart.out_by, lambda one: one.due)
