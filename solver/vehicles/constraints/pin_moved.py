"""What the office has pinned stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Violation
from solver.vehicles.trips import trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Pin, Plan, Problem, Transfer
    from solver.vehicles.trips import Trip


def _holds(pin: Pin, trip: Trip) -> bool:
    return (
        pin.vehicle in (None, trip.vehicle)
        and pin.driver in (None, trip.driver)
        and pin.depart in (None, trip.depart)
    )


class PinMoved(Weighed):
    """A pinned transfer has another vehicle, driver or departure, or is left out."""

    id = "pin-moved"
    unit = "pins"
    statement = N_("A transfer keeps the vehicle, the driver and the departure it is pinned to.")
    broken = N_("{transfer} is not driven as it is pinned.")
    remedy = N_("Put {transfer} back, or unpin it.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """A literal that may be true only where everything is as pinned."""
        for pin in problem.pins:
            amount = model.unless(
                model.is_driven_as(
                    pin.transfer, vehicle=pin.vehicle, driver=pin.driver, depart=pin.depart
                )
            )
            model.penalise(self, amount, transfer=pin.transfer)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each pin's transfer among the trips that hold it."""
        driven = trips(problem, plan)
        for pin in problem.pins:
            if not any(pin.transfer in trip.transfers and _holds(pin, trip) for trip in driven):
                yield self.violation(transfer=pin.transfer)

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The pins aboard that do not hold."""
        pins = (problem.pin.get(transfer) for transfer in trip.transfers)
        return sum(pin is not None and not _holds(pin, trip) for pin in pins)

    def weigh_left(self, problem: Problem, transfer: Transfer) -> int:
        """One where a pinned transfer is left out."""
        return int(transfer.id in problem.pin)
