"""Those who belong together ride in one car."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Violation
from solver.vehicles.trips import trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip
    from solver.vehicles.weighing import Circle


class BondBroken(Weighed):
    """Chief guest and chief host, or a guest and their interpreter, are in different cars."""

    id = "bond-broken"
    unit = "pairs"
    statement = N_(
        "Parties that belong together ride in one car: the chief host in the chief guest's, the"
        " interpreter beside whom they speak for."
    )
    broken = N_("{transfer} and {other} belong together but do not ride in one car.")
    remedy = N_("Put {other} into the car of {transfer}.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Both are left out, or they are on one trip."""
        for bond in problem.bonds:
            amount = model.either(
                model.driven(bond.one), model.driven(bond.other)
            ) - model.together(bond.one, bond.other)
            model.penalise(self, amount, transfer=bond.one, other=bond.other)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count on how many of the trips that take one of a pair the other is missing."""
        driven = trips(problem, plan)
        for bond in problem.bonds:
            pair = {bond.one, bond.other}
            if any(len(pair & set(trip.transfers)) == 1 for trip in driven):
                yield self.violation(transfer=bond.one, other=bond.other)

    def circles(self, problem: Problem) -> tuple[Circle, ...]:
        """The pairs."""
        return tuple((bond.one, bond.other) for bond in problem.bonds)

    def weigh_circle(self, problem: Problem, circle: Circle, *, trips: Sequence[Trip]) -> int:
        """One where the pair is on two trips, or half of it left out."""
        del problem, circle
        return int(bool(trips) and (len(trips) == 1 or trips[0] != trips[1]))

    def asks(self, problem: Problem) -> bool:
        """Whether anyone is bonded."""
        return bool(problem.bonds)
