"""The vehicles of a motorcade leave together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.constraint import N_, Level, adjustable
from solver.vehicles.moving_together import OfMotorcades

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.motorcades import Motorcade
    from solver.vehicles.moving_together import Riding
    from solver.vehicles.problem import Problem


@dataclass(frozen=True)
class Together:
    """How far apart the first and the last vehicle may leave, in minutes."""

    apart_minutes: int = adjustable(5, N_("minutes from the first vehicle to the last"), most=120)


class MotorcadeParted(OfMotorcades):
    """A vehicle of a motorcade leaves long before the others, or long after them."""

    id = "motorcade-parted"
    level = Level.SOFT
    weight = 20
    unit = "minutes"
    statement = N_("The vehicles of a motorcade leave together.")
    broken = N_("The vehicles of {motorcade} leave {amount} minutes too far apart.")
    remedy = N_("Let the vehicles of {motorcade} leave at one time, or take one out of it.")
    parameters = Together

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """From the first departure to the last there are no more than so many ticks."""
        most = model.last - model.first
        for motorcade in problem.motorcades:
            early, late = (model.cp.new_int_var(model.first, model.last, "") for _ in range(2))
            for one in motorcade.transfers:
                model.cp.add(early <= model.depart(one)).only_enforce_if(model.driven(one))
                model.cp.add(late >= model.depart(one)).only_enforce_if(model.driven(one))
            amount = model.excess(late - early - self._apart(problem), most=most)
            model.penalise(self, amount, motorcade=motorcade.id)

    def judged(self, problem: Problem, motorcade: Motorcade, riding: Sequence[Riding]) -> int:
        """The minutes from the first departure to the last beyond what is allowed."""
        del motorcade
        departs = [one.depart for one, _ in riding]
        if not departs:
            return 0
        return max(0, max(departs) - min(departs) - self._apart(problem))

    def _apart(self, problem: Problem) -> int:
        together: Together = self.limits(problem)
        return together.apart_minutes * problem.ticks_per_minute
