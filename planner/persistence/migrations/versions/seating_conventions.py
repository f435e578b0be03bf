"""What rooms, sessions and meals set of the conventions of seating."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

TABLES = ("rooms", "sessions", "meals")


def upgrade() -> None:
    """Nobody has set anything but for a whole event yet."""
    for table in TABLES:
        op.add_column(
            table,
            sa.Column("seating", sa.JSON, nullable=False, server_default=sa.text("'{}'")),
        )
