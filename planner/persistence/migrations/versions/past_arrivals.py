"""What came to stations before, and when."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has kept count yet."""
    op.create_table(
        "past_arrivals",
        *(sa.Column(name, sa.Text, nullable=False) for name in ("carrier", "station")),
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("came", sa.DateTime(timezone=True)),
        sa.Column("international", sa.Boolean, nullable=False),
        sa.Column("stored_position", sa.Integer, nullable=False),
    )
