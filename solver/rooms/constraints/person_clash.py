"""Nobody is at two sessions at once."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.rooms.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Session


class PersonClash(Constraint):
    """Of those who must be there, chair and speakers first: a clash names the first of them."""

    id = "person-clash"
    level = Level.HARD
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_("Nobody is at two sessions at once.")
    broken = N_("{person} is at {session} and at {other} for the same {amount} minutes.")
    remedy = N_("Move {session} or {other}, or name a stand-in for {person}.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """One no-overlap for the sessions of each person."""
        del problem
        model.one_at_a_time_for_people(self)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare every two slots that share people."""
        for one, other in combinations(plan.slots, 2):
            first, second = problem.session(one.session), problem.session(other.session)
            end = min(one.start + first.duration, other.start + second.duration)
            both = end - max(one.start, other.start)
            shared = [person for person in first.people if person in second.people]
            if both > 0 and shared:
                yield self.violation(
                    person=shared[0],
                    session=first.id,
                    other=second.id,
                    people=len(shared),
                    amount=both,
                )

    def links(self, problem: Problem) -> Iterable[tuple[Session, Session]]:
        """The sessions that share someone."""
        return problem.meetings

    def apart(
        self, problem: Problem, here: tuple[Session, str], there: tuple[Session, str]
    ) -> tuple[Span, ...]:
        """Differences at which the two sessions overlap."""
        del problem
        return (Span(1 - here[0].duration, there[0].duration),)
