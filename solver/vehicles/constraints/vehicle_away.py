"""A car drives when it is there, and for one event at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.trips import outside, taken, trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip


class VehicleAway(Weighed):
    """The car is outside its hours, or held by a published plan of another event."""

    id = "vehicle-away"
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_("A vehicle drives within its hours, and not while another event holds it.")
    broken = N_(
        "{vehicle} leaves with {transfer} at {depart_at}: it is not free for {amount} minutes."
    )
    remedy = N_("Take another vehicle for {transfer}, or move it into the hours of {vehicle}.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """From boarding to getting out each ride lies in one span and beside all that is busy."""
        for transfer in problem.transfers:
            start, end = model.boards(transfer.id), model.clears(transfer.id)
            for vehicle in problem.vehicles:
                made = model.within(start, end, spans=vehicle.windows, busy=vehicle.busy)
                for condition in made:
                    condition.only_enforce_if(
                        model.takes(transfer.id, vehicle.id),
                        *model.guard(self, vehicle=vehicle.id, transfer=transfer.id),
                    )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare each trip with the hours of its vehicle."""
        for trip in trips(problem, plan):
            if amount := self.weigh_trip(problem, trip):
                yield self.violation(
                    vehicle=trip.vehicle,
                    depart_at=trip.depart,
                    transfer=trip.transfers[0],
                    amount=amount,
                )

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The minutes of the trip outside its hours, and those that another event holds."""
        vehicle = problem.vehicle[trip.vehicle]
        beyond = outside(trip.board, trip.clear, within=vehicle.windows)
        return beyond + taken(trip.board, trip.clear, busy=vehicle.busy)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """The hours of each car, and the first and last of them."""
        chart.firm(self.id, setting)
        for place, car in enumerate(chart.problem.vehicles):
            chart.hours[place].windows, chart.hours[place].busy = car.windows, car.busy
            if car.windows:
                chart.opens[place] = min(window.start for window in car.windows)
                chart.closes[place] = max(window.end for window in car.windows)
