"""A driver drives the vehicles they know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Violation
from solver.vehicles.trips import trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.vehicles.fleet import Driver
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip


def _knows(driver: Driver, vehicle: str) -> bool:
    return not driver.vehicles or vehicle in driver.vehicles


class DriverUnknownVehicle(Weighed):
    """A driver is given a vehicle that is not on their list."""

    id = "driver-unknown-vehicle"
    unit = "parties"
    statement = N_("A driver drives only vehicles they know and are licensed for.")
    broken = N_("{driver} is to drive {transfer} with {vehicle}, which is not theirs to drive.")
    remedy = N_("Give {vehicle} to a driver who knows it.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """A car and a driver who does not know it do not go together."""
        strangers = [
            (driver.id, vehicle.id)
            for driver in problem.drivers
            for vehicle in problem.vehicles
            if not _knows(driver, vehicle.id)
        ]
        for transfer in problem.transfers:
            for driver, vehicle in strangers:
                amount = model.both(
                    model.steers(transfer.id, driver), model.takes(transfer.id, vehicle)
                )
                model.penalise(self, amount, driver=driver, vehicle=vehicle, transfer=transfer.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at driver and car of each ride."""
        for trip in trips(problem, plan):
            if not _knows(problem.driver[trip.driver], trip.vehicle):
                for transfer in trip.transfers:
                    yield self.violation(
                        driver=trip.driver, vehicle=trip.vehicle, transfer=transfer
                    )

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The parties aboard with a driver who does not know the car."""
        known = _knows(problem.driver[trip.driver], trip.vehicle)
        return 0 if known else len(trip.transfers)

    def asks(self, problem: Problem) -> bool:
        """Each car has a driver there who knows it."""
        del problem
        return False
