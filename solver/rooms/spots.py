"""Where the sessions are now, what they cost there, and what is still open to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solver.rooms.board import Bar, Board


class Spot(NamedTuple):
    """A room and a start, both by index: the start counts from the board's first tick."""

    room: int
    start: int


class Open(NamedTuple):
    """A room that a session may have, its price, and the starts that nothing placed blocks."""

    room: int
    price: int
    starts: int


class Spots:
    """The spots of the placed sessions; changes since `mark` can be undone."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.at: dict[int, Spot] = {}
        self._held: list[dict[int, int]] = [{} for _ in board.venues]
        self.own = list(board.absence)
        """The price of each session for itself."""
        self._total = sum(self.own)
        self._before: dict[int, Spot | None] = {}

    def put(self, session: int, spot: Spot) -> None:
        """Place a session, wherever it was."""
        self.take(session)
        self.at[session] = spot
        self._held[spot.room][session] = spot.start
        self._reprice(session, self.board.price(session, spot.room, spot.start))

    def take(self, session: int) -> None:
        """Take a session out, if it is placed."""
        spot = self.at.pop(session, None)
        self._before.setdefault(session, spot)
        if spot is not None:
            del self._held[spot.room][session]
            self._reprice(session, self.board.absence[session])

    def _reprice(self, session: int, price: int) -> None:
        self._total += price - self.own[session]
        self.own[session] = price

    def mark(self) -> None:
        """From here on changes can be undone."""
        self._before.clear()

    def undo(self) -> None:
        """Back to where all was at the last mark."""
        for session, spot in list(self._before.items()):
            self.take(session)
            if spot is not None:
                self.put(session, spot)
        self._before.clear()

    def price(self) -> int:
        """What the rules ask for the spots as they are."""
        total = self._total
        for rule, weight, group in self.board.groups:
            total += weight * rule.spread_price(len(self.rooms_of(group)))
        return total

    def rooms_of(self, sessions: Iterable[int]) -> set[int]:
        """The rooms of those of `sessions` that are placed."""
        return {self.at[session].room for session in sessions if session in self.at}

    def open(self, session: int) -> list[Open]:
        """Where a session may be placed, as all others stand."""
        board, found = self.board, []
        linked: dict[str, int] = {}
        for room, price, starts in board.places[session]:
            venue = board.venues[room]
            if venue not in linked:
                linked[venue] = self._linked(session, venue)
            free = starts & ~linked[venue]
            for wall in board.walls[room] if free else ():
                for other, start in self._held[wall].items():
                    free &= ~_blocked(board.in_turn(session, room, other, wall), start)
            if free:
                found.append(Open(room, price, free))
        return found

    def _linked(self, session: int, venue: str) -> int:
        """The starts in a venue that the sessions linked with one block."""
        board, blocked = self.board, 0
        for other in board.linked[session]:
            if spot := self.at.get(other):
                bars = board.apart(session, venue, other, board.venues[spot.room])
                blocked |= _blocked(bars, spot.start)
        return blocked

    def in_the_way(self, session: int, spot: Spot) -> list[int]:
        """Those that would have to go if a session were placed there."""
        board, start = self.board, spot.start
        venue = board.venues[spot.room]
        found: dict[int, None] = {}
        for other in board.linked[session]:
            if there := self.at.get(other):
                bars = board.apart(session, venue, other, board.venues[there.room])
                if _hits(bars, start - there.start):
                    found[other] = None
        for wall in board.walls[spot.room]:
            for other, begun in self._held[wall].items():
                if other != session and _hits(
                    board.in_turn(session, spot.room, other, wall), start - begun
                ):
                    found[other] = None
        return list(found)


def _blocked(bars: tuple[Bar, ...], start: int) -> int:
    """The starts that a session begun at `start` blocks."""
    blocked = 0
    for first, _, run in bars:
        shift = first + start
        blocked |= run << shift if shift >= 0 else run >> -shift
    return blocked


def _hits(bars: tuple[Bar, ...], difference: int) -> bool:
    return any(first <= difference < past for first, past, _ in bars)
