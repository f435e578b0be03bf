"""Nobody has to be somewhere else without being driven there."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.event.problem import Plan, Problem, Stay


class LeftWithoutVehicle(Constraint):
    """Between two stays at places too far to walk, a ride leaves after one and is there in time.

    The ride need not run from door to door: it is enough that one arrives at the second place,
    or within a walk of it, after the first stay has ended and before the second begins.
    """

    id = "left-without-vehicle"
    level = Level.MEDIUM
    unit = "people"
    statement = N_("Whoever the office moves is driven from one engagement to the next.")
    broken = N_("{person} has no vehicle from {one} to {other} ({amount} people).")
    remedy = N_("Add a trip from {one} to {other}.")

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Follow each person from stay to stay; one violation a pair of stays."""
        missed: dict[tuple[str, str], list[str]] = defaultdict(list)
        for person in problem.carried:
            stays = sorted(
                (stay for stay in plan.stays if person in stay.people),
                key=lambda stay: (stay.start, stay.end),
            )
            for one, other in pairwise(stays):
                if _far(problem, one.place, other.place) and not _driven(
                    problem, plan, person, one, other
                ):
                    missed[one.id, other.id].append(person)
        for (one_id, other_id), people in missed.items():
            yield self.violation(amount=len(people), person=people[0], one=one_id, other=other_id)


def _far(problem: Problem, origin: str, destination: str) -> bool:
    return (
        origin != destination and problem.ticks_between(origin, destination) > problem.on_foot_ticks
    )


def _driven(problem: Problem, plan: Plan, person: str, one: Stay, other: Stay) -> bool:
    return any(
        person in ride.people
        and not _far(problem, ride.destination, other.place)
        and one.end <= ride.depart
        and ride.arrive <= other.start
        for ride in plan.rides
    )
