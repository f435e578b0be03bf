"""What the sources disagree on: set by the office, printed on every chart, never chosen silently.

Keys of an event's policies that begin with `seating.` set these, `seating.rostrum_even = Q`. A hall
may say how its own rows stand, and a session or a meal what holds for it alone.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from planner.domain.layouts.choices import (
    Call,
    Calling,
    ChairsPlace,
    Fill,
    Flags,
    Head,
    Interpreter,
    Lectern,
    Mixing,
    Numbering,
    Receiving,
    RostrumEnd,
    Service,
    Sexes,
    Signing,
    Units,
)
from planner.domain.layouts.patterns import Hosting, Pattern
from planner.domain.people import Reception

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = "seating."
ROWS_MOST = 200
"""More rows than any hall has."""


class Facing(StrEnum):
    """Who faces the door across a long table."""

    GUEST = "guest"
    HOST = "host"


class Placing(StrEnum):
    """How a long table stands to the door."""

    ACROSS = "across"
    END_ON = "end-on"


class Aligning(StrEnum):
    """How rows of a rostrum stand behind one another."""

    CENTRE_LINE = "centre-line"
    SAME_COLUMNS = "same-columns"


class Legs(StrEnum):
    """How rank runs down the legs of a U."""

    BLOCK = "block"
    ALTERNATE = "alternate"


class Hand(StrEnum):
    """At which hand of the other one sits."""

    RIGHT = "right"
    LEFT = "left"


class Coaster(StrEnum):
    """Which is the first seat of a Coaster."""

    BEHIND_DRIVER = "behind-driver"
    DOOR_SIDE = "door-side"


class Mpv(StrEnum):
    """Which row of an MPV with captain's chairs is first."""

    MIDDLE_ROW = "middle-row"
    REAR_ROW = "rear-row"


class Chief(StrEnum):
    """Where the chief guest sits in a car with a driver."""

    CUSTOM = "custom"
    """As custom has it for the vehicle: rear right in a sedan."""
    BEHIND_DRIVER = "behind-driver"
    """Behind the driver, for privacy and safety."""


class CarHost(StrEnum):
    """Where the chief host sits in the chief guest's car."""

    BY_RANK = "by-rank"
    SECOND = "second"
    """In the second place, beside the chief guest, whatever the signed list says of the two."""


