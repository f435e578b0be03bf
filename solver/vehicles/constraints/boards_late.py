"""A party is picked up while it can be."""

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


class BoardsLate(OfRiders):
    """Boarding begins after the party had to be picked up."""

    id = "boards-late"
    unit = "minutes"
    statement = N_("A party that can wait so long only has begun to board by then.")
    broken = N_("{transfer} begins to board {vehicle} {amount} minutes too late.")
    remedy = N_("Let {vehicle} come earlier, or ask the party to wait longer.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Boarding - the latest, where positive, is the amount."""
        for transfer in problem.transfers:
            if transfer.board_by is not None:
                late = model.boards(transfer.id) - transfer.board_by
                amount = model.excess_if(model.driven(transfer.id), late)
                model.penalise(self, amount, transfer=transfer.id)

    def off(self, problem: Problem, rider: Aboard) -> int:
        """The boarding less the latest."""
        latest = problem.transfer[rider.transfer].board_by
        return 0 if latest is None else rider.board - latest

    def chart(self, chart: Chart, setting: Setting) -> None:
        """By when each party boards."""
        chart.firm(self.id, setting)
        chart.limit(chart.board_by, lambda one: one.board_by)
