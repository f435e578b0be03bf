"""What the sources disagree on: set by the office, printed on every chart, never chosen silently.

Keys of an event's policies that begin with `seating.` set these, `seating.rostrum_even = Q`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from planner.domain.layouts.patterns import Hosting, Pattern
from planner.domain.people import Reception

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = "seating."


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
    table_row: Pattern = Pattern.P
    """Within one side of a table; talks with foreign guests have Q (一右一左)."""
    table_side_seats: int = 12
    """Chairs on each side of a long table; more people sit in rows behind."""
    long_table: Placing = Placing.ACROSS
    long_table_far: Facing = Facing.GUEST
    u_legs: Legs = Legs.BLOCK
    guest_at_hosts: Hand = Hand.RIGHT
    """In armchairs; a superior at an internal call sits at the left."""
    banquet: Hosting = Hosting.TWO_HOSTS
    banquet_tables: Hand = Hand.RIGHT
    """On which side of the hall the higher of two tables stands, for one who faces the door."""
    hall_row_seats: int = 26
    photo_row_seats: int = 9
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
        usual = cls.usual(reception)
        known = {entry.name for entry in fields(cls)}
        if unknown := sorted(set(chosen) - known):
            raise ValueError(f"no seating convention is called {unknown[0]!r}")
        return replace(
            usual, **{name: _read(name, getattr(usual, name), t) for name, t in chosen.items()}
        )


def _read(name: str, usual: Any, text: str) -> Any:
    kind = type(usual)
    try:
        return kind(text)
    except ValueError:
        raise ValueError(f"seating convention {name!r} cannot be {text!r}") from None
