"""Every session has a room and a start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Session


class SessionLeftOut(Constraint):
    """A session without a slot counts one, whatever its size."""

    id = "session-left-out"
    level = Level.MEDIUM
    unit = "sessions"
    statement = N_("Every session has a room and a start.")
    broken = N_("{session} is left out.")
    remedy = N_("Widen the window of {session}, free a room, or drop it from the programme.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """Price every session that is not placed."""
        del problem
        model.price_absence(self, self.absence_price)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for the slot of each session."""
        for session in problem.sessions:
            if plan.slot(session.id) is None:
                yield self.violation(session=session.id)

    def absence_price(self, problem: Problem, session: Session) -> int:
        """One for any session."""
        del problem, session
        return 1
