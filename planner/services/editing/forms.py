"""What an office may edit of a session, a person, a site, a vehicle and the like: the one place.

Form, reading of what was sent, faults and the page of two versions are all made from this.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any

from planner.documents.workbook.column import Column
from planner.documents.workbook.sheets import sheet
from planner.domain.account import Role
from planner.domain.past_arrival import id_of
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.documents.workbook.column import Sheet


EDITS = Role.ORGANISER
"""The least role that may edit."""


@dataclass(frozen=True)
class Field:
    """One field that can be edited: its column, and the least role that may see it."""

    column: Column
    least: Role
    usual: Any
    """What it is where nothing is typed."""

    @property
    def name(self) -> str:
        """The field's name in its class."""
        return self.column.field


@dataclass(frozen=True)
class Group:
    """Fields that belong together, under a heading."""

    heading: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Form:
    """What of a noun can be edited, in groups; what its table shows."""

    noun: str
    groups: tuple[Group, ...]
    listed: tuple[str, ...]
    private: tuple[str, ...] = ()
    """Told to those who edit, and to nobody else: phones, diet, health."""
    letter: str = ""
    """What ids begin with that nobody typed."""
    called: Callable[[Mapping[str, Any]], str] | None = None
    """What an id is made of instead, where that tells one apart."""
    told: tuple[str, ...] = ()
    """The fields that say which one it is, where nothing of it is a name."""

    @cached_property
    def sheet(self) -> Sheet:
        """Its sheet in the workbook: columns, class, home."""
        return sheet(self.noun)

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Every field, in the order of the groups."""
        return tuple(self.field(name) for group in self.groups for name in group.names)

    def field(self, name: str) -> Field:
        """The field of that name."""
        assert self.sheet.entity is not None
        least = EDITS if name in self.private else Role.VIEWER
        usual = next(_usual(entry) for entry in fields(self.sheet.entity) if entry.name == name)
        return Field(self.sheet.column(name), least, usual)

    def shown_to(self, role: Role) -> tuple[Field, ...]:
        """The fields that a role may see."""
        return tuple(field for field in self.fields if role.covers(field.least))

    @property
    def title(self) -> str:
        """The field that names it."""
        return "title" if self.sheet.has("title") else "name"


def _usual(entry: Any) -> Any:
    if entry.default_factory is not MISSING:
        return entry.default_factory()
    return None if entry.default is MISSING else entry.default


SESSION = Form(
    "session",
    groups=(
        Group(N_("What it is"), ("title", "kind", "reply", "certainty", "secret", "note")),
        Group(N_("When"), ("minutes", "start", "windows", "timing", "follows", "gap_minutes")),
        Group(
            N_("Place"),
            (
                "room",
                "rooms_allowed",
                "rooms_preferred",
                "layout",
                "guests",
                "equipment",
                "seating",
            ),
        ),
        Group(
            N_("Who takes part"),
            ("delegations", "persons", "chair", "speakers", "substitutes", "precedence"),
        ),
    ),
    listed=("title", "kind", "start", "windows", "minutes", "room", "reply", "certainty"),
    letter="S",
)
PERSON = Form(
    "person",
    groups=(
        Group(
            N_("Who it is"),
            (
                *("name", "reading", "side", "organisation", "post", "rank"),
                *("sex", "foreign", "languages"),
            ),
        ),
        Group(N_("To be reached"), ("phone", "contact_through")),
        Group(N_("In the event"), ("delegation", "roles", "linked_to", "link", "stand_in")),
        Group(N_("Not to be had"), ("busy",)),
        Group(N_("To be cared for"), ("diet", "wheelchair", "walk_metres_max")),
        Group(N_("How sure"), ("certainty", "named", "people", "note")),
    ),
    listed=("name", "organisation", "post", "rank", "sex", "delegation", "phone", "diet", "busy"),
    private=("phone", "diet", "wheelchair", "walk_metres_max", "busy", "note"),
    letter="P",
)
SITE = Form(
    "site",
    groups=(
        Group(
            N_("What it is"), ("name", "address", "themes", "value", "entry_fee", "outdoor", "note")
        ),
        Group(
            N_("When"),
            ("opening", "closed", "last_entry", "starts", "visit_minutes", "visit_minutes_least"),
        ),
        Group(
            N_("How many"),
            ("capacity_people", "capacity_parties", "batch_people", "batches", "guides", "helmets"),
        ),
        Group(N_("Weather"), ("closed_from_wind_force", "closed_in_rain", "stands_in_for")),
        Group(N_("Who receives"), ("host", "contact")),
        Group(
            N_("What it asks"),
            (
                *("safety_briefing_minutes", "no_phones", "no_photos", "foreigners_admitted"),
                *("explosion_proof_vehicles_only", "vehicle_length_metres_max"),
                *("vehicle_height_metres_max", "door", "parking", "chargers"),
                *("walking_metres", "steps", "toilets", "nearest_hospital", "walked_through"),
                *("latitude", "longitude"),
            ),
        ),
    ),
    listed=("name", "opening", "closed", "visit_minutes", "capacity_people", "host", "note"),
    letter="site-",
)
ROOM = Form(
    "room",
    groups=(
        Group(N_("What it is"), ("name", "venue", "parts", "note")),
        Group(N_("How many"), ("capacity", "seating", "equipment", "doors", "secret", "preferred")),
        Group(N_("When"), ("windows", "closed", "setup_minutes")),
    ),
    listed=("name", "venue", "capacity", "setup_minutes", "windows", "closed", "note"),
    letter="room-",
)
VEHICLE = Form(
    "vehicle",
    groups=(
        Group(N_("What it is"), ("name", "plate", "model", "vehicle_class", "spare", "note")),
        Group(
            N_("How many"),
            (
                *("seats", "planning_seats", "luggage", "wheelchair_places", "layout"),
                *("length_metres", "height_metres"),
            ),
        ),
        Group(N_("When and by whom"), ("available", "drivers", "home", "explosion_proof")),
        Group(
            N_("How far, and at what price"),
            ("range_km", "charge_minutes", "hire_per_day", "hire_per_hour", "hire_per_km"),
        ),
    ),
    listed=("name", "plate", "vehicle_class", "seats", "available", "drivers", "note"),
    letter="V",
)

MOTORCADE = Form(
    "motorcade",
    groups=(
        Group(N_("What it is"), ("name", "delegations", "note")),
        Group(N_("Where and when"), ("places", "when")),
        Group(N_("Cars that go along"), ("lead", "working", "medical", "spare", "vehicles_most")),
    ),
    listed=("name", "delegations", "places", "when", "lead", "working", "medical", "spare", "note"),
    letter="M",
)
MEAL = Form(
    "meal",
    groups=(
        Group(N_("What it is"), ("title", "kind", "form", "certainty", "note")),
        Group(N_("When"), ("day", "minutes", "window", "start")),
        Group(N_("Place"), ("places_allowed", "room", "layout", "tables", "rate", "seating")),
        Group(N_("Who takes part"), ("delegations", "persons", "precedence")),
    ),
    listed=("title", "kind", "form", "day", "start", "minutes", "room", "tables", "delegations"),
    letter="meal-",
)
PAST_ARRIVAL = Form(
    "past_arrival",
    groups=(
        Group(N_("What it is"), ("carrier", "station", "international")),
        Group(N_("When"), ("due", "came")),
    ),
    listed=("carrier", "station", "due", "came", "international"),
    called=lambda values: id_of(values["carrier"], values["due"]),
)

SEAT_WISH = Form(
    "seat_wish",
    groups=(Group(N_("One more wish"), ("person", "wish", "other", "sitting", "weight")),),
    listed=(),
)
"""Of a value without an id: it has a page of its own, and is in no table of entries."""

STAY = Form(
    "stay",
    groups=(
        Group(N_("Whose bed it is"), ("person", "use", "shares_with", "wishes")),
        Group(N_("When"), ("check_in", "check_out")),
        Group(N_("Which room"), ("hotel", "floor", "room", "room_type", "beds", "phone", "defect")),
        Group(N_("Besides"), ("note",)),
    ),
    listed=("person", "use", "hotel", "room", "room_type", "check_in", "check_out", "note"),
    private=("floor", "room", "phone", "shares_with", "defect", "wishes", "note"),
    letter="stay-",
    told=("person",),
)
TASK = Form(
    "task",
    groups=(
        Group(N_("What it is"), ("title", "group", "standard", "due", "status", "note")),
        Group(N_("Who does it"), ("lead_unit", "lead", "assisting")),
    ),
    listed=("title", "group", "due", "lead_unit", "lead", "status", "note"),
    letter="T",
)
DUTY = Form(
    "duty",
    groups=(
        Group(N_("When"), ("shift",)),
        Group(N_("Who is there"), ("leader", "officers", "phone")),
        Group(N_("Besides"), ("handover", "note")),
    ),
    listed=("shift", "leader", "officers", "phone", "handover", "note"),
    private=("phone", "handover", "note"),
    letter="duty-",
    told=("shift",),
)

FORMS = {
    form.noun: form
    for form in (
        *(SESSION, MEAL, PERSON, SITE, ROOM, VEHICLE, MOTORCADE, PAST_ARRIVAL),
        *(STAY, TASK, DUTY),
    )
}
"""By noun."""
