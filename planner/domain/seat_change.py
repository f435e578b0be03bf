"""Late changes of who sits where at one sitting, and who moves because of them.

Three ways are known in practice when someone stays away: those behind move up, the chair is left
empty, or a substitute takes it; who comes besides pushes those behind one place on; two exchange
(an electronic name plate's makers and organisers of meetings say so). Each change is a decision
that the office holds: it is kept as a pin of the event, in the order in which it was taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.domain.event import Pin
from planner.domain.layouts.seat_plan import SeatPlan, left_hand

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from planner.domain.layouts.seat_plan import LaidSeat


class Deed(StrEnum):
    """What is done; each is the kind of a pin."""

    CLOSE_UP = "close-up"
    """Who leaves is followed up by those behind."""
    LEAVE_GAP = "leave-gap"
    """The chair of who leaves is carried off, and nobody moves."""
    SUBSTITUTE = "substitute"
    """Another takes the seat of who leaves."""
    JOIN = "join"
    EXCHANGE = "exchange"


DEEDS = frozenset(deed.value for deed in Deed)


@dataclass(frozen=True)
class SeatChange:
    """One change at a sitting."""

    deed: Deed
    person: str
    """Who leaves, joins, or exchanges."""
    other: str = ""
    """Who takes the seat, or is exchanged with."""
    rank: int | None = None
    """The place in the order of honour of who comes; None: after all others, and of a substitute
    that of whom they stand for."""
    seat: str = ""
    """The chair that is carried off, or put to a table."""

    @property
    def ghost(self) -> bool:
        """Whether who left still counts where chairs are laid: theirs is carried off after that."""
        return self.deed in (Deed.CLOSE_UP, Deed.LEAVE_GAP) and bool(self.seat)

    def pin(self, subject: str) -> Pin:
        """The change as the event keeps it."""
        rank = str(self.rank) if self.rank is not None else ""
        told = {"person": self.person, "other": self.other, "rank": rank, "seat": self.seat}
        return Pin(
            self.deed.value, subject, tuple((n, words) for n, words in told.items() if words)
        )


def changes_at(pins: Iterable[Pin], subject: str) -> tuple[SeatChange, ...]:
    """The changes at one sitting, in the order in which they were made."""
    return tuple(_read(pin) for pin in pins if pin.subject == subject and pin.kind in DEEDS)


def _read(pin: Pin) -> SeatChange:
    told = dict(pin.fields)
    rank = told.get("rank", "")
    return SeatChange(
        Deed(pin.kind),
        told.get("person", ""),
        told.get("other", ""),
        int(rank) if rank.isdecimal() and int(rank) else None,
        told.get("seat", ""),
    )


def is_kept(change: SeatChange, seated: Collection[str | None]) -> bool:
    """Whether those who are seated are who should be after a change."""
    if change.deed in (Deed.CLOSE_UP, Deed.LEAVE_GAP):
        return change.person not in seated
    return (change.other if change.deed is Deed.SUBSTITUTE else change.person) in seated


def changed_order(order: Sequence[str], changes: Iterable[SeatChange]) -> tuple[str, ...]:
    """The order of honour at a sitting after its changes; nobody else changes places in it."""
    now = list(order)
    for change in changes:
        _CHANGED[change.deed](now, change)
    return tuple(now)


def _close_up(now: list[str], change: SeatChange) -> None:
    if change.person in now:
        now.remove(change.person)
        # At a table the chair that is carried off is the lowest: who left is reckoned on it.
        now += [change.person] if change.seat else []


def _leave_gap(now: list[str], change: SeatChange) -> None:
    """Nobody's place is another."""


def _substitute(now: list[str], change: SeatChange) -> None:
    if change.person not in now:
        return
    if change.other in now:
        now.remove(change.other)
    place = now.index(change.person)
    now[place] = change.other
    if change.rank is not None:
        now.remove(change.other)
        now.insert(change.rank - 1, change.other)


def _join(now: list[str], change: SeatChange) -> None:
    if change.person not in now:
        now.insert(len(now) if change.rank is None else change.rank - 1, change.person)


