"""A driver is in one car at a time, and has time to change from one to the next."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.trips import driver_gap, driver_tours
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Tour, Trip


def _short(problem: Problem, earlier: Trip, later: Trip) -> int:
    return max(0, earlier.clear + driver_gap(problem, earlier, later) - later.board)


class DriverClash(Weighed):
    """A driver is to drive two cars at once, or cannot be at the next in time."""

    id = "driver-clash"
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_(
        "A driver drives one car at a time, and has time for the way to the next; cars are"
        " changed where they stand at home."
    )
    broken = N_(
        "{driver} cannot begin {transfer} at {board_at}: after {earlier} it is {amount}"
        " minutes short."
    )
    remedy = N_("Give {transfer} another driver, or move it by {amount} minutes.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Along the tours of the drivers each boarding waits for the way before it."""
        for earlier, later, gaps in model.tours.driver_gaps():
            for literals, ticks in gaps:
                model.cp.add(model.boards(later) >= model.clears(earlier) + ticks).only_enforce_if(
                    *literals, *model.guard(self, transfer=later, earlier=earlier)
                )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare each two trips of a driver that follow one another."""
        for tour in driver_tours(problem, plan).values():
            for earlier, later in pairwise(tour):
                if short := _short(problem, earlier, later):
                    yield self.violation(
                        driver=later.driver,
                        transfer=later.transfers[0],
                        earlier=earlier.transfers[0],
                        board_at=later.board,
                        amount=short,
                    )

    def weigh_driver(self, problem: Problem, tour: Tour) -> int:
        """The minutes that the tour is short of."""
        return sum(_short(problem, earlier, later) for earlier, later in pairwise(tour))

    def asks(self, problem: Problem) -> bool:
        """Each car keeps its own driver there."""
        del problem
        return False
