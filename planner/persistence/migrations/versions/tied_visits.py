"""Visits in order, visits made together, and the themes that a delegation is to see."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing of the sort is asked for yet."""
    op.add_column("wishes", sa.Column("after", sa.Text))
    op.add_column("wishes", sa.Column("gap_minutes", sa.Integer))
    op.add_column("wishes", sa.Column("gap_minutes_most", sa.Integer))
    op.add_column(
        "wishes", sa.Column("together", sa.JSON, nullable=False, server_default=sa.text("'[]'"))
    )
    op.add_column(
        "delegations", sa.Column("themes", sa.JSON, nullable=False, server_default=sa.text("'[]'"))
    )
