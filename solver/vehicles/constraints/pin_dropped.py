"""What the office has pinned is driven before anything else."""

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


class PinDropped(Weighed):
    """Nobody drives a pinned transfer: pins that contradict one another cost one of them.

    Its weight outweighs the people of any other transfer, so that no pin gives way to those.
    """

    id = "pin-dropped"
    level = Level.MEDIUM
    weight = 1000
    unit = "pins"
    statement = N_("A pinned transfer is driven before any that is not.")
    broken = N_("{transfer} is pinned, but cannot be driven as it is.")
    remedy = N_("Change what is pinned of {transfer}, or of what it clashes with.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """One for a pinned transfer that is not driven."""
        for pin in problem.pins:
            amount = model.unless(model.driven(pin.transfer))
            model.penalise(self, amount, transfer=pin.transfer)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each pinned transfer among the rides."""
        driven = {ride.transfer for ride in plan.rides}
        for pin in problem.pins:
            if pin.transfer not in driven:
                yield self.violation(transfer=pin.transfer)

    def weigh_left(self, problem: Problem, transfer: Transfer) -> int:
        """One where the transfer is pinned."""
        return int(transfer.id in problem.pin)

    def asks(self, problem: Problem) -> bool:
        """Whether anything is pinned."""
        return bool(problem.pins)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """What leaving a pinned party behind costs besides."""
        price = chart.price(setting)
        chart.leave(lambda one: price * (one.id in chart.problem.pin))
