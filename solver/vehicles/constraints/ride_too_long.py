"""Nobody is driven about for long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_
from solver.vehicles.riders import OfRiders

if TYPE_CHECKING:
    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Problem, Transfer
    from solver.vehicles.trips import Aboard


def _most(problem: Problem, transfer: Transfer) -> int:
    """The longest ride: the drive itself for those who do not share their way."""
    return problem.run(transfer).ticks if transfer.most_ride is None else transfer.most_ride


class RideTooLong(OfRiders):
    """A party is aboard for longer than it may be, or not driven straight though it must."""

    id = "ride-too-long"
    unit = "minutes"
    statement = N_(
        "A party that shares its way is aboard no longer than it may be; any other is driven"
        " straight."
    )
    broken = N_("{transfer} is in {vehicle} for {amount} minutes too long.")
    remedy = N_("Let fewer parties get in and out while {transfer} is in {vehicle}.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """All are driven straight here: the amount is known wherever a party is driven."""
        for transfer in problem.transfers:
            over = max(0, problem.run(transfer).ticks - _most(problem, transfer))
            model.penalise(self, over * model.driven(transfer.id), transfer=transfer.id)

    def off(self, problem: Problem, rider: Aboard) -> int:
        """From leaving to arriving, less the longest ride."""
        ride = rider.arrive - rider.depart
        return ride - _most(problem, problem.transfer[rider.transfer])

    def chart(self, chart: Chart, setting: Setting) -> None:
        """How long each party may be aboard."""
        chart.firm(self.id, setting)
        chart.limit(chart.most_ride, lambda one: _most(chart.problem, one))
