"""A rule that looks at each rider by itself: what is off is found, weighed and told alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.vehicles.trips import trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Violation
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Aboard, Trip


class OfRiders(Weighed):
    """A rule that compares the times of each rider with what the party asks for."""

    def off(self, problem: Problem, rider: Aboard) -> int:
        """The ticks by which a rider misses what the rule asks; nought or less where it is kept."""
        raise NotImplementedError  # each rule says what it compares

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at everyone aboard of each trip."""
        for trip in trips(problem, plan):
            for rider in trip.aboard:
                off = self.off(problem, rider)
                if off > 0:
                    yield self.violation(transfer=rider.transfer, vehicle=trip.vehicle, amount=off)

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The minutes of everyone aboard."""
        return sum(max(0, self.off(problem, rider)) for rider in trip.aboard)
