"""A party is fetched only when it is ready to board."""

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


class DepartsTooEarly(OfRiders):
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

    def off(self, problem: Problem, rider: Aboard) -> int:
        """When the party is ready, less the boarding."""
        return problem.transfer[rider.transfer].ready - rider.board

    def chart(self, chart: Chart, setting: Setting) -> None:
        """From when on each party boards."""
        chart.firm(self.id, setting)
        chart.limit(chart.board_from, lambda one: one.ready)
