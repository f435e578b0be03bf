"""A seat is given to someone who is expected there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.event.problem import Plan, Problem


class SeatedButNotExpected(Constraint):
    """Whoever has a seat at a session or meal is among those who come to it."""

    id = "seated-but-not-expected"
    statement = N_("Whoever has a seat at a session or meal is among those who come to it.")
    broken = N_("{person} has seat {seat} at {stay}, but does not come to it.")
    remedy = N_("Take the plate away, or put {person} on the list of {stay}.")

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each seated person on the list."""
        del problem
        expected = {stay.id: set(stay.people) for stay in plan.stays}
        for seat in plan.seats:
            if seat.stay in expected and seat.person not in expected[seat.stay]:
                yield self.violation(person=seat.person, seat=seat.seat, stay=seat.stay)
