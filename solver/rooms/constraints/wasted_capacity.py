"""A large hall is not given to a small session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation, adjustable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Room, Session

SEATS = 10
"""Empty seats count by the ten: two more or less are nobody's concern."""


@dataclass(frozen=True)
class WastedCapacityParameters:
    """`empty_percent` of a room's seats may stay empty and nobody minds."""

    empty_percent: int = adjustable(50, N_("percent of the seats that may stay empty"), most=100)

    def __post_init__(self) -> None:
        if not 0 <= self.empty_percent <= 100:
            raise ValueError(f"empty_percent is {self.empty_percent}, not within 0 to 100")


class WastedCapacity(Constraint):
    """Whole tens of empty seats beyond the share that may stay empty."""

    id = "wasted-capacity"
    level = Level.SOFT
    weight = 1
    unit = "tens of seats"
    statement = N_("A large hall is not given to a small session.")
    broken = N_("{room} is too large for {session}: {empty} seats stay empty.")
    remedy = N_("Give {session} a smaller room.")
    parameters = WastedCapacityParameters

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """Price every room by the seats that it would waste."""
        del problem
        model.price_rooms(self, self.room_price)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count the empty seats of each slot that has guests to count."""
        allowed = self.active(problem).parameters.empty_percent
        for slot in plan.slots:
            session = problem.session(slot.session)
            seats = problem.room(slot.room).holds(session.layout) or 0
            empty = seats - session.guests
            wasted = (100 * empty - allowed * seats) // (100 * SEATS)
            if session.guests and wasted > 0:
                yield self.violation(
                    session=slot.session, room=slot.room, empty=empty, amount=wasted
                )

    def room_price(self, problem: Problem, session: Session, room: Room) -> int:
        """Tens of seats that would stay empty beyond the share."""
        used = 100 - int(self.active(problem).parameters.empty_percent)
        seats = room.holds(session.layout)
        if seats is None or not session.guests:
            return 0
        return max(0, (used * seats - 100 * session.guests) // (100 * SEATS))
