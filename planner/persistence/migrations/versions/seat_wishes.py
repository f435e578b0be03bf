"""Who is to sit near whom, or is not to."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has wished anything yet."""
    op.add_column(
        "events",
        sa.Column("seat_wishes", sa.JSON, nullable=False, server_default=sa.text("'[]'")),
    )
