"""Cars drive empty as little as possible."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.trips import from_home, to_home, vehicle_gap, vehicle_tours
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip


class EmptyDriving(Weighed):
    """A car drives without passengers: out from home, between trips, and back."""

    id = "empty-driving"
    level = Level.SOFT
    weight = 1
    unit = "minutes"
    statement = N_("A car drives empty as little as possible.")
    broken = N_("{vehicle} drives empty for {amount} minutes.")
    remedy = N_("Let {vehicle} go on from where it is, or give the trip to a car that is near.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Each step of a tour, its first and its last have their empty run."""
        for transfer, ticks in model.tours.empty_runs().items():
            model.penalise(self, ticks, transfer=transfer)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Add up the empty runs of each tour."""
        for vehicle, tour in vehicle_tours(problem, plan).items():
            between = sum(vehicle_gap(problem, one, other) for one, other in pairwise(tour))
            empty = from_home(problem, tour[0]) + between + to_home(problem, tour[-1])
            if empty:
                yield self.violation(vehicle=vehicle, amount=empty)

    def weigh_step(self, problem: Problem, earlier: Trip | None, later: Trip | None) -> int:
        """Out, between, or back."""
        if earlier is None:
            return 0 if later is None else from_home(problem, later)
        if later is None:
            return to_home(problem, earlier)
        return vehicle_gap(problem, earlier, later)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """What a tick without passengers costs."""
        chart.empty = chart.price(setting)
