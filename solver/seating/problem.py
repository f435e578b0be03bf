"""What is asked of a seating, and what is answered.

A *sitting* is one room at one session, or one car on one trip: its seats, its guests. Sittings of
an event do not touch each other. Ids of seats, tables and guests are unique within a sitting.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from solver.constraint import Rule
from solver.nonsense import known, unique
from solver.value import value

if TYPE_CHECKING:
    from collections.abc import Iterable

HOST = "host"
"""The side of those who receive."""


@value
class Seat:
    """A chair.

    A seat with an `honour` belongs to a `sequence` (a rostrum, one side of a table): 1 is its place
    of honour. `side` is whose chair it is, `area` the part of the room; empty is anyone's.
    """

    id: str
    table: str = ""
    area: str = ""
    side: str = ""
    sequence: str = ""
    honour: int | None = None
    beside: tuple[str, ...] = ()
    """The seats within a whisper: at the shoulder, and in front of an assistant's chair."""
    offers: tuple[str, ...] = ()
    """What the seat is fit for that others are not: a wheelchair, an early leave."""

    def __post_init__(self) -> None:
        if (self.honour is None) != (not self.sequence):
            raise ValueError(f"seat {self.id!r}: honour and sequence go together")
        if self.honour is not None and self.honour < 1:
            raise ValueError(f"seat {self.id!r}: honour is {self.honour}, not >= 1")


@value
class Guest:
    """Someone to be seated, host or visitor.

    `rank` is the place in the order of honour, 1 first; None takes a seat but no rank (an
    interpreter, a recorder). Empty `side` fits any side, empty `areas` any area.
    """

    id: str
    rank: int | None = None
    unit: str = ""
    side: str = ""
    areas: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    interprets: str | None = None
    """The guest for whom this one interprets."""

    def __post_init__(self) -> None:
        if self.rank is not None and self.rank < 1:
            raise ValueError(f"guest {self.id!r}: rank is {self.rank}, not >= 1")


@value
class Table:
    """A table, or a row of chairs, of which something is asked."""

    id: str
    host_wanted: bool = False


class Wish(StrEnum):
    """How two guests want to sit to one another."""

    BESIDE = "beside"
    SAME_TABLE = "same-table"
    NOT_BESIDE = "not-beside"
    NOT_SAME_TABLE = "not-same-table"


@value
class Pair:
    """A wish about two guests."""

    one: str
    other: str
    wish: Wish


@value
class Pin:
    """A seat that the office has given to a guest."""

    guest: str
    seat: str


@value
class Sitting:
    """One room at one session, or one car on one trip.

    `lines` are runs of seats, in the order they are filled, along which units sit together: the
    rows of a hall, joined up. A seat lies on one line at most.
    """

    id: str
    seats: tuple[Seat, ...]
    guests: tuple[Guest, ...]
    tables: tuple[Table, ...] = ()
    lines: tuple[tuple[str, ...], ...] = ()
    pairs: tuple[Pair, ...] = ()
    pins: tuple[Pin, ...] = ()

    def __post_init__(self) -> None:
        where = f"sitting {self.id!r}"
        unique(f"{where}: seat", (seat.id for seat in self.seats))
        unique(f"{where}: guest", (guest.id for guest in self.guests))
        unique(f"{where}: table", (table.id for table in self.tables))
        unique(f"{where}: seat on lines", (seat for line in self.lines for seat in line))
        unique(f"{where}: place of honour", _honours(self.seats))
        self._know_their_references(where)

    def _know_their_references(self, where: str) -> None:
        seats = {seat.id for seat in self.seats}
        guests = {guest.id for guest in self.guests}
        tables = {seat.table for seat in self.seats}
        known(f"{where}: table", tables, (table.id for table in self.tables))
        known(f"{where}: beside", seats, (near for seat in self.seats for near in seat.beside))
        known(f"{where}: line", seats, (seat for line in self.lines for seat in line))
        known(f"{where}: pin", seats, (pin.seat for pin in self.pins))
        known(f"{where}: pin", guests, (pin.guest for pin in self.pins))
        known(f"{where}: pair", guests, (who for p in self.pairs for who in (p.one, p.other)))
        known(f"{where}: interprets", guests, (g.interprets for g in self.guests if g.interprets))


@value
class Problem:
    """The sittings of an event, and the rules that it changed."""

    sittings: tuple[Sitting, ...]
    ticks_per_minute: int = 1
    rules: tuple[Rule, ...] = ()

    def __post_init__(self) -> None:
        unique("sitting", (sitting.id for sitting in self.sittings))


@value
class Placement:
    """A guest on a seat."""

    sitting: str
    guest: str
    seat: str


@value
class Plan:
    """Who sits where."""

    placements: tuple[Placement, ...] = ()

    def within(self, problem: Problem) -> Plan:
        """This plan without the placements that name what the problem does not know."""
        known = {
            (sitting.id, one)
            for sitting in problem.sittings
            for one in (
                *(("guest", guest.id) for guest in sitting.guests),
                *(("seat", seat.id) for seat in sitting.seats),
            )
        }
        return Plan(
            placements=tuple(
                placement
                for placement in self.placements
                if (placement.sitting, ("guest", placement.guest)) in known
                and (placement.sitting, ("seat", placement.seat)) in known
            )
        )


def _honours(seats: tuple[Seat, ...]) -> Iterable[str]:
    return (f"{seat.sequence} {seat.honour}" for seat in seats if seat.sequence)
