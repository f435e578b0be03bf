"""No more luggage is in a car than it holds."""

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


class LuggageOverfull(Weighed):
    """More luggage aboard than the car holds."""

    id = "luggage-overfull"
    unit = "pieces"
    statement = N_("A car carries no more luggage than it holds.")
    broken = N_("{vehicle}, leaving at {depart_at}, has {amount} pieces of luggage too many.")
    remedy = N_("Take a larger car, or send the luggage of {vehicle} by van.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """For the first party of each trip: the load of the trip less what the car takes."""
        loads = {transfer.id: transfer.luggage for transfer in problem.transfers}
        room = {vehicle.id: vehicle.luggage for vehicle in problem.vehicles}
        for transfer in problem.transfers:
            over = model.aboard(transfer.id, loads) - model.of_vehicle(transfer.id, room)
            amount = model.excess_if(model.leads(transfer.id), over)
            model.penalise(self, amount, transfer=transfer.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Add up the load of each trip where it is greatest."""
        for trip in trips(problem, plan):
            if over := self.weigh_trip(problem, trip):
                yield self.violation(vehicle=trip.vehicle, depart_at=trip.depart, amount=over)

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The load beyond what the car takes."""
        loads = {one: problem.transfer[one].luggage for one in trip.transfers}
        return max(0, fullest(problem, trip, loads) - problem.vehicle[trip.vehicle].luggage)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """The luggage, and what cars take of it."""
        chart.firm(self.id, setting)
        chart.carry(lambda one: one.luggage, lambda car: car.luggage)
