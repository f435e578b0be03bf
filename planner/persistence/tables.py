"""Which domain class is which table; the classes themselves are mapped, there are no twins.

Entities have tables; values are JSON columns of their owner. A person's delegation is the event's
business, so it stands in `uses`, not on the person: several events share the register.
"""

from functools import cache
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ForeignKey,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import registry

from planner.domain.booking import Booking
from planner.domain.duty import Duty
from planner.domain.event import Event
from planner.domain.fleet import Driver, StandingMotorcade, Vehicle
from planner.domain.itinerary import VisitWish
from planner.domain.lodging import Stay
from planner.domain.past_arrival import PastArrival
from planner.domain.people import Delegation, Party, Person
from planner.domain.precedence import PrecedenceList
from planner.domain.programme import Meal, Session
from planner.domain.shuttle import ShuttleLine
from planner.domain.task import Task
from planner.domain.transfer import Journey
from planner.domain.travel import TravelTime
from planner.domain.venue import Hotel, Place, Room, Site, Station, Venue
from planner.persistence.columns import UtcDateTime, columns_of

REGISTER: dict[str, type] = {
    "people": Person,
    "venues": Venue,
    "rooms": Room,
    "sites": Site,
    "hotels": Hotel,
    "stations": Station,
    "other_places": Place,
    "vehicles": Vehicle,
    "drivers": Driver,
}
"""Field of the Register, which is the table's name too, to the class of its members."""

PARTS: dict[str, type] = {
    "delegations": Delegation,
    "parties": Party,
    "journeys": Journey,
    "motorcades": StandingMotorcade,
    "shuttles": ShuttleLine,
    "sessions": Session,
    "meals": Meal,
    "wishes": VisitWish,
    "precedence": PrecedenceList,
    "stays": Stay,
    "tasks": Task,
    "duties": Duty,
}
"""Field of the Event, which is the table's name too, to the class of its members."""

EVENT, POSITION = "stored_event", "stored_position"
"""Attributes that mapping adds to entities: whose part it is, and its place in the order."""

mapping = registry()
metadata = mapping.metadata


def _event_key() -> Column[Any]:
    return Column(EVENT, Text, ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)


def _position() -> Column[Any]:
    return Column(POSITION, Integer, nullable=False)


def _register_table(name: str, kind: type) -> Table:
    without = {"delegation"} if kind is Person else set()
    return Table(name, metadata, *columns_of(kind, keys={"id"}, without=without), _position())


events = Table("events", metadata, *columns_of(Event, keys={"id"}, without=PARTS))

entities: dict[type, Table] = {Event: events}
"""The table of each mapped class."""
entities |= {kind: _register_table(name, kind) for name, kind in REGISTER.items()}
entities |= {
    kind: Table(name, metadata, _event_key(), *columns_of(kind, keys={"id"}), _position())
    for name, kind in PARTS.items()
}

entities[PastArrival] = past_arrivals = _register_table("past_arrivals", PastArrival)
"""As ways are: known to every event that draws on the station."""

travel = Table(
    "travel", metadata, *columns_of(TravelTime, keys={"origin", "destination"}), _position()
)

uses = Table(
    "uses",
    metadata,
    _event_key(),
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("delegation", Text),
    Column(POSITION, Integer, nullable=False),
)
"""Which entries of the register an event draws on; of a person, in which delegation they come."""

edits = Table(
    "edits",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("event", Text),
    Column("made_by", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("undoes", Integer),
)

changes = Table(
    "changes",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("edit", Integer, ForeignKey("edits.number"), nullable=False, index=True),
    Column("stored_in", Text, nullable=False),
    Column("key", JSON, nullable=False),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
)

plans = Table(
    "plans",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("event", Text, ForeignKey("events.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("snapshot", JSON, nullable=False),
    Column("of_revision", Integer),
    Column("published_by", Text),
    Column("published_at", UtcDateTime),
    Column("published_note", Text),
    UniqueConstraint("event", "revision"),
)
"""Saved plans, each of a revision of its event; nothing of a row is ever changed but its state,
and who published it when, and why."""

bookings = Table(
    "bookings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("plan", Integer, ForeignKey("plans.number"), nullable=False, index=True),
    *columns_of(Booking, without={"interval", "event"}),
    Column("start", UtcDateTime, nullable=False),
    Column("end", UtcDateTime, nullable=False),
)

buckets = Table(
    "buckets",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("resource", Text, primary_key=True),
    Column("bucket", Integer, primary_key=True, autoincrement=False),
    Column("unit", Integer, primary_key=True, autoincrement=False),
    Column(
        "booking",
        Integer,
        ForeignKey("bookings.number", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
)
"""Five minutes of one unit of a resource: the key itself refuses a second holder."""


@cache
def map_classes() -> None:
    """Map the domain classes, once a process: called where a store is opened."""
    # Place first: its kinds are asked to say that they inherit, each with a table of its own.
    for kind in sorted(entities, key=lambda kind: len(kind.__mro__)):
        if Place in kind.__bases__:
            mapping.map_imperatively(kind, entities[kind], inherits=Place, concrete=True)
        else:
            mapping.map_imperatively(kind, entities[kind])
    # At once: objects made before are still read, as a workbook's that is to be stored.
    mapping.configure()
