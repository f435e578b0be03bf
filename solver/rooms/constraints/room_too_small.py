"""A room holds the guests of its session in the layout asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Room, Session


class RoomTooSmall(Constraint):
    """Guests beyond what the room holds, or beyond none where it does not offer the layout."""

    id = "room-too-small"
    level = Level.HARD
    unit = "guests"
    statement = N_("A room holds the guests of its session in the layout asked for.")
    broken = N_("{room} is too small for {session} by {amount} guests.")
    remedy = N_("Give {session} a larger room, another layout, or fewer guests.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """Price every room by the guests that it cannot hold."""
        del problem
        model.price_rooms(self, self.room_price)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare guests with seats, slot by slot."""
        for slot in plan.slots:
            session = problem.session(slot.session)
            seats = problem.room(slot.room).holds(session.layout)
            if seats is not None and session.guests > seats:
                yield self.violation(
                    session=slot.session, room=slot.room, amount=session.guests - seats
                )

    def room_price(self, problem: Problem, session: Session, room: Room) -> int:
        """Guests without a seat."""
        del problem
        seats = room.holds(session.layout)
        return 0 if seats is None else max(0, session.guests - seats)
