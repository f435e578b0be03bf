"""Where one can be: venues with their rooms, sites to be shown, hotels, stations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum

from planner.domain.interval import Interval, Opening


class PlaceKind(StrEnum):
    """What sort of place it is."""

    VENUE = "venue"
    SITE = "site"
    HOTEL = "hotel"
    AIRPORT = "airport"
    RAILWAY = "railway"
    DEPOT = "depot"
    HOSPITAL = "hospital"
    OTHER = "other"


class Layout(StrEnum):
    """How chairs and tables stand; a room's capacity depends on it."""

    ROSTRUM = "rostrum"
    THEATRE = "theatre"
    CLASSROOM = "classroom"
    LONG_TABLE = "long-table"
    HOLLOW_SQUARE = "hollow-square"
    U_SHAPE = "u-shape"
    ROUND_TABLES = "round-tables"
    DINNER_TABLE = "dinner-table"
    SOFAS = "sofas"
    SIGNING = "signing"
    PHOTO = "photo"
    AWARDS = "awards"
    BUFFET = "buffet"


USUAL_VISIT_MINUTES = 40
"""Where nobody said otherwise. A name of its own: a mapped class has no default to be asked."""


@dataclass(eq=False, kw_only=True)
class Place:
    """Anything one can be at, be fetched from or be taken to."""

    id: str
    name: str
    kind: PlaceKind = PlaceKind.OTHER
    latitude: float | None = None
    longitude: float | None = None
    address: str = ""
    vehicle_length_metres_max: float | None = None
    """The longest vehicle that the road to it admits."""
    vehicle_height_metres_max: float | None = None
    """The highest that passes its gate, canopy or garage."""
    door: str = ""
    """Where vehicles set down and take up: 东门, 到达层 8 号门."""
    parking: str = ""
    """Where they wait."""
    chargers: bool = False
    """Whether electric vehicles charge there."""
    note: str = ""


@dataclass(eq=False, kw_only=True)
class Venue(Place):
    """A building with rooms."""

    kind: PlaceKind = PlaceKind.VENUE


@dataclass(eq=False, kw_only=True)
class Room:
    """A hall of a venue: how many it takes depends on the layout."""

    id: str
    name: str
    venue: str
    capacity: Mapping[Layout, int] = field(default_factory=dict)
    """Guests by layout; a layout not named cannot be set up here."""
    seating: Mapping[str, str] = field(default_factory=dict)
    """What the hall itself sets of the conventions of seating: how its rows stand."""
    equipment: tuple[str, ...] = ()
    setup_minutes: int = 0
    """Minutes to clear and set it up between two sessions."""
    windows: Opening | None = None
    """None: whenever the event lasts."""
    closed: tuple[Interval, ...] = ()
    doors: int = 1
    parts: tuple[str, ...] = ()
    """The rooms this one is made of when partitions are opened: used together or apart."""
    secret: bool = False
    """Fit for secret sessions; phones stay outside."""
    preferred: bool = False
    note: str = ""


@dataclass(eq=False, kw_only=True)
class Site(Place):
    """A place to be shown, and all that it asks of those who come."""

    kind: PlaceKind = PlaceKind.SITE
    opening: Opening | None = None
    """None: whenever the event lasts. Work windows without visitors are gaps in it."""
    closed: tuple[Interval, ...] = ()
    last_entry: time | None = None
    starts: tuple[time, ...] = ()
    """Where a show begins at fixed times only: those times."""
    capacity_parties: int | None = None
    capacity_people: int | None = None
    batch_people: int | None = None
    batches: int = 1
    """How many batches may be inside at once, each of at most `batch_people`."""
    visit_minutes_least: int = 30
    visit_minutes: int = USUAL_VISIT_MINUTES
    value: int = 10
    """What seeing it is worth, where a wish does not say otherwise."""
    themes: tuple[str, ...] = ()
    entry_fee: int = 0
    """What entry costs a person, in yuan."""
    outdoor: bool = False
    closed_from_wind_force: int | None = None
    closed_in_rain: bool = False
    stands_in_for: str | None = None
    """The site that this one replaces in bad weather."""
    host: str | None = None
    contact: str | None = None
    guides: int = 0
    safety_briefing_minutes: int = 0
    """Comes on top of the visit minutes, before them."""
    helmets: int | None = None
    """Sets of helmet and shoes there are; None where none are needed."""
    no_phones: bool = False
    no_photos: bool = False
    explosion_proof_vehicles_only: bool = False
    foreigners_admitted: bool = True
    walking_metres: int = 0
    steps: int = 0
    toilets: str = ""
    """Where they are, and how many, as guides tell it."""
    nearest_hospital: str = ""
    walked_through: str = ""
    """Who measured it on foot, and when."""

    def people_at_once(self) -> int | None:
        """The most people inside at one time; None where nobody set a limit."""
        limits = [limit for limit in (self.capacity_people, self._in_batches()) if limit]
        return min(limits) if limits else None

    def _in_batches(self) -> int | None:
        return None if self.batch_people is None else self.batch_people * self.batches


@dataclass(eq=False, kw_only=True)
class Hotel(Place):
    """Where guests sleep; its rooms are known as counts by type."""

    kind: PlaceKind = PlaceKind.HOTEL
    breakfast_from: time | None = None
    check_in_from: time | None = None
    bedrooms: Mapping[str, int] = field(default_factory=dict)


@dataclass(eq=False, kw_only=True)
class Station(Place):
    """An airport terminal or a railway station; `hub` where getting out takes longer."""

    kind: PlaceKind = PlaceKind.RAILWAY
    hub: bool = False
    exit_minutes: int | None = None
    """Measured here; None leaves it to the kind of journey."""
    vip_lounge: bool = False
