"""A room or car seen from above: chairs with their headings, and what stands around them.

One frame for all: x grows to the right and y downwards as the hall sees the stage, which is at
the top; the unit is the pitch of two chairs. A heading is where the sitter looks, in degrees
clockwise from the stage: 0 towards it, 90 to the right, 180 down to the hall. Left and right are
never stored: they are derived from the heading.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from math import cos, hypot, radians, sin
from typing import TYPE_CHECKING

from planner.domain.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Collection

HALL, STAGE = 180.0, 0.0
"""The headings of those on the rostrum and of those in the hall."""
NEARBY = 1.3
"""How far from the chairs that one looks for others are still shown."""
WHISPER = 1.5
"""How far apart, in chairs, two people can whisper."""


@dataclass(frozen=True)
class LaidSeat:
    """A chair where it stands, whose it is, and its place in an order of honour."""

    id: str
    x: float
    y: float
    heading: float
    table: str = ""
    row: int = 1
    area: str = ""
    side: str = ""
    sequence: str = ""
    honour: int | None = None
    title: str = ""
    """What the place itself is called: 主陪, 主宾."""
    beside: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()


class MarkKind(StrEnum):
    """What is drawn besides chairs."""

    DOOR = "door"
    STAGE = "stage"
    CAMERA = "camera"
    LECTERN = "lectern"
    KEPT_CHAIR = "kept-chair"
    """A chair of nobody, for whoever comes up to speak; it has no place in any order."""
    TABLE = "table"
    ROUND_TABLE = "round-table"
    BODY = "body"
    DRIVER = "driver"
    BALCONY = "balcony"
    FLAG = "flag"
    PARTY_FLAG = "party-flag"
    """Drawn before the first of each party alone."""
    ASSISTANT = "assistant"
    USHER = "usher"


@dataclass(frozen=True)
class Mark:
    """A thing in the room, by its centre and its size."""

    kind: MarkKind
    x: float
    y: float
    width: float = 1.0
    height: float = 1.0
    text: str = ""
    seat: str = ""
    """Whose party a flag is of: of the one who sits there."""


@dataclass(frozen=True)
class SeatPlan:
    """What a layout yields: chairs, marks, the lines in which a hall is filled, its conventions."""

    seats: tuple[LaidSeat, ...]
    marks: tuple[Mark, ...] = ()
    lines: tuple[tuple[str, ...], ...] = ()
    conventions: tuple[Sentence, ...] = ()
    hosted: tuple[str, ...] = ()
    """The tables at which a host is wanted."""
    most_of_unit: int | None = None
    """At each table so many of one unit at most; None: units stay together."""
    least_guests: int = 0
    """At each table so many at least."""
    by_turns: bool = False
    """Whether ladies and gentlemen are to alternate at its tables."""
    sides_by_turns: bool = False
    """Whether hosts and visitors are to, where a chair is nobody's."""
    blocks: bool = False
    """Whether units sit in compact blocks of its rows, and not along its lines."""
    warnings: tuple[Sentence, ...] = ()
    """What is wanted and cannot be by the numbers alone; each lacks its {sitting}, told later."""

    @property
    def at_tables(self) -> bool:
        """Whether people sit at round tables."""
        return any(mark.kind is MarkKind.ROUND_TABLE for mark in self.marks)

    def seat(self, identifier: str) -> LaidSeat:
        """The seat of that id; KeyError where there is none."""
        return {seat.id: seat for seat in self.seats}[identifier]

    def turned(self) -> SeatPlan:
        """The same room seen from the other end: everything turned by 180 degrees."""
        return replace(
            self,
            seats=tuple(
                replace(seat, x=-seat.x, y=-seat.y, heading=(seat.heading + 180) % 360)
                for seat in self.seats
            ),
            marks=tuple(replace(mark, x=-mark.x, y=-mark.y) for mark in self.marks),
        )

    def around(self, chosen: Collection[str]) -> SeatPlan:
        """The chairs so named and those near them, as when one steps closer to the plan."""
        near = [seat for seat in self.seats if seat.id in chosen]
        if not near:
            return self
        left, right = min(s.x for s in near) - NEARBY, max(s.x for s in near) + NEARBY
        top, bottom = min(s.y for s in near) - NEARBY, max(s.y for s in near) + NEARBY
        inside = {s.id for s in self.seats if left <= s.x <= right and top <= s.y <= bottom}
        return replace(
            self,
            seats=tuple(replace(s, beside=()) for s in self.seats if s.id in inside),
            marks=tuple(m for m in self.marks if left <= m.x <= right and top <= m.y <= bottom),
            lines=(),
        )

    def joined(self, other: SeatPlan) -> SeatPlan:
        """The two in one room."""
        return SeatPlan(
            (*self.seats, *other.seats),
            (*self.marks, *other.marks),
            (*self.lines, *other.lines),
            (*self.conventions, *other.conventions),
            (*self.hosted, *other.hosted),
            blocks=self.blocks or other.blocks,
        )


def left_hand(heading: float) -> tuple[float, float]:
    """The direction of the left hand of one who looks along `heading`, as (x, y)."""
    return round(-cos(radians(heading)), 9), round(-sin(radians(heading)), 9)


def whispering(seats: tuple[LaidSeat, ...]) -> tuple[LaidSeat, ...]:
    """The same seats, each knowing those of its table that are within a whisper."""
    by_table: dict[str, list[LaidSeat]] = {}
    for seat in seats:
        by_table.setdefault(seat.table, []).append(seat)
    return tuple(
        replace(
            seat,
            beside=tuple(
                dict.fromkeys(
                    (*seat.beside, *(o.id for o in by_table[seat.table] if _near(seat, o)))
                )
            ),
        )
        for seat in seats
    )


def _near(seat: LaidSeat, other: LaidSeat) -> bool:
    if seat.id == other.id or not seat.table:
        return False
    return hypot(seat.x - other.x, seat.y - other.y) <= WHISPER and _same_way(seat, other)


def _same_way(seat: LaidSeat, other: LaidSeat) -> bool:
    # Across a long table one cannot whisper; round a table the headings turn by at most 90 degrees.
    return cos(radians(seat.heading - other.heading)) > -0.1
