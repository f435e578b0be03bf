"""What rules about motorcades share: the rides of each, and its circle for the heuristic."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from solver.vehicles.trips import trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from solver.constraint import Violation
    from solver.vehicles.motorcades import Motorcade
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Aboard, Trip
    from solver.vehicles.weighing import Circle

    Riding = tuple[Aboard, Trip]
    """Somebody of a motorcade with their own times, and the trip."""


def _riding(motorcade: Motorcade, driven: Iterable[Trip]) -> list[Riding]:
    own = set(motorcade.transfers)
    return [(one, trip) for trip in driven for one in trip.aboard if one.transfer in own]


class OfMotorcades(Weighed):
    """A rule that judges each motorcade by itself."""

    @abstractmethod
    def judged(self, problem: Problem, motorcade: Motorcade, riding: Sequence[Riding]) -> int:
        """The amount of one motorcade, of which these are driven."""

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Judge each motorcade."""
        driven = trips(problem, plan)
        for motorcade in problem.motorcades:
            if amount := self.judged(problem, motorcade, _riding(motorcade, driven)):
                yield self.violation(motorcade=motorcade.id, amount=amount)

    def circles(self, problem: Problem) -> tuple[Circle, ...]:
        """The transfers of each motorcade."""
        return tuple(dict.fromkeys(one.transfers for one in problem.motorcades))

    def weigh_circle(self, problem: Problem, circle: Circle, *, trips: Sequence[Trip]) -> int:
        """The amounts of the motorcades that are made of this circle."""
        driven = tuple(dict.fromkeys(trips))
        return sum(
            self.judged(problem, motorcade, _riding(motorcade, driven))
            for motorcade in problem.motorcades
            if motorcade.transfers == circle
        )

    def asks(self, problem: Problem) -> bool:
        """Whether any vehicles move together."""
        return bool(problem.motorcades)
