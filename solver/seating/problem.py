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
    part: str = ""
    """The part of a hall over which a team of security is spread; empty: the table, or the area."""
    ahead: tuple[str, ...] = ()
    """The seats right in front of it, in the rows of a hall."""
    hidden: int = 0
    """How much of the stage cannot be seen from it; 0: nothing."""
    from_door: int = 0
    """How far it is from the door, in seats or rows; 0: at the door, or nobody asks."""
    low: int = 0
    """How low a seat it is: those left empty are the ones with the most."""

    def __post_init__(self) -> None:
        for name in ("hidden", "from_door", "low"):
            if (found := getattr(self, name)) < 0:
                raise ValueError(f"seat {self.id!r}: {name} is {found}, not >= 0")
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
    sex: str = ""
    """As the office writes it; empty is not known, and alike to nobody."""
    languages: tuple[str, ...] = ()
    """What is spoken; empty is not known, and nobody is kept from such a guest."""
    watches: bool = False
    """Is to see the stage."""
    hurries: bool = False
    """Comes late or leaves early, and belongs near the door."""
    guard: str = ""
    """The team of security of which this is one: they are spread over the room."""

    def __post_init__(self) -> None:
        if self.rank is not None and self.rank < 1:
            raise ValueError(f"guest {self.id!r}: rank is {self.rank}, not >= 1")


class Alternation(StrEnum):
    """In what neighbours differ."""

    SIDE = "side"
    SEX = "sex"


@value
class Table:
    """A table, or a row of chairs, of which something is asked."""

    id: str
    host_wanted: bool = False
    least_guests: int = 0
    """So many sit there at least."""
    most_of_unit: int | None = None
    """At a mixed table no more than so many of one unit; None: units stay together."""
    alternate: tuple[Alternation, ...] = ()
    """In what neighbours at it are to differ."""

    def __post_init__(self) -> None:
        if self.least_guests < 0:
            raise ValueError(f"table {self.id!r}: least_guests is {self.least_guests}, not >= 0")
        if self.most_of_unit is not None and self.most_of_unit < 1:
            raise ValueError(f"table {self.id!r}: most_of_unit is {self.most_of_unit}, not >= 1")


class Wish(StrEnum):
    """How two guests want to sit to one another."""

    BESIDE = "beside"
    NEAR = "near"
    """Beside, or with one between them."""
    SAME_TABLE = "same-table"
    NOT_BESIDE = "not-beside"
    NOT_NEAR = "not-near"
    NOT_SAME_TABLE = "not-same-table"


@value
class Pair:
    """A wish about two guests; `weight` is what it counts."""

    one: str
    other: str
    wish: Wish
    weight: int = 1

    def __post_init__(self) -> None:
        if self.weight < 1:
            raise ValueError(
                f"wish of {self.one!r} and {self.other!r}: weight is {self.weight}, not >= 1"
            )


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
class Placement:
    """A guest on a seat."""

    sitting: str
    guest: str
    seat: str


@value
class Problem:
    """The sittings of an event, and the rules that it changed.

    `planned` is who sat where in the plan before, from which as few as may be are moved.
    """

    sittings: tuple[Sitting, ...]
    planned: tuple[Placement, ...] = ()
    ticks_per_minute: int = 1
    rules: tuple[Rule, ...] = ()

    def __post_init__(self) -> None:
        unique("sitting", (sitting.id for sitting in self.sittings))
        unique("planned seat of guest", (f"{one.sitting} {one.guest}" for one in self.planned))


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
