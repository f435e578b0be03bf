"""Name plates (桌签) as they stand in a room, and what is done with each between two sittings.

Two sittings in one hall may be twenty minutes apart: then nobody sets the room anew, and each plate
is taken away, put somewhere else, or left. Chairs are compared by where they stand, not by what
they are called: the third of a rostrum stands elsewhere once there are eight of them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

from planner.domain.interval import instant
from planner.domain.venue import Layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from planner.domain.layouts.seat_plan import LaidSeat, SeatPlan

STANDING = ("standing", "photo")
"""The parts of a room where nobody has a chair, nor a plate."""
STAYS = 0.6
"""A plate so near, in chairs, is only pushed: rows of odd and even length differ by half a one."""
ROUND = "round"
Row = tuple[str, str, int, float]
"""Part of the room, table, number, and where those in it look; a round table is one row."""


@dataclass(frozen=True)
class Chair:
    """A chair where it stands, and whose plate is before it."""

    seat: str
    row: Row
    x: float
    y: float
    person: str | None = None


@dataclass(frozen=True)
class SeatedRoom:
    """One session or meal: its chairs as one walks along them, and who has none."""

    subject: str
    title: str
    hall: str
    """The room, or the place of a meal."""
    start: datetime | None
    layout: Layout
    chairs: tuple[Chair, ...]
    waiting: tuple[str, ...] = ()
    """Who comes and has no chair, each place not yet named counted."""
    absent: tuple[str, ...] = ()
    """Who is expected and cannot be there then."""

    @property
    def plates(self) -> tuple[Chair, ...]:
        """The chairs with a plate, in their order."""
        return tuple(chair for chair in self.chairs if chair.person is not None)

    @property
    def day(self) -> date | None:
        """Its date, in the zone that its start is told in."""
        return self.start.date() if self.start else None

    def gaps(self) -> Iterator[tuple[str, str]]:
        """The first and the last of each run of empty chairs, row after row or at one table."""
        begun: Chair | None = None
        for chair, after in pairwise((*self.chairs, None)):
            assert chair is not None
            if chair.person is not None:
                continue
            begun = begun or chair
            if after is None or after.person is not None or after.row[:2] != chair.row[:2]:
                yield begun.seat, chair.seat
                begun = None


class Deed(StrEnum):
    """What is done with a plate."""

    STAYS = "stays"
    MOVES = "moves"
    GOES = "goes"
    COMES = "comes"


@dataclass(frozen=True)
class PlateMove:
    """What is done with one plate; a chair that it is not taken from, or not put to, is empty."""

    person: str
    deed: Deed
    source: str = ""
    target: str = ""
    aside: int = 0
    """Within its row: so many chairs to the right as the hall sees it, to the left below 0."""


def walked(plan: SeatPlan) -> tuple[LaidSeat, ...]:
    """The chairs as one walks along them: row by row, from the left as the hall sees the stage.

    Round a table as its chairs are numbered.
    """
    rows: dict[Row, list[LaidSeat]] = defaultdict(list)
    for seat in plan.seats:
        if seat.area not in STANDING:
            rows[row_of(plan, seat)].append(seat)
    for row, seats in rows.items():
        if row[0] != ROUND:
            seats.sort(key=lambda seat: (seat.x, seat.y))
    return tuple(seat for seats in rows.values() for seat in seats)


def row_of(plan: SeatPlan, seat: LaidSeat) -> Row:
    """The row in which a chair stands."""
    if plan.at_tables and seat.table:
        return ROUND, seat.table, 0, 0.0
    return seat.area, seat.table, seat.row, seat.heading


def changes(rooms: Iterable[SeatedRoom]) -> Iterator[tuple[SeatedRoom, SeatedRoom]]:
    """Each two sittings that follow one another in one hall on one day."""
    halls: dict[str, list[tuple[datetime, SeatedRoom]]] = defaultdict(list)
    for room in rooms:
        if room.hall and room.start is not None and room.plates:
            halls[room.hall].append((instant(room.start), room))
    for held in halls.values():
        held.sort(key=lambda one: one[0])
        for (_, before), (_, after) in pairwise(held):
            if before.day == after.day:
                yield before, after


def plate_moves(before: SeatedRoom, after: SeatedRoom) -> tuple[PlateMove, ...]:
    """What is done with each plate: first those taken away, then all others in their new order."""
    standing: dict[str, list[Chair]] = defaultdict(list)
    for chair in before.plates:
        standing[chair.person or ""].append(chair)
    # Of several plates of one name those that may stay are not carried elsewhere.
    kept = {chair.seat: _left(chair, standing[chair.person or ""]) for chair in after.plates}
    placed = [
        kept[chair.seat] or _put(chair, standing[chair.person or ""]) for chair in after.plates
    ]
    gone = [
        PlateMove(person, Deed.GOES, source=chair.seat)
        for person, left in standing.items()
        for chair in left
    ]
    return (*gone, *placed)


def _left(chair: Chair, standing: list[Chair]) -> PlateMove | None:
    """The plate that stands there already, where one does."""
    old = next((one for one in standing if _stays(one, chair)), None)
    if old is None:
        return None
    standing.remove(old)
    return PlateMove(chair.person or "", Deed.STAYS, source=old.seat, target=chair.seat)


def _put(chair: Chair, standing: list[Chair]) -> PlateMove:
    """A plate put before a chair: the nearest of that person's, or a new one."""
    person = chair.person or ""
    if not standing:
        return PlateMove(person, Deed.COMES, target=chair.seat)
    old = min(standing, key=lambda one: (one.row != chair.row, _apart(one, chair)))
    standing.remove(old)
    along = old.row == chair.row and old.row[0] != ROUND and old.y == chair.y
    aside = round(chair.x - old.x) if along else 0
    return PlateMove(person, Deed.MOVES, source=old.seat, target=chair.seat, aside=aside)


def _stays(old: Chair, new: Chair) -> bool:
    if ROUND in (old.row[0], new.row[0]):
        return old.seat == new.seat
    return old.row == new.row and _apart(old, new) <= STAYS


def _apart(one: Chair, other: Chair) -> float:
    return hypot(one.x - other.x, one.y - other.y)
