"""A rule on what is aboard and what a car takes: people, luggage or wheelchairs, counted alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.vehicles.trips import fullest, trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.vehicles.chart import Chart
    from solver.vehicles.fleet import Vehicle
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem, Transfer
    from solver.vehicles.trips import Trip


class Overfull(Weighed):
    """More of something aboard than the car takes of it."""

    def load(self, transfer: Transfer) -> int:
        """How much of it a party brings."""
        raise NotImplementedError  # each rule says what it counts

    def room(self, vehicle: Vehicle) -> int:
        """How much of it a car takes."""
        raise NotImplementedError  # and what a car takes of it

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """For the first party of each trip: the load of the trip less what the car takes."""
        if not self.asks(problem):
            return
        loads = {transfer.id: self.load(transfer) for transfer in problem.transfers}
        room = {vehicle.id: self.room(vehicle) for vehicle in problem.vehicles}
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
        loads = {one: self.load(problem.transfer[one]) for one in trip.transfers}
        return max(0, fullest(problem, trip, loads) - self.room(problem.vehicle[trip.vehicle]))

    def asks(self, problem: Problem) -> bool:
        """Whether anyone brings any."""
        return any(self.load(one) for one in problem.transfers)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """The loads, and what cars take of them."""
        chart.firm(self.id, setting)
        chart.carry(self.load, self.room)
