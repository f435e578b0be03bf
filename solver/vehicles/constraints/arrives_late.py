"""A party is at its goal in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_
from solver.vehicles.riders import OfRiders

if TYPE_CHECKING:
    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Problem
    from solver.vehicles.trips import Aboard


class ArrivesLate(OfRiders):
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

    def off(self, problem: Problem, rider: Aboard) -> int:
        """When the rider is out, less when it is due."""
        return rider.clear - problem.transfer[rider.transfer].due

    def chart(self, chart: Chart, setting: Setting) -> None:
        """By when each party is out."""
        chart.firm(self.id, setting)
        chart.limit(chart.out_by, lambda one: one.due)
