"""As few vehicles as possible are used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.trips import vehicle_tours
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip


class VehiclesUsed(Weighed):
    """A vehicle is used at all."""

    id = "vehicles-used"
    level = Level.SOFT
    levels = (Level.MEDIUM, Level.SOFT)
    weight = 30
    unit = "vehicles"
    statement = N_("As few vehicles as possible are used.")
    broken = N_("{vehicle} is used.")
    remedy = N_("Give the trips of {vehicle} to other vehicles.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """One for each vehicle that takes anyone."""
        for vehicle in problem.vehicles:
            amount = model.either(
                *(model.takes(transfer.id, vehicle.id) for transfer in problem.transfers)
            )
            model.penalise(self, amount, vehicle=vehicle.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Name the vehicles that have a tour."""
        for vehicle in vehicle_tours(problem, plan):
            yield self.violation(vehicle=vehicle)

    def weigh_step(self, problem: Problem, earlier: Trip | None, later: Trip | None) -> int:
        """One for the first trip of a tour."""
        del problem
        return int(earlier is None and later is not None)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """What using a car costs."""
        chart.used = [chart.price(setting)] * len(chart.problem.vehicles)