@dataclass(frozen=True)
class Conventions:
    """The choices of one office for one event."""

    rostrum_odd: Pattern = Pattern.P
    rostrum_even: Pattern = Pattern.P
    rostrum_two: Pattern = Pattern.Q
    rostrum_rows: Aligning = Aligning.CENTRE_LINE
    rostrum_row_seats: int = 11
    chair: ChairsPlace = ChairsPlace.BY_RANK
    lectern: Lectern = Lectern.FRONT_RIGHT
    rostrum_end: RostrumEnd = RostrumEnd.NONE
    table_row: Pattern = Pattern.P
    """Within one side of a table; talks with foreign guests have Q (一右一左)."""
    table_side_seats: int = 12
    """Chairs on each side of a long table; more people sit in rows behind."""
    long_table: Placing = Placing.ACROSS
    long_table_far: Facing = Facing.GUEST
    interpreter_host: Interpreter = Interpreter.BEHIND
    """Of the chief host, at a long table; the other sources have the right hand."""
    interpreter_guest: Interpreter = Interpreter.BEHIND
    """Of the chief guest; the other sources have the left hand, or the right as the host's."""
    u_legs: Legs = Legs.BLOCK
    guest_at_hosts: Hand = Hand.RIGHT
    """In armchairs; a superior at an internal call sits at the left."""
    call: Call = Call.SIDE_BY_SIDE
    signing: Signing = Signing.TWO_CHAIRS
    banquet: Hosting = Hosting.TWO_HOSTS
    banquet_tables: Hand = Hand.RIGHT
    """On which side of the hall the higher of two tables stands, for one who faces the door."""
    banquet_head: Head = Head.HOST
    table_seats: int = 10
    """Guests a round table, where the office does not say how many tables there are."""
    table_unit_most: int = 0
    """At a round table so many of one unit at most: units mix; 0: they sit together."""
    table_least: int = 0
    """At a round table sit so many at least; 0: nobody asks."""
    table_hosts: Receiving = Receiving.EVERY_TABLE
    table_sides: Mixing = Mixing.PLACED
    table_flags: Flags = Flags.NONE
    """At round and square tables; at a signing they always stand."""
    sexes: Sexes = Sexes.ANY
    """At round tables and at a dinner table."""
    dinner: Service = Service.FRENCH
    hall_row_seats: int = 26
    hall_rows: tuple[int, ...] = ()
    """Chairs of each row where they stand as they are; none: as many as come."""
    hall_blocks: tuple[int, ...] = ()
    """Chairs of a row between the aisles; outer blocks take what longer rows have more."""
    hall_balcony: tuple[int, ...] = ()
    """Chairs of each row upstairs, lower in honour than the whole floor."""
    hall_empty_rows: int = 0
    """Rows in front that stay empty."""
    hall_fill: Fill = Fill.ROW_SNAKE_RIGHT
    hall_units: Units = Units.STRETCHES
    hall_numbering: Numbering = Numbering.ROWS
    photo_row_seats: int = 9
    award_calling: Calling = Calling.PLACE
    award_ushers: int = 0
    """How many walk with those called up; 0: one for each."""
    coaster: Coaster = Coaster.BEHIND_DRIVER
    mpv: Mpv = Mpv.MIDDLE_ROW
    chief: Chief = Chief.CUSTOM
    car_host: CarHost = CarHost.BY_RANK

    def rostrum(self, count: int) -> Pattern:
        """The pattern of a rostrum row of `count` people."""
        if count == 2:
            return self.rostrum_two
        return self.rostrum_odd if count % 2 else self.rostrum_even

    @classmethod
    def usual(cls, reception: Reception) -> Conventions:
        """Domestic government has the left high (政务左为上), business and foreign the right."""
        if reception is Reception.OFFICIAL:
            return cls(guest_at_hosts=Hand.LEFT)
        right = Pattern.Q
        return cls(
            rostrum_odd=right,
            rostrum_even=right,
            rostrum_two=right,
            table_row=right,
            car_host=CarHost.SECOND,
        )

    @classmethod
    def of(
        cls, policies: Mapping[str, str], reception: Reception = Reception.OFFICIAL
    ) -> Conventions:
        """The conventions that an event's policies set; ValueError names a wrong key or value."""
        chosen = {
            key.removeprefix(PREFIX): text
            for key, text in policies.items()
            if key.startswith(PREFIX)
        }
        return cls.usual(reception).but(chosen)

    def but(self, chosen: Mapping[str, str]) -> Conventions:
        """These with some set otherwise, by name; ValueError names a wrong name or value."""
        known = {entry.name for entry in fields(self)}
        if unknown := sorted(set(chosen) - known):
            raise ValueError(f"no seating convention is called {unknown[0]!r}")
        return replace(
            self, **{name: _read(name, getattr(self, name), t) for name, t in chosen.items()}
        )


LIMITS = {
    "hall_empty_rows": (0, 50),
    "award_ushers": (0, 200),
    "table_seats": (2, 40),
    "table_unit_most": (0, 40),
    "table_least": (0, 40),
}
"""Between what a number lies, where not between these."""
USUAL_LIMITS = (1, 400)


def _read(name: str, usual: Any, text: str) -> Any:
    least, most = LIMITS.get(name, USUAL_LIMITS)
    kind = type(usual)
    value: Any
    try:
        value = _row_lengths(text) if kind is tuple else kind(text.strip())
    except ValueError:
        raise ValueError(f"seating convention {name!r} cannot be {text!r}") from None
    numbers = value if kind is tuple else (value,) if kind is int else ()
    if any(not least <= number <= most for number in numbers):
        raise ValueError(f"seating convention {name!r} is {text}, not {least} to {most}")
    return value


def _row_lengths(text: str) -> tuple[int, ...]:
    """`26/30/22` as numbers; `30*12` is twelve rows of thirty."""
    found: list[int] = []
    for part in text.replace("×", "*").split("/"):
        seats, times, rows = part.partition("*")
        found += [int(seats)] * (int(rows) if times else 1)
    if len(found) > ROWS_MOST:
        raise ValueError(text)
    return tuple(found)
