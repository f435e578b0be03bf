"""What the heuristic may ask of a rule while it moves: each rule offers the one that suits it.

The heuristic knows no rule by itself; a law keeps every answer equal to what `check` finds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solver.rooms.problem import Problem, Room, Session
    from solver.rooms.spans import Span


@runtime_checkable
class PricesRoom(Protocol):
    """A rule about a session and its room, whenever it is."""

    def room_price(self, problem: Problem, session: Session, room: Room) -> int:
        """The amount that putting `session` into `room` breaks."""


@runtime_checkable
class PricesStart(Protocol):
    """A rule about a session and its start, wherever it is."""

    def start_price(self, problem: Problem, session: Session, start: int) -> int:
        """The amount that beginning `session` at `start` breaks."""


@runtime_checkable
class PricesAbsence(Protocol):
    """A rule about a session that is left out."""

    def absence_price(self, problem: Problem, session: Session) -> int:
        """The amount that leaving `session` out breaks."""


@runtime_checkable
class PricesSpread(Protocol):
    """A rule about the rooms of several sessions."""

    def groups(self, problem: Problem) -> tuple[tuple[str, ...], ...]:
        """The sessions, by id, that belong together; no session in two groups."""

    def spread_price(self, rooms: int) -> int:
        """The amount that a group in that many different rooms breaks."""


@runtime_checkable
class BarsStarts(Protocol):
    """A hard rule that leaves a session some starts in a room."""

    def barred(self, problem: Problem, session: Session, room: Room) -> tuple[Span, ...]:
        """The starts of `session` in `room` that break the rule."""


@runtime_checkable
class KeepsSessionsApart(Protocol):
    """A hard rule about two sessions that belong together, in whatever rooms of two venues."""

    def links(self, problem: Problem) -> Iterable[tuple[Session, Session]]:
        """The pairs of sessions that the rule may keep apart."""

    def apart(
        self, problem: Problem, here: tuple[Session, str], there: tuple[Session, str]
    ) -> tuple[Span, ...]:
        """The differences, the start here less the start there, that break the rule.

        Asked of linked sessions, each with the venue it is in.
        """


@runtime_checkable
class KeepsRoomsApart(Protocol):
    """A hard rule about any two sessions in the same walls."""

    def same_walls(self, problem: Problem, one: Room, other: Room) -> bool:
        """Whether the rule may keep apart sessions in these rooms."""

    def in_turn(
        self, problem: Problem, here: tuple[Session, Room], there: tuple[Session, Room]
    ) -> tuple[Span, ...]:
        """The differences, the start here less the start there, that break the rule.

        Asked of sessions in rooms of the same walls.
        """