def _exchange(now: list[str], change: SeatChange) -> None:
    if change.person in now and change.other in now:
        one, other = now.index(change.person), now.index(change.other)
        now[one], now[other] = now[other], now[one]


_CHANGED = {
    Deed.CLOSE_UP: _close_up,
    Deed.LEAVE_GAP: _leave_gap,
    Deed.SUBSTITUTE: _substitute,
    Deed.JOIN: _join,
    Deed.EXCHANGE: _exchange,
}


def attending(persons: Sequence[str], changes: Sequence[SeatChange]) -> tuple[str, ...]:
    """Who is there after the changes, of those called before."""
    left = {change.person for change in changes if change.ghost}
    return tuple(one for one in changed_order(persons, changes) if one not in left)


def changed_roles(names: Sequence[str], changes: Iterable[SeatChange]) -> tuple[str, ...]:
    """Those who chair, speak or sign, with substitutes for those who left."""
    now = list(names)
    for change in changes:
        if change.deed is Deed.SUBSTITUTE and change.person in now:
            _substitute(now, change)
        elif change.deed is Deed.CLOSE_UP and not change.seat and change.person in now:
            now.remove(change.person)
    return tuple(now)


def changed_rostrum(
    names: Sequence[str], changes: Iterable[SeatChange], order: Sequence[str]
) -> tuple[str, ...]:
    """Those on the rostrum after the changes; `order` is everybody's before.

    Who joins among them, or right behind the last of them, sits there too.
    """
    there = set(order)
    now = [name for name in names if name in there]
    for change in changes:
        if change.deed is Deed.EXCHANGE and (change.person in now) != (change.other in now):
            leaves, comes = change.person, change.other
            if change.other in now:
                leaves, comes = comes, leaves
            now[now.index(leaves)] = comes
        elif change.deed is Deed.JOIN:
            now += (
                [change.person] if now and (change.rank or len(order) + 1) <= len(now) + 1 else []
            )
        else:
            now = list(changed_roles(now, (change,)))
    return tuple(now)


@dataclass(frozen=True)
class Move:
    """Someone whose chair is another one: the ids of both; `before` is empty for who comes."""

    person: str
    before: str
    after: str


@dataclass(frozen=True)
class Seating:
    """Who sits on which chair of a room, by id."""

    chairs: SeatPlan
    sits: Mapping[str, str]
    """By person, the chair."""


def moves(before: Seating, after: Seating) -> tuple[Move, ...]:
    """Who gets up and sits elsewhere, or comes, in the order of their new chairs.

    In a row it counts where a chair stands from the place of honour, not what it is called: one
    chair less at the end of a row, and those before it stay where they are.
    """
    was, now = _stands(before.chairs), _stands(after.chairs)
    turn = {seat.id: place for place, seat in enumerate(after.chairs.seats)}
    found = [
        Move(person, before.sits.get(person, ""), seat)
        for person, seat in after.sits.items()
        if was.get(before.sits.get(person, "")) != now.get(seat)
    ]
    return tuple(sorted(found, key=lambda move: turn.get(move.after, len(turn))))


def _stands(chairs: SeatPlan) -> dict[str, tuple[object, ...]]:
    """Where each chair stands: in a row of honour so many to the left of its first, else itself."""
    rows: dict[tuple[str, int], list[LaidSeat]] = {}
    for seat in chairs.seats:
        rows.setdefault((seat.sequence, seat.row), []).append(seat)
    found: dict[str, tuple[object, ...]] = {}
    for row, seats in rows.items():
        straight = row[0] and len({seat.heading for seat in seats}) == 1
        first = min(seats, key=lambda seat: seat.honour or 0)
        for seat in seats:
            found[seat.id] = (*row, _steps(first, seat)) if straight else (seat.id,)
    return found


def _steps(first: LaidSeat, seat: LaidSeat) -> float:
    x, y = left_hand(first.heading)
    return round((seat.x - first.x) * x + (seat.y - first.y) * y, 3)
