"""What the office has pinned stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Violation
from solver.vehicles.trips import trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Pin, Plan, Problem
    from solver.vehicles.trips import Trip


def _holds(pin: Pin, trip: Trip) -> bool:
    departs = next(rider.depart for rider in trip.aboard if rider.transfer == pin.transfer)
    return (
        pin.vehicle in (None, trip.vehicle)
        and pin.driver in (None, trip.driver)
        and pin.depart in (None, departs)
    )


class PinMoved(Weighed):
    """A pinned transfer is driven by another vehicle or driver, or at another time."""

    id = "pin-moved"
    unit = "pins"
    statement = N_("A transfer keeps the vehicle, the driver and the departure it is pinned to.")
    broken = N_("{transfer} is not driven as it is pinned.")
    remedy = N_("Put {transfer} back, or unpin it.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """A literal that may be true only where everything is as pinned."""
        for pin in problem.pins:
            held = model.is_driven_as(
                pin.transfer, vehicle=pin.vehicle, driver=pin.driver, depart=pin.depart
            )
            model.penalise(self, model.driven(pin.transfer) - held, transfer=pin.transfer)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare each trip with the pins of those aboard."""
        for trip in trips(problem, plan):
            for pin in problem.pins:
                if pin.transfer in trip.transfers and not _holds(pin, trip):
                    yield self.violation(transfer=pin.transfer)

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The pins aboard that do not hold."""
        pins = (problem.pin.get(transfer) for transfer in trip.transfers)
        return sum(pin is not None and not _holds(pin, trip) for pin in pins)

    def asks(self, problem: Problem) -> bool:
        """Whether anything is pinned."""
        return bool(problem.pins)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Which vehicle takes whom, who drives them and when they leave."""
        chart.firm(self.id, setting)
        pins = chart.problem.pin
        chart.admit(lambda car, one: one.id not in pins or pins[one.id].vehicle in (None, car.id))
        for place, party in enumerate(chart.problem.transfers):
            if party.id in pins:
                chart.steered[place] = pins[party.id].driver
                chart.departs[place] = pins[party.id].depart
