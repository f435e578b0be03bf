"""Who sleeps where, as the office and the hotel settled it: stays, rooms kept free, the duty room.

Nothing here is solved. A room is known by its number once the hotel gave one; until then those who
share it name each other.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property


class RoomUse(StrEnum):
    """住宿, 机动房, 值班房."""

    GUEST = "guest"
    SPARE = "spare"
    DUTY = "duty"


@dataclass(eq=False, kw_only=True)
class Stay:
    """A bed for a person over some nights; or a room kept free, or for staff on duty."""

    id: str
    hotel: str
    floor: str = ""
    room: str = ""
    """Its number; blank until the hotel gives one."""
    room_type: str = ""
    """As the hotel's counts call it: 单间, 双标."""
    beds: int | None = None
    """None: what is usual for the type."""
    use: RoomUse = RoomUse.GUEST
    person: str | None = None
    shares_with: tuple[str, ...] = ()
    check_in: date
    check_out: date
    """The day of leaving; the same day is a room by day alone."""
    phone: str = ""
    """Of the room."""
    defect: str = ""
    """What is wrong with the room: by the lift, a pillar, no window."""
    wishes: str = ""
    """What the guest prefers: high floor, hard pillow, no feathers."""
    note: str = ""

    @property
    def nights(self) -> tuple[date, ...]:
        """Each by the date of its evening."""
        length = (self.check_out - self.check_in).days
        return tuple(self.check_in + timedelta(days=one) for one in range(length))

    @property
    def name(self) -> str:
        """What it is known by, which tells nobody the number of a room."""
        return self.id


def id_of(who: str, first_night: date) -> str:
    """The id of a stay that nobody gave any: one is in one room on an evening."""
    return f"{who}-{first_night:%m%d}"


BEDS = (
    (3, ("三人", "triple")),
    (1, ("单", "大床", "套", "single", "king", "queen", "suite")),
    (2, ("双", "标", "twin", "double")),
)
"""How many sleep in a room by what its type is called; the first that is in the words counts."""


def usual_beds(room_type: str) -> int | None:
    """How many beds a room of that type has; None where its name does not tell."""
    called = room_type.casefold()
    return next((beds for beds, words in BEDS if any(word in called for word in words)), None)


@dataclass(frozen=True)
class Bedroom:
    """One room of a hotel with every stay in it, those who come later last."""

    stays: tuple[Stay, ...]

    @property
    def hotel(self) -> str:
        """Whose room it is."""
        return self.stays[0].hotel

    @property
    def number(self) -> str:
        """Its number; blank where none is known."""
        return self.stays[0].room

    @cached_property
    def room_type(self) -> str:
        """As any of its stays tells."""
        return next((one.room_type for one in self.stays if one.room_type), "")

    @cached_property
    def beds(self) -> int | None:
        """How many it has: as typed, else as is usual; None where nobody can tell."""
        typed = next((one.beds for one in self.stays if one.beds is not None), None)
        return usual_beds(self.room_type) if typed is None else typed

    @cached_property
    def nights(self) -> tuple[date, ...]:
        """Every night on which it is taken."""
        return tuple(sorted({night for one in self.stays for night in one.nights}))

    def on(self, night: date) -> tuple[Stay, ...]:
        """Those who sleep in it that night."""
        return tuple(one for one in self.stays if night in one.nights)


def bedrooms(stays: Iterable[Stay]) -> tuple[Bedroom, ...]:
    """The rooms of all stays: by number, and where there is none by who shares with whom."""
    rooms: dict[tuple[str, str], list[Stay]] = {}
    unnumbered: list[list[Stay]] = []
    for one in sorted(stays, key=lambda stay: stay.check_in):
        if one.room:
            rooms.setdefault((one.hotel, one.room), []).append(one)
        else:
            _beside(unnumbered, one)
    return tuple(Bedroom(tuple(own)) for own in (*rooms.values(), *unnumbered))


def _beside(rooms: list[list[Stay]], stay: Stay) -> None:
    """Put a stay into the room of who shares it, else into one of its own."""
    mates = next((room for room in rooms if any(_together(stay, one) for one in room)), None)
    if mates is None:
        rooms.append([stay])
    else:
        mates.append(stay)


def _together(one: Stay, other: Stay) -> bool:
    named = one.person in other.shares_with or other.person in one.shares_with
    return one.hotel == other.hotel and named


def stays_of(stays: Iterable[Stay], person: str) -> Iterator[Stay]:
    """A person's stays, in their order."""
    return (one for one in stays if one.person == person)
