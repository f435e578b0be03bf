"""Offices that orders of honour are proposed by, how names are read, and lists as signed."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """No office is known yet, and lists stand as they were signed."""
    for table, name in (("events", "offices"), ("precedence", "as_signed")):
        op.add_column(
            table, sa.Column(name, sa.JSON, nullable=False, server_default=sa.text("'[]'"))
        )
    op.add_column(
        "people",
        sa.Column("reading", sa.Text, nullable=False, server_default=sa.text("''")),
    )
