"""A room is open for the whole of its session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.rooms.spans import Span, outside
from solver.rooms.window import merged, uncovered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Room, Session


class RoomClosed(Constraint):
    """A room without windows is always open; set-up may be made before it opens."""

    id = "room-closed"
    level = Level.HARD
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_("A room is open for the whole of its session.")
    broken = N_("{room} is closed for {amount} minutes of {session}.")
    remedy = N_("Move {session}, or have {room} opened longer.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """Bar the starts at which the session would not lie in open time."""
        del problem
        model.bar_starts(self, self.barred)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count the ticks of each slot at which its room is not open."""
        for slot in plan.slots:
            room = problem.room(slot.room)
            end = slot.start + problem.session(slot.session).duration
            closed = uncovered(room.windows, slot.start, end) if room.windows else 0
            if closed:
                yield self.violation(session=slot.session, room=slot.room, amount=closed)

    def barred(self, problem: Problem, session: Session, room: Room) -> tuple[Span, ...]:
        """Starts outside the open windows."""
        del problem
        return outside(merged(room.windows), session.duration) if room.windows else ()
