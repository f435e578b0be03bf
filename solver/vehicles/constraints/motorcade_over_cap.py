"""A motorcade has no more vehicles than the office allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Level
from solver.vehicles.moving_together import OfMotorcades

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.motorcades import Motorcade
    from solver.vehicles.moving_together import Riding
    from solver.vehicles.problem import Problem


class MotorcadeOverCap(OfMotorcades):
    """More vehicles go than a policy admits: 严格控制随行车辆."""

    id = "motorcade-over-cap"
    level = Level.SOFT
    weight = 100
    unit = "vehicles"
    statement = N_("A motorcade has no more vehicles than are allowed, all told.")
    broken = N_("{motorcade} has more vehicles than are allowed: {amount} too many.")
    remedy = N_("Let those of {motorcade} share vehicles, or leave an escorting one at home.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Count the vehicles that take any of it."""
        for motorcade in problem.motorcades:
            if motorcade.most_vehicles is None:
                continue
            used = sum(
                model.either(*(model.takes(one, vehicle.id) for one in motorcade.transfers))
                for vehicle in problem.vehicles
            )
            over = model.excess(used - motorcade.most_vehicles, most=len(problem.vehicles))
            model.penalise(self, over, motorcade=motorcade.id)

    def judged(self, problem: Problem, motorcade: Motorcade, riding: Sequence[Riding]) -> int:
        """The vehicles beyond the cap."""
        del problem
        if motorcade.most_vehicles is None:
            return 0
        return max(0, len({trip.vehicle for _, trip in riding}) - motorcade.most_vehicles)
