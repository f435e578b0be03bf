"""A party is not at its goal before it can be let in there."""

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


class ArrivesEarly(OfRiders):
    """The party gets out before it is awaited."""

    id = "arrives-early"
    unit = "minutes"
    statement = N_("A party gets out at its goal no earlier than it is awaited there.")
    broken = N_("{transfer} gets out of {vehicle} {amount} minutes before it is awaited.")
    remedy = N_("Let {vehicle} leave later, or let the party be awaited earlier.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """The soonest - arriving, where positive, is the amount."""
        for transfer in problem.transfers:
            if transfer.arrive_from is not None:
                arrive = model.depart(transfer.id) + problem.run(transfer).ticks
                early = transfer.arrive_from - arrive
                amount = model.excess_if(model.driven(transfer.id), early)
                model.penalise(self, amount, transfer=transfer.id)

    def off(self, problem: Problem, rider: Aboard) -> int:
        """The soonest less the arrival."""
        soonest = problem.transfer[rider.transfer].arrive_from
        return 0 if soonest is None else soonest - rider.arrive

    def chart(self, chart: Chart, setting: Setting) -> None:
        """From when on each party gets out."""
        chart.firm(self.id, setting)
        chart.limit(chart.arrive_from, lambda one: one.arrive_from)
