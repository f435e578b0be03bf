"""What a rule of this kind may tell the heuristic while it moves.

The price of a plan is the sum of what its rules weigh of trips, of tours, of what is left out,
and of circles (transfers that are judged together). Where a rule weighs, the sum over a whole
plan equals the amounts that `check` finds; a test keeps it so. A rule that weighs nothing is left
to CP-SAT and to `verify`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from solver.constraint import Constraint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.problem import Problem, Transfer
    from solver.vehicles.trips import Tour, Trip

Circle = tuple[str, ...]
"""Ids of transfers that one rule judges together, in their order."""


class Weighed(Constraint):
    """A rule that says the price of parts of a plan; each part weighs nothing unless told."""

    def limits(self, problem: Problem) -> Any:
        """The parameters as `problem` sets them, read once: a search asks thousands of times."""
        if self.id not in problem.remembered:
            problem.remembered[self.id] = self.active(problem).parameters
        return problem.remembered[self.id]

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The amount of one trip by itself."""
        del problem, trip
        return 0

    def weigh_step(self, problem: Problem, earlier: Trip | None, later: Trip | None) -> int:
        """The amount of two trips that follow one another in a vehicle.

        None is home: before the first trip of a tour, and after the last.
        """
        del problem, earlier, later
        return 0

    def weigh_tour(self, problem: Problem, tour: Tour) -> int:
        """The amount of the whole tour of one vehicle that may not be away for long."""
        del problem, tour
        return 0

    def weigh_driver(self, problem: Problem, tour: Tour) -> int:
        """The amount of one driver's tour."""
        del problem, tour
        return 0

    def weigh_left(self, problem: Problem, transfer: Transfer) -> int:
        """The amount of a transfer that nobody drives."""
        del problem, transfer
        return 0

    def asks(self, problem: Problem) -> bool:
        """Whether the problem gives this rule anything to judge where ways are shared."""
        del problem
        return True

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Tell the search of shared ways, where it asks; who has no words for it is noted."""
        del setting
        chart.beyond.append(self.id)

    def circles(self, problem: Problem) -> tuple[Circle, ...]:
        """The transfers that this rule judges together."""
        del problem
        return ()

    def weigh_circle(self, problem: Problem, circle: Circle, *, trips: Sequence[Trip]) -> int:
        """The amount of a circle whose driven members are on `trips`, one entry a member."""
        del problem, circle, trips
        return 0
