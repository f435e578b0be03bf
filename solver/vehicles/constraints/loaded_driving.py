"""Those who go the same way do so in one car."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.trips import trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip


class LoadedDriving(Weighed):
    """A car drives with passengers; without a weight it is not counted, as every ride has it."""

    id = "loaded-driving"
    level = Level.SOFT
    weight = 0
    unit = "minutes"
    statement = N_("Cars drive with passengers as little as possible: the way is shared.")
    broken = N_("{vehicle}, leaving at {depart_at}, drives with passengers for {amount} minutes.")
    remedy = N_("Let another party on the same way ride in {vehicle} too.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """The first party of each trip has its drive."""
        for transfer in problem.transfers:
            amount = problem.run(transfer).ticks * model.leads(transfer.id)
            model.penalise(self, amount, transfer=transfer.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at the drive of each trip."""
        for trip in trips(problem, plan):
            if trip.run.ticks:
                yield self.violation(
                    vehicle=trip.vehicle, depart_at=trip.depart, amount=trip.run.ticks
                )

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The drive of the trip."""
        del problem
        return trip.run.ticks

    def chart(self, chart: Chart, setting: Setting) -> None:
        """What a tick with passengers costs."""
        chart.loaded = chart.price(setting)
