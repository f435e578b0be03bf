"""A car is home again in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Violation
from solver.vehicles.trips import from_home, to_home, vehicle_tours
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Tour


def _over(problem: Problem, tour: Tour) -> int:
    """The ticks that a tour is too long, which leaves home as late as it can."""
    most = problem.vehicle[tour[0].vehicle].most_tour
    left = tour[0].board - from_home(problem, tour[0])
    back = tour[-1].clear + to_home(problem, tour[-1])
    return 0 if most is None else max(0, back - left - most)


class TourTooLong(Weighed):
    """A car is away from home for longer than it may be."""

    id = "tour-too-long"
    unit = "minutes"
    statement = N_("From leaving home to coming back a car is away no longer than it may be.")
    broken = N_("{vehicle} is away from home for {amount} minutes too long.")
    remedy = N_("Give the first or the last trip of {vehicle} to another car.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """The last way home ends within the limit from the first way out."""
        for vehicle in problem.vehicles:
            if vehicle.most_tour is not None:
                over = model.tours.away(vehicle) - vehicle.most_tour
                amount = model.excess(over, most=model.tours.longest)
                model.penalise(self, amount, vehicle=vehicle.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare the length of each tour with its limit."""
        for vehicle, tour in vehicle_tours(problem, plan).items():
            if over := _over(problem, tour):
                yield self.violation(vehicle=vehicle, amount=over)

    def weigh_tour(self, problem: Problem, tour: Tour) -> int:
        """The minutes beyond the limit."""
        return _over(problem, tour)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """How long each car may be away."""
        chart.firm(self.id, setting)
        for place, car in enumerate(chart.problem.vehicles):
            if car.most_tour is not None:
                chart.most_tour[place] = car.most_tour
