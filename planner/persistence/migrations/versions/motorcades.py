"""Motorcades of an event; what electric vehicles reach, what hired ones cost, where is charged."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

PLACES = ("venues", "sites", "hotels", "stations", "other_places")
USUAL_CHARGE_MINUTES = "60"


def upgrade() -> None:
    """Every vehicle is the office's own and is filled up on the way; no cars move together yet."""
    none, empty = sa.text("0"), sa.text("'[]'")
    for table in PLACES:
        op.add_column(
            table, sa.Column("chargers", sa.Boolean, nullable=False, server_default=sa.false())
        )
    op.add_column("vehicles", sa.Column("range_km", sa.Integer))
    charge = sa.text(USUAL_CHARGE_MINUTES)
    op.add_column(
        "vehicles", sa.Column("charge_minutes", sa.Integer, nullable=False, server_default=charge)
    )
    for name in ("hire_per_day", "hire_per_hour", "hire_per_km"):
        op.add_column("vehicles", sa.Column(name, sa.Integer, nullable=False, server_default=none))
    op.create_table(
        "motorcades",
        sa.Column(
            "stored_event",
            sa.Text,
            sa.ForeignKey("events.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("id", sa.Text, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("name", "note")),
        *(sa.Column(name, sa.Text) for name in ("lead", "medical", "spare")),
        sa.Column("delegations", sa.JSON, nullable=False),
        *(
            sa.Column(name, sa.JSON, nullable=False, server_default=empty)
            for name in ("places", "when", "working")
        ),
        sa.Column("vehicles_most", sa.Integer),
        sa.Column("stored_position", sa.Integer, nullable=False),
    )
