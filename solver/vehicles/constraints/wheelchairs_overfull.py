"""No more wheelchairs are in a car than it has places for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Violation
from solver.vehicles.trips import fullest, trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip


class WheelchairsOverfull(Weighed):
    """More wheelchairs aboard than the car has places for."""

    id = "wheelchairs-overfull"
    unit = "wheelchairs"
    statement = N_("A car carries no more wheelchairs than it has places for.")
    broken = N_("{vehicle}, leaving at {depart_at}, has {amount} wheelchairs too many.")
    remedy = N_("Move a party with a wheelchair from {vehicle} to another car that lifts one.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """For the first party of each trip: the wheelchairs of the trip less the places."""
        if not self.asks(problem):
            return
        loads = {transfer.id: transfer.wheelchairs for transfer in problem.transfers}
        room = {vehicle.id: vehicle.wheelchairs for vehicle in problem.vehicles}
        for transfer in problem.transfers:
            over = model.aboard(transfer.id, loads) - model.of_vehicle(transfer.id, room)
            amount = model.excess_if(model.leads(transfer.id), over)
            model.penalise(self, amount, transfer=transfer.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Add up the wheelchairs of each trip where they are most."""
        for trip in trips(problem, plan):
            if over := self.weigh_trip(problem, trip):
                yield self.violation(vehicle=trip.vehicle, depart_at=trip.depart, amount=over)

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The wheelchairs beyond the places."""
        loads = {one: problem.transfer[one].wheelchairs for one in trip.transfers}
        return max(0, fullest(problem, trip, loads) - problem.vehicle[trip.vehicle].wheelchairs)

    def asks(self, problem: Problem) -> bool:
        """Whether anyone comes in a wheelchair."""
        return any(one.wheelchairs for one in problem.transfers)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """The wheelchairs, and the places for them."""
        if self.asks(chart.problem):
            chart.firm(self.id, setting)
            chart.carry(lambda one: one.wheelchairs, lambda car: car.wheelchairs)
