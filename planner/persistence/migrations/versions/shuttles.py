"""Lines of shuttles, with their stops and when they run."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """No event has a shuttle yet."""
    op.create_table(
        "shuttles",
        sa.Column(
            "stored_event",
            sa.Text,
            sa.ForeignKey("events.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        *(sa.Column(name, sa.JSON, nullable=False) for name in ("stops", "windows")),
        *(
            sa.Column(name, sa.Integer, nullable=False)
            for name in ("headway_minutes", "stop_minutes", "before_minutes")
        ),
        sa.Column("vehicle_class", sa.Text, nullable=False),
        sa.Column("delegations", sa.JSON, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("stored_position", sa.Integer, nullable=False),
    )
