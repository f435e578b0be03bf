"""Each car of a motorcade has somebody aboard who leads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.event.problem import Motorcade, Plan, Problem, Ride


class LiaisonMissing(Constraint):
    """A car carries guests of a motorcade, and no liaison officer or guide (一车一联络员).

    A car that carries none of them is an escort, and is led by whoever drives ahead.
    """

    id = "liaison-missing"
    level = Level.SOFT
    weight = 5
    unit = "cars"
    statement = N_("In each car of a motorcade rides a liaison officer or a guide.")
    broken = N_("{ride} of {motorcade} has no liaison officer aboard.")
    remedy = N_("Let a liaison officer ride in {ride}, or name one of those aboard.")

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at each ride that carries anybody of a motorcade."""
        liaisons = set(problem.liaisons)
        for motorcade in problem.motorcades:
            for ride in plan.rides:
                if _moves_in(motorcade, ride) and liaisons.isdisjoint(ride.people):
                    yield self.violation(ride=ride.id, motorcade=motorcade.id)


def _moves_in(motorcade: Motorcade, ride: Ride) -> bool:
    ends = {ride.origin, ride.destination}
    hours = motorcade.hours
    return (
        not set(motorcade.people).isdisjoint(ride.people)
        and (not motorcade.places or not ends.isdisjoint(motorcade.places))
        and (not hours or any(start <= ride.depart < end for start, end in hours))
    )
