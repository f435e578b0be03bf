"""The register of the office, and one event that draws on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from planner.domain.duty import Duty
from planner.domain.errors import NotFound
from planner.domain.fact import Certainty, Confirmation, Fact
from planner.domain.fleet import Driver, StandingMotorcade, Vehicle
from planner.domain.interval import Interval, require_aware
from planner.domain.itinerary import DayLimits, VisitWish
from planner.domain.lodging import Stay
from planner.domain.office import HeldOffice
from planner.domain.past_arrival import PastArrival
from planner.domain.people import Delegation, Party, Person, parties_of
from planner.domain.policy import PolicyPack
from planner.domain.precedence import PrecedenceList
from planner.domain.programme import Meal, Session
from planner.domain.seating import SeatWish
from planner.domain.sentence import sentence
from planner.domain.shuttle import ShuttleLine
from planner.domain.task import Task
from planner.domain.transfer import Journey
from planner.domain.travel import TravelTable, TravelTime, fill
from planner.domain.venue import Hotel, Place, Room, Site, Station, Venue
from solver.constraint import N_, Rule

T = TypeVar("T")

LONGEST_DAYS = 60
"""Nobody plans more in one piece; times farther apart are a slip of the pen."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Register:
    """What the office owns or knows, shared by all its events; replaced, never changed."""

    people: tuple[Person, ...] = ()
    venues: tuple[Venue, ...] = ()
    rooms: tuple[Room, ...] = ()
    sites: tuple[Site, ...] = ()
    hotels: tuple[Hotel, ...] = ()
    stations: tuple[Station, ...] = ()
    other_places: tuple[Place, ...] = ()
    """Depots, hospitals, gates."""
    vehicles: tuple[Vehicle, ...] = ()
    drivers: tuple[Driver, ...] = ()
    travel: tuple[TravelTime, ...] = ()
    """As typed; the rest is filled by `travel_table`."""
    past_arrivals: tuple[PastArrival, ...] = ()
    """What came to its stations before: how late the next may be is learnt of it."""
    packs: tuple[PolicyPack, ...] = ()
    """Policy packs that the office made, beside those that come with the planner."""

    @cached_property
    def _by_id(self) -> dict[type, dict[str, Any]]:
        return {
            Person: {person.id: person for person in self.people},
            Room: {room.id: room for room in self.rooms},
            Vehicle: {vehicle.id: vehicle for vehicle in self.vehicles},
            Driver: {driver.id: driver for driver in self.drivers},
            Place: {place.id: place for place in self.places},
        }

    @property
    def places(self) -> tuple[Place, ...]:
        """Everywhere one can be driven to."""
        return (*self.venues, *self.sites, *self.hotels, *self.stations, *self.other_places)

    @cached_property
    def travel_table(self) -> TravelTable:
        """Every travel time, typed or estimated."""
        return fill(self.places, self.travel)

    def person(self, identifier: str) -> Person:
        """The person of that id; NotFound where there is none."""
        return self._find(Person, identifier)

    def room(self, identifier: str) -> Room:
        """The room of that id; NotFound where there is none."""
        return self._find(Room, identifier)

    def vehicle(self, identifier: str) -> Vehicle:
        """The vehicle of that id; NotFound where there is none."""
        return self._find(Vehicle, identifier)

    def driver(self, identifier: str) -> Driver:
        """The driver of that id; NotFound where there is none."""
        return self._find(Driver, identifier)

    def place(self, identifier: str) -> Place:
        """The place of that id (a room's is its venue); NotFound where there is none."""
        room = self._by_id[Room].get(identifier)
        return self._find(Place, room.venue if room else identifier)

    def site(self, identifier: str) -> Site:
        """The site of that id; NotFound where there is none."""
        return self._of(Site, self.place(identifier))

    def hotel(self, identifier: str) -> Hotel:
        """The hotel of that id; NotFound where there is none."""
        return self._of(Hotel, self.place(identifier))

    def station(self, identifier: str) -> Station:
        """The station of that id; NotFound where there is none."""
        return self._of(Station, self.place(identifier))

    def _find(self, kind: type[T], identifier: str) -> T:
        found: T | None = self._by_id[kind].get(identifier)
        if found is None:
            raise missing(identifier)
        return found

    @staticmethod
    def _of(kind: type[T], place: Place) -> T:
        if not isinstance(place, kind):
            raise missing(place.id)
        return place


