"""The chief host rides in the chief guest's car."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.event.problem import Plan, Problem, Ride


class ChiefHostElsewhere(Constraint):
    """Where both make the same way at the same time, they make it in one car.

    A host who rides with another chief guest of his own is where he belongs.
    """

    id = "chief-host-elsewhere"
    statement = N_("Where chief guest and chief host go the same way, they ride in one car.")
    broken = N_("{host} rides in {other}, not with {guest} in {ride}.")
    remedy = N_("Seat {host} beside {guest}.")

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at each ride of the guest for one beside it that carries the host."""
        for pair in problem.pairs:
            guests = {other.guest for other in problem.pairs if other.host == pair.host}
            for ride in plan.rides:
                if pair.guest not in ride.people or pair.host in ride.people:
                    continue
                for other in _rides_of(plan, pair.host):
                    if _same_way(ride, other) and guests.isdisjoint(other.people):
                        yield self.violation(
                            host=pair.host, other=other.id, guest=pair.guest, ride=ride.id
                        )


def _rides_of(plan: Plan, person: str) -> list[Ride]:
    return [ride for ride in plan.rides if person in ride.people]


def _same_way(one: Ride, other: Ride) -> bool:
    return (
        one.origin == other.origin
        and one.destination == other.destination
        and one.depart < other.arrive
        and other.depart < one.arrive
    )
