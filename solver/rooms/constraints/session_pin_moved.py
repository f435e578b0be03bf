"""What the office has pinned stays: the room, the start, or both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.rooms.spans import EVER, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Room, Session


class SessionPinMoved(Constraint):
    """A session pinned to room and start is placed; half a pin holds where it is placed."""

    id = "session-pin-moved"
    level = Level.HARD
    levels = (Level.HARD,)
    unit = "pins"
    statement = N_("What the office has pinned stays: the room, the start, or both.")
    broken = N_("{session} is not where it is pinned.")
    remedy = N_("Put {session} back, or unpin it.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """Hold every pin, each under its own guard."""
        for pin in problem.pins:
            model.hold(self, pin)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare each pin with its slot."""
        for pin in problem.pins:
            slot = plan.slot(pin.session)
            if slot is None:
                moved = pin.whole
            else:
                moved = pin.room not in (None, slot.room) or pin.start not in (None, slot.start)
            if moved:
                yield self.violation(session=pin.session)

    def absence_price(self, problem: Problem, session: Session) -> int:
        """One for a session pinned to room and start."""
        pin = problem.pin(session.id)
        return int(pin is not None and pin.whole)

    def barred(self, problem: Problem, session: Session, room: Room) -> tuple[Span, ...]:
        """Every start in another room, every other start in this one."""
        pin = problem.pin(session.id)
        if pin is None:
            return ()
        if pin.room not in (None, room.id):
            return (Span(-EVER, EVER),)
        if pin.start is None:
            return ()
        return (Span(-EVER, pin.start), Span(pin.start + 1, EVER))
