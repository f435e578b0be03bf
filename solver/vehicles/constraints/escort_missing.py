"""A motorcade goes with the cars that belong to it: lead, medical, spare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.moving_together import OfMotorcades
from solver.vehicles.trips import trips

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.motorcades import Motorcade
    from solver.vehicles.moving_together import Riding
    from solver.vehicles.problem import Plan, Problem


def _missing(problem: Problem, motorcade: Motorcade, driven: Collection[str]) -> list[str]:
    """The posts that nobody fills, where anybody of the motorcade is driven."""
    there = [problem.transfer[one] for one in motorcade.transfers if one in driven]
    if all(one.post for one in there):
        return []
    return [post for post in motorcade.posts if all(one.post != post for one in there)]


class EscortMissing(OfMotorcades):
    """A motorcade drives without a car that the office asks for."""

    id = "escort-missing"
    level = Level.SOFT
    weight = 100
    unit = "vehicles"
    statement = N_("A motorcade goes with the lead, medical and spare cars that are asked for.")
    broken = N_("{motorcade} goes without its {post}.")
    remedy = N_("Name a car as the {post} of {motorcade}, and keep it and a driver free.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Where any guest of it is driven, so is one who fills each post."""
        for motorcade in problem.motorcades:
            fills = {one: problem.transfer[one].post for one in motorcade.transfers}
            guests = model.either(*(model.driven(one) for one in fills if not fills[one]))
            for post in motorcade.posts:
                filled = model.either(*(model.driven(o) for o, own in fills.items() if own == post))
                missing = model.both(guests, ~filled)
                model.penalise(self, missing, motorcade=motorcade.id, post=post)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each post among those of the motorcade who are driven."""
        driven = {one for trip in trips(problem, plan) for one in trip.transfers}
        for motorcade in problem.motorcades:
            for post in _missing(problem, motorcade, driven):
                yield self.violation(motorcade=motorcade.id, post=post)

    def judged(self, problem: Problem, motorcade: Motorcade, riding: Sequence[Riding]) -> int:
        """The posts that nobody fills."""
        return len(_missing(problem, motorcade, {one.transfer for one, _ in riding}))
