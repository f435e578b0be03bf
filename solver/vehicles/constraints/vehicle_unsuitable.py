"""A party rides in a car of an admitted class that has what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Violation
from solver.vehicles.trips import trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.fleet import Vehicle
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem, Transfer
    from solver.vehicles.trips import Trip


def _suits(transfer: Transfer, vehicle: Vehicle) -> bool:
    admitted = not transfer.classes or vehicle.kind in transfer.classes
    return admitted and set(transfer.needs) <= set(vehicle.tags)


class VehicleUnsuitable(Weighed):
    """The car's class is not admitted, or it lacks a tag: explosion-proof, wheelchair, length."""

    id = "vehicle-unsuitable"
    unit = "parties"
    statement = N_("A party rides in a car of an admitted class that is fit for the way.")
    broken = N_("{vehicle} is not of the kind that {transfer} needs.")
    remedy = N_("Give {transfer} another vehicle.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """An unsuitable car is not taken."""
        for transfer in problem.transfers:
            unsuited = [vehicle.id for vehicle in problem.vehicles if not _suits(transfer, vehicle)]
            model.penalise(
                self,
                sum(model.takes(transfer.id, vehicle) for vehicle in unsuited),
                transfer=transfer.id,
            )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at the car of each ride."""
        for trip in trips(problem, plan):
            for transfer in trip.transfers:
                if not _suits(problem.transfer[transfer], problem.vehicle[trip.vehicle]):
                    yield self.violation(transfer=transfer, vehicle=trip.vehicle)

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The parties aboard that the car does not suit."""
        vehicle = problem.vehicle[trip.vehicle]
        return sum(not _suits(problem.transfer[t], vehicle) for t in trip.transfers)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Which car suits whom."""
        chart.firm(self.id, setting)
        chart.admit(lambda car, one: _suits(one, car))
