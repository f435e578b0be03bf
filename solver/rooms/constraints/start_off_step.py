"""A session begins on the step of the programme, say every five minutes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.rooms.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Room, Session


class StartOffStep(Constraint):
    """A session whose start is pinned, or fixed by its window, begins where that says."""

    id = "start-off-step"
    level = Level.HARD
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_("A session begins on the step of the programme, say every five minutes.")
    broken = N_("{session} begins {amount} minutes after the step of the programme.")
    remedy = N_("Start {session} on the step, or pin its start.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """Bar the starts between the steps."""
        del problem
        model.bar_starts(self, self.barred)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Divide every start that is not fixed by the step."""
        for slot in plan.slots:
            session, over = problem.session(slot.session), slot.start % problem.step
            if over and not self._fixed(problem, session):
                yield self.violation(session=slot.session, amount=over)

    def barred(self, problem: Problem, session: Session, room: Room) -> tuple[Span, ...]:
        """Everything between two steps, as far as the horizon reaches."""
        del room
        if problem.step == 1 or self._fixed(problem, session):
            return ()
        return _between_steps(problem.step, problem.horizon.start, problem.horizon.end)

    def _fixed(self, problem: Problem, session: Session) -> bool:
        pin = problem.pin(session.id)
        exact = any(window.end - window.start == session.duration for window in session.windows)
        return exact or (pin is not None and pin.start is not None)


@cache
def _between_steps(step: int, start: int, end: int) -> tuple[Span, ...]:
    steps = range(start // step * step, end + step, step)
    return tuple(Span(place + 1, place + step) for place in steps)
