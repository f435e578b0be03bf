"""An electric car is charged before its battery is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Violation
from solver.vehicles.lengths import stretches
from solver.vehicles.trips import vehicle_tours
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Tour, Trip


def _beyond(problem: Problem, tour: Tour) -> Iterator[tuple[int, Trip]]:
    """The kilometres beyond the range, of each stretch that has any, with its last trip."""
    range_km = problem.vehicle[tour[0].vehicle].range_km
    for km, last in stretches(problem, tour) if range_km is not None else ():
        if km > (range_km or 0):
            yield km - (range_km or 0), last


class RangeExceeded(Weighed):
    """An electric car drives farther than it can without being charged."""

    id = "range-exceeded"
    unit = "km"
    statement = N_(
        "An electric car drives no farther than its range from charge to charge, empty runs"
        " included; it charges where it has time and chargers."
    )
    broken = N_("{vehicle} drives {amount} km too far on one charge, up to {transfer}.")
    remedy = N_("Leave {vehicle} time at chargers before {transfer}, or take another car for it.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Kilometres add up along a tour; a charge, where there is time for one, ends them."""
        for vehicle in problem.vehicles:
            if vehicle.range_km is not None:
                for transfer, km in model.lengths.on_one_charge(vehicle).items():
                    beyond = model.excess(km - vehicle.range_km, most=model.lengths.longest)
                    model.penalise(self, beyond, vehicle=vehicle.id, transfer=transfer)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Add up the kilometres from charge to charge."""
        for vehicle, tour in vehicle_tours(problem, plan).items():
            for beyond, last in _beyond(problem, tour):
                yield self.violation(vehicle=vehicle, transfer=last.transfers[0], amount=beyond)

    def weigh_tour(self, problem: Problem, tour: Tour) -> int:
        """The kilometres beyond the range, of all stretches."""
        return sum(beyond for beyond, _ in _beyond(problem, tour))

    def asks(self, problem: Problem) -> bool:
        """Whether there is an electric car."""
        return any(one.range_km is not None for one in problem.vehicles)
