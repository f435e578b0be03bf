"""A session lies within one of its windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.rooms.spans import EVER, Span, outside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Room, Session


class SessionOutsideWindow(Constraint):
    """A fixed time is a window as long as the session.

    Without a window it is any time from the event's first midnight on.
    """

    id = "session-outside-window"
    level = Level.HARD
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_("A session lies within one of its windows.")
    broken = N_("{session} is {amount} minutes outside its window.")
    remedy = N_("Move {session}, or widen its window.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """Bar the starts at which the session would not lie in a window."""
        del problem
        model.bar_starts(self, self.barred)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for a window around each slot; what is outside the best one is broken."""
        for slot in plan.slots:
            session = problem.session(slot.session)
            end = slot.start + session.duration
            inside = [window.overlap(slot.start, end) for window in session.windows]
            if not session.windows:
                inside = [session.duration + min(0, slot.start)]
            if max(inside) < session.duration:
                yield self.violation(session=slot.session, amount=session.duration - max(inside))

    def barred(self, problem: Problem, session: Session, room: Room) -> tuple[Span, ...]:
        """Starts outside the session's windows, in whatever room."""
        del problem, room
        if not session.windows:
            return (Span(-EVER, 0),)
        return outside(session.windows, session.duration)
