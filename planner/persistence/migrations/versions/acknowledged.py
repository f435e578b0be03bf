"""Which plan a leader has taken note of, and why a plan was published."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has taken note of anything yet."""
    op.add_column("plans", sa.Column("published_note", sa.Text))
    op.create_table(
        "acknowledged",
        sa.Column(
            "event", sa.Text, sa.ForeignKey("events.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("person", sa.Text, primary_key=True),
        sa.Column("plan", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
