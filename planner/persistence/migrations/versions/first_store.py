"""The first store: register, events with their parts, edits, plans, bookings.

Written out, not taken from today's classes: a migration says what was true when it was made.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

WORDS: dict[str, Any] = {
    "text": sa.Text,
    "number": sa.Integer,
    "decimal": sa.Float,
    "flag": sa.Boolean,
    "date": sa.Date,
    "time": sa.Time,
    "moment": lambda: sa.DateTime(timezone=True),
    "json": sa.JSON,
}
"""What a kind of column is called below; a question mark marks one that may be left out."""

REGISTER: dict[str, dict[str, str]] = {
    "people": {
        "text": (
            "id name side organisation post rank sex? phone linked_to? link? contact_through? "
            "stand_in? certainty note"
        ),
        "json": "roles languages diet busy",
        "number": "walk_metres_max? people",
        "flag": "wheelchair foreign named",
    },
    "venues": {
        "text": "id name kind address note",
        "decimal": "latitude? longitude? vehicle_length_metres_max?",
    },
    "rooms": {
        "text": "id name venue note",
        "json": "capacity equipment windows? closed parts",
        "number": "setup_minutes doors",
        "flag": "secret preferred",
    },
    "sites": {
        "text": (
            "id name kind address note stands_in_for? host? contact? nearest_hospital "
            "walked_through"
        ),
        "decimal": "latitude? longitude? vehicle_length_metres_max?",
        "json": "opening? closed starts themes",
        "time": "last_entry?",
        "number": (
            "capacity_parties? capacity_people? batch_people? batches visit_minutes_least "
            "visit_minutes value closed_from_wind_force? guides safety_briefing_minutes "
            "helmets? walking_metres steps"
        ),
        "flag": (
            "outdoor closed_in_rain no_phones no_photos explosion_proof_vehicles_only "
            "foreigners_admitted"
        ),
    },
    "hotels": {
        "text": "id name kind address note",
        "decimal": "latitude? longitude? vehicle_length_metres_max?",
        "time": "breakfast_from? check_in_from?",
        "json": "bedrooms",
    },
    "stations": {
        "text": "id name kind address note",
        "decimal": "latitude? longitude? vehicle_length_metres_max?",
        "flag": "hub vip_lounge",
        "number": "exit_minutes?",
    },
    "other_places": {
        "text": "id name kind address note",
        "decimal": "latitude? longitude? vehicle_length_metres_max?",
    },
    "vehicles": {
        "text": "id name plate model vehicle_class layout home? note",
        "number": "seats planning_seats? luggage wheelchair_places",
        "flag": "explosion_proof spare",
        "decimal": "length_metres?",
        "json": "available drivers",
    },
    "drivers": {
        "text": "id name phone home? note",
        "json": "shifts vehicles",
    },
}
"""Each with its place in the order, known by `id`."""

PARTS: dict[str, dict[str, str]] = {
    "delegations": {
        "text": (
            "id name reception organisation head? liaison? secretary? hotel? payer colour "
            "certainty note"
        ),
        "json": "letters must_not_meet",
        "number": "letter_people? unit_number?",
        "date": "notified_on?",
    },
    "parties": {
        "text": "id delegation name",
        "json": "members window?",
    },
    "journeys": {
        "text": "id direction delegation carrier station? place? note",
        "json": "persons",
        "number": "people? luggage exit_minutes? before_minutes?",
        "moment": "at",
        "flag": "international vip_lounge own_car",
    },
    "sessions": {
        "text": "id title kind layout timing room? chair? precedence? reply certainty note",
        "number": "minutes guests? gap_minutes",
        "moment": "start?",
        "json": (
            "windows rooms_allowed rooms_preferred equipment delegations persons substitutes "
            "speakers follows agenda"
        ),
        "flag": "secret",
    },
    "meals": {
        "text": "id title kind form room? layout precedence? certainty note",
        "date": "day",
        "number": "minutes tables?",
        "json": "window? places_allowed delegations persons",
        "moment": "start?",
    },
    "wishes": {
        "text": "id delegation site wish party? note",
        "number": "value? minutes?",
        "moment": "start?",
        "json": "window?",
    },
    "precedence": {
        "text": "id name signed_by",
        "json": "entries",
        "moment": "signed_at?",
    },
}
"""Of an event: known by event and `id`, each with its place in the order."""

LONE: dict[str, dict[str, str]] = {
    "travel": {
        "text": "origin destination",
        "number": "minutes peak_minutes?",
        "decimal": "km?",
        "flag": "estimated",
    },
    "events": {
        "text": "id name kind zone certainty",
        "moment": "start end revised_at?",
        "json": "limits rules pins policies confirmations facts weather",
        "number": "revision",
    },
    "edits": {
        "number": "number undoes?",
        "text": "event? made_by",
        "moment": "made_at",
    },
}
"""Tables that point to no other."""

POSITION = "stored_position"


def upgrade() -> None:
    """Make every table."""
    for name, words in REGISTER.items():
        op.create_table(name, *_columns(words, "id"), _number(POSITION))
    for name, key in (("travel", "origin destination"), ("events", "id"), ("edits", "number")):
        more = [_number(POSITION)] if name == "travel" else []
        op.create_table(name, *_columns(LONE[name], key), *more)
    for name, words in PARTS.items():
        op.create_table(name, _event_key(), *_columns(words, "id"), _number(POSITION))
    op.create_table(
        "uses",
        _event_key(),
        *_columns({"text": "kind id delegation?"}, "kind id"),
        _number(POSITION),
    )
    _make_changes()
    _make_plans()
    _make_bookings()


def _make_changes() -> None:
    op.create_table(
        "changes",
        *_columns({"number": "number", "text": "stored_in"}, "number"),
        sa.Column("edit", sa.Integer, sa.ForeignKey("edits.number"), nullable=False),
        *_columns({"json": "key before? after?"}),
    )
    op.create_index("ix_changes_edit", "changes", ["edit"])


def _make_plans() -> None:
    op.create_table(
        "plans",
        *_columns({"number": "number revision", "text": "state made_by"}, "number"),
        *_columns({"moment": "made_at", "json": "snapshot"}),
        sa.Column("event", sa.Text, sa.ForeignKey("events.id"), nullable=False),
        sa.UniqueConstraint("event", "revision"),
    )


def _make_bookings() -> None:
    op.create_table(
        "bookings",
        *_columns({"number": "number people", "text": "kind resource subject"}, "number"),
        *_columns({"moment": "start end"}),
        sa.Column("plan", sa.Integer, sa.ForeignKey("plans.number"), nullable=False),
    )
    op.create_index("ix_bookings_plan", "bookings", ["plan"])
    key = "kind resource bucket unit"
    holder = sa.ForeignKey("bookings.number", ondelete="CASCADE")
    op.create_table(
        "buckets",
        *_columns({"text": "kind resource", "number": "bucket unit"}, key),
        sa.Column("booking", sa.Integer, holder, nullable=False),
    )
    op.create_index("ix_buckets_booking", "buckets", ["booking"])


def _columns(words: dict[str, str], key: str = "") -> list[sa.Column[Any]]:
    keys = key.split()
    return [
        sa.Column(
            name.removesuffix("?"),
            WORDS[word](),
            primary_key=name in keys,
            nullable=name.endswith("?"),
            # Counted by the database only where it is the whole key.
            autoincrement="auto" if keys == [name] else False,
        )
        for word, names in words.items()
        for name in names.split()
    ]


def _event_key() -> sa.Column[Any]:
    owner = sa.ForeignKey("events.id", ondelete="CASCADE")
    return sa.Column("stored_event", sa.Text, owner, primary_key=True)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=False)
