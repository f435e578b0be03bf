"""Everyone who must be at a session is there for the whole of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.rooms.spans import Span, across, outside
from solver.rooms.window import merged, uncovered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Person, Plan, Problem, Room, Session


class PersonAway(Constraint):
    """Away is outside one's windows, or busy with something else."""

    id = "person-away"
    level = Level.HARD
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_("Everyone who must be at a session is there for the whole of it.")
    broken = N_("{person} is away for {amount} minutes of {session}.")
    remedy = N_("Move {session}, or name a stand-in for {person}.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """Bar the starts at which someone would be away."""
        del problem
        model.bar_starts(self, self.barred)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count the minutes that each person misses of each slot."""
        for slot in plan.slots:
            session = problem.session(slot.session)
            for identifier in session.people:
                end = slot.start + session.duration
                missed = _missed(problem.person(identifier), slot.start, end)
                if missed > 0:
                    yield self.violation(person=identifier, session=slot.session, amount=missed)

    def barred(self, problem: Problem, session: Session, room: Room) -> tuple[Span, ...]:
        """Starts at which anyone of the session would be away."""
        del room
        found: list[Span] = []
        for identifier in session.people:
            person = problem.person(identifier)
            if person.windows:
                found.extend(outside(merged(person.windows), session.duration))
            found.extend(across(person.busy, before=session.duration, after=0))
        return tuple(found)


def _missed(person: Person, start: int, end: int) -> int:
    absent = uncovered(person.windows, start, end) if person.windows else 0
    return max([absent, *(busy.overlap(start, end) for busy in person.busy)])
