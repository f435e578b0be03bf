"""A session begins when it is wished: not too early, not too late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Session


class StartNotAsWished(Constraint):
    """Minutes before the earliest, or after the latest, of the starts wished for."""

    id = "start-not-as-wished"
    level = Level.SOFT
    unit = "minutes"
    statement = N_("A session begins when it is wished: not too early, not too late.")
    broken = N_("{session} begins {amount} minutes off the start wished for.")
    remedy = N_("Free a room for {session} at the time wished for.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """Price the distance from the wished span."""
        for session in problem.sessions:
            if session.wished is not None:
                first, last = session.wished.start, session.wished.end
                model.price_distance(self, session.id, first=first, last=last)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare each start with the span wished for."""
        for slot in plan.slots:
            wished = problem.session(slot.session).wished
            if wished is None:
                continue
            off = max(wished.start - slot.start, slot.start - wished.end)
            if off > 0:
                yield self.violation(session=slot.session, amount=off)

    def start_price(self, problem: Problem, session: Session, start: int) -> int:
        """Ticks from the span wished for."""
        del problem
        wished = session.wished
        return 0 if wished is None else max(0, wished.start - start, start - wished.end)