@dataclass(frozen=True)
class Weather:
    """What is forecast (or feared) for a stretch of the event."""

    interval: Interval
    wind_force: int = 0
    """Beaufort."""
    rain: bool = False
    note: str = ""

    def closes(self, site: Site) -> bool:
        """Whether it closes a site."""
        limit = site.closed_from_wind_force
        windy = limit is not None and self.wind_force >= limit
        return windy or (self.rain and site.closed_in_rain)


@dataclass(frozen=True)
class Pin:
    """A decision that the office holds: fields of one session, visit, meal, trip or seat.

    `kind` is the sort of subject: session, visit, meal, trip, seat; field values are text.
    """

    kind: str
    subject: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(eq=False, kw_only=True)
class Event:
    """The whole: its window, who comes, what is asked for, and by which rules."""

    id: str
    name: str
    kind: str = ""
    start: datetime
    end: datetime
    zone: str = "Asia/Shanghai"
    certainty: Certainty = Certainty.CONFIRMED
    delegations: tuple[Delegation, ...] = ()
    parties: tuple[Party, ...] = ()
    """Those that move apart from their delegation; see `party_list` for all."""
    journeys: tuple[Journey, ...] = ()
    motorcades: tuple[StandingMotorcade, ...] = ()
    shuttles: tuple[ShuttleLine, ...] = ()
    sessions: tuple[Session, ...] = ()
    meals: tuple[Meal, ...] = ()
    wishes: tuple[VisitWish, ...] = ()
    limits: tuple[DayLimits, ...] = ()
    seat_wishes: tuple[SeatWish, ...] = ()
    precedence: tuple[PrecedenceList, ...] = ()
    offices: tuple[HeldOffice, ...] = ()
    """By which an order of honour is proposed."""
    stays: tuple[Stay, ...] = ()
    tasks: tuple[Task, ...] = ()
    duties: tuple[Duty, ...] = ()
    rules: tuple[Rule, ...] = ()
    pins: tuple[Pin, ...] = ()
    policies: Mapping[str, str] = field(default_factory=dict)
    confirmations: tuple[Confirmation, ...] = ()
    facts: tuple[Fact, ...] = ()
    weather: tuple[Weather, ...] = ()
    revision: int = 1
    revised_at: datetime | None = None

    def __post_init__(self) -> None:
        require_aware(self, "start", "end", "revised_at")

    @property
    def window(self) -> Interval:
        """When it lasts; everything planned lies within."""
        return Interval(self.start, self.end)

    @property
    def tzinfo(self) -> ZoneInfo:
        """Its time zone."""
        return ZoneInfo(self.zone)

    def days(self) -> tuple[date, ...]:
        """Its dates, in its own zone."""
        return tuple(self.window.astimezone(self.tzinfo).dates())

    def delegation(self, identifier: str) -> Delegation:
        """The delegation of that id; NotFound where there is none."""
        return _named(self.delegations, identifier)

    def session(self, identifier: str) -> Session:
        """The session of that id; NotFound where there is none."""
        return _named(self.sessions, identifier)

    def meal(self, identifier: str) -> Meal:
        """The meal of that id; NotFound where there is none."""
        return _named(self.meals, identifier)

    def precedence_list(self, identifier: str) -> PrecedenceList:
        """The precedence list of that id; NotFound where there is none."""
        return _named(self.precedence, identifier)

    def party_list(self, register: Register) -> tuple[Party, ...]:
        """Every party: each delegation's main one, then those that move apart."""
        return tuple(
            party
            for delegation in self.delegations
            for party in parties_of(delegation, register.people, apart=self.parties)
        )

    def limits_for(self, delegation: str, day: date) -> DayLimits:
        """The limits of a delegation's day: the most particular that suit, else the usual."""
        suiting = [limits for limits in self.limits if limits.suits(delegation, day)]
        return max(
            suiting,
            key=lambda limits: (limits.day is not None, limits.delegation is not None),
            default=DayLimits(),
        )


def missing(identifier: str) -> NotFound:
    """The refusal where nothing has an id."""
    return NotFound(identifier, sentence(N_("Nothing here is called {id}."), id=identifier))


def _named(entities: Iterable[T], identifier: str) -> T:
    for entity in entities:
        if getattr(entity, "id", None) == identifier:
            return entity
    raise missing(identifier)
