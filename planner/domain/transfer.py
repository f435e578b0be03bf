"""How people come, go and are moved: journeys given, transfers derived, trips planned."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from planner.domain.interval import Interval, later, require_aware
from planner.domain.venue import PlaceKind, Station


class Direction(StrEnum):
    """Coming to the event, or leaving it."""

    ARRIVAL = "arrival"
    DEPARTURE = "departure"


VIP_EXIT_MINUTES = 20
TRAIN_EXIT_MINUTES = 12
HUB_TRAIN_EXIT_MINUTES = 20
HAND_LUGGAGE_EXIT_MINUTES = 20
LUGGAGE_EXIT_MINUTES = 45
INTERNATIONAL_EXIT_MINUTES = 90
VIP_BEFORE_MINUTES = 75
DOMESTIC_BEFORE_MINUTES = 120
INTERNATIONAL_BEFORE_MINUTES = 180
TRAIN_BEFORE_MINUTES = 40
"""Practice of the field: out of, and to be at, a station before (practice.md, defaults)."""


@dataclass(eq=False, kw_only=True)
class Journey:
    """People arriving or departing by one carrier at one station."""

    id: str
    direction: Direction
    delegation: str
    persons: tuple[str, ...] = ()
    people: int | None = None
    """How many, where it is not yet known who; None: those named."""
    carrier: str = ""
    """G6517, CZ3021; empty for those who drive themselves."""
    station: str | None = None
    at: datetime
    """When the carrier arrives or departs (for an own car: when it is at the place)."""
    place: str | None = None
    """Where they are taken to, or from; None: the delegation's hotel."""
    international: bool = False
    luggage: int = 0
    vip_lounge: bool = False
    own_car: bool = False
    exit_minutes: int | None = None
    before_minutes: int | None = None
    """Be there so long before departure."""
    note: str = ""

    def __post_init__(self) -> None:
        require_aware(self, "at")

    def minutes_out(self, station: Station) -> int:
        """Minutes from arrival until they stand at the kerb."""
        if self.exit_minutes is not None:
            return self.exit_minutes
        if self.vip_lounge:
            return VIP_EXIT_MINUTES
        if station.exit_minutes is not None:
            return station.exit_minutes
        if station.kind is PlaceKind.RAILWAY:
            return HUB_TRAIN_EXIT_MINUTES if station.hub else TRAIN_EXIT_MINUTES
        if self.international:
            return INTERNATIONAL_EXIT_MINUTES
        return LUGGAGE_EXIT_MINUTES if self.luggage else HAND_LUGGAGE_EXIT_MINUTES

    def minutes_before(self, station: Station) -> int:
        """Minutes before departure at which they must be there."""
        if self.before_minutes is not None:
            return self.before_minutes
        if station.kind is PlaceKind.RAILWAY:
            return TRAIN_BEFORE_MINUTES
        if self.vip_lounge:
            return VIP_BEFORE_MINUTES
        return INTERNATIONAL_BEFORE_MINUTES if self.international else DOMESTIC_BEFORE_MINUTES

    def kerb_at(self, station: Station) -> datetime:
        """When they can be picked up, or must have been set down, at the station."""
        if self.direction is Direction.ARRIVAL:
            return later(self.at, self.minutes_out(station))
        return later(self.at, -self.minutes_before(station))


@dataclass(frozen=True)
class Stop:
    """Where and when a vehicle halts."""

    place: str
    arrive: datetime | None
    leave: datetime | None


@dataclass(frozen=True)
class Leg:
    """From one stop to the next, and who is aboard; blanks are left for the planner to fill."""

    origin: str
    destination: str
    leave: datetime | None = None
    arrive: datetime | None = None
    persons: tuple[str, ...] = ()
    people: int = 0
    """How many aboard, unnamed ones included; 0 is an empty run."""
    luggage: int = 0
    transfers: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require_aware(self, "leave", "arrive")
        if self.people < 0 or self.luggage < 0:
            raise ValueError(f"leg {self.origin} to {self.destination} carries a negative number")


@dataclass(eq=False, kw_only=True)
class Trip:
    """A run of one vehicle from first pick-up to last drop-off; `held` as for a visit."""

    id: str
    vehicle: str | None = None
    driver: str | None = None
    legs: tuple[Leg, ...] = ()
    held: tuple[str, ...] = ()

    @property
    def interval(self) -> Interval | None:
        """From the first departure to the last arrival, where both are known."""
        if not self.legs:
            return None
        start, end = self.legs[0].leave, self.legs[-1].arrive
        return Interval(start, end) if start and end else None

    @property
    def stops(self) -> tuple[Stop, ...]:
        """The halts of the trip, in order."""
        if not self.legs:
            return ()
        first, last = self.legs[0], self.legs[-1]
        between = (
            Stop(before.destination, before.arrive, after.leave)
            for before, after in zip(self.legs, self.legs[1:], strict=False)
        )
        return (
            Stop(first.origin, None, first.leave),
            *between,
            Stop(last.destination, last.arrive, None),
        )

    def persons(self) -> tuple[str, ...]:
        """Everyone who is aboard at any time, each once."""
        return tuple(dict.fromkeys(person for leg in self.legs for person in leg.persons))
