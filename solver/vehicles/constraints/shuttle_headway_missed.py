"""Every run of a shuttle's timetable is driven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem, Transfer


def _wait(problem: Problem, transfer: Transfer) -> int:
    """How many minutes longer one waits where this run is left out; 0 for what is no shuttle."""
    return -(-transfer.headway // problem.ticks_per_minute)


class ShuttleHeadwayMissed(Weighed):
    """A run of a shuttle is left out: until the next one passes a headway more than promised.

    Guests who should have ridden count besides, as left behind; a run may have none.
    """

    id = "shuttle-headway-missed"
    level = Level.MEDIUM
    levels = (Level.MEDIUM, Level.SOFT)
    unit = "minutes"
    statement = N_("Shuttles keep their headway: every run of a timetable is driven.")
    broken = N_("{transfer} is not driven: the next one comes {amount} minutes later.")
    remedy = N_("Add a bus or a driver at that time, or let the shuttle run less often.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """The headway of a run that is not driven."""
        for transfer in problem.transfers:
            if transfer.headway:
                amount = _wait(problem, transfer) * model.unless(model.driven(transfer.id))
                model.penalise(self, amount, transfer=transfer.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each run of a shuttle among the rides."""
        driven = {ride.transfer for ride in plan.rides}
        for transfer in problem.transfers:
            if transfer.headway and transfer.id not in driven:
                yield self.violation(transfer=transfer.id, amount=_wait(problem, transfer))

    def weigh_left(self, problem: Problem, transfer: Transfer) -> int:
        """The minutes waited longer."""
        return _wait(problem, transfer)

    def asks(self, problem: Problem) -> bool:
        """Whether any shuttle runs."""
        return any(one.headway for one in problem.transfers)
