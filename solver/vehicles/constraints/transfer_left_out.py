"""Every transfer is driven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem, Transfer


def _people(transfer: Transfer) -> int:
    # A load of luggage alone takes no seat, yet counts as one that was left behind.
    return max(1, transfer.seats)


class TransferLeftOut(Weighed):
    """Nobody drives a party."""

    id = "transfer-left-out"
    level = Level.MEDIUM
    levels = (Level.MEDIUM, Level.SOFT)
    unit = "people"
    statement = N_("Every transfer is driven.")
    broken = N_("Nobody drives {transfer}: {amount} people stay behind.")
    remedy = N_("Add a vehicle or a driver at that time, or move {transfer} by some minutes.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """The people of a transfer that is not driven."""
        for transfer in problem.transfers:
            amount = _people(transfer) * model.unless(model.driven(transfer.id))
            model.penalise(self, amount, transfer=transfer.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each transfer among the rides."""
        driven = {ride.transfer for ride in plan.rides}
        for transfer in problem.transfers:
            if transfer.id not in driven:
                yield self.violation(transfer=transfer.id, amount=_people(transfer))

    def weigh_left(self, problem: Problem, transfer: Transfer) -> int:
        """The people left behind."""
        return _people(transfer)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """What leaving each party behind costs."""
        price = chart.price(setting)
        chart.leave(lambda one: price * _people(one))
