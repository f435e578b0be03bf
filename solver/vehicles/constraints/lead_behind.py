"""The lead car drives ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Level
from solver.vehicles.motorcades import LEAD
from solver.vehicles.moving_together import OfMotorcades

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.motorcades import Motorcade
    from solver.vehicles.moving_together import Riding
    from solver.vehicles.problem import Problem


class LeadBehind(OfMotorcades):
    """The lead car leaves after one that it is to lead."""

    id = "lead-behind"
    level = Level.SOFT
    weight = 20
    unit = "minutes"
    statement = N_("The lead car leaves no later than any vehicle of its motorcade.")
    broken = N_("The lead car of {motorcade} leaves {amount} minutes after another vehicle.")
    remedy = N_("Let the lead car of {motorcade} leave first.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Where a lead car is driven, everybody else leaves no sooner."""
        for motorcade in problem.motorcades:
            behind = model.cp.new_int_var(0, model.last - model.first, "")
            led = [one for one in motorcade.transfers if problem.transfer[one].post != LEAD]
            for lead in motorcade.transfers:
                for one in led if lead not in led else ():
                    late = model.depart(lead) - model.depart(one)
                    both = model.driven(lead), model.driven(one)
                    model.cp.add(behind >= late).only_enforce_if(*both)
            model.penalise(self, behind, motorcade=motorcade.id)

    def judged(self, problem: Problem, motorcade: Motorcade, riding: Sequence[Riding]) -> int:
        """From the first that is led to the last that leads."""
        del motorcade
        leads = [one.depart for one, _ in riding if problem.transfer[one.transfer].post == LEAD]
        led = [one.depart for one, _ in riding if problem.transfer[one.transfer].post != LEAD]
        return max(0, max(leads) - min(led)) if leads and led else 0
