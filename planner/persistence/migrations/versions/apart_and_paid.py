"""Where parties part and meet, wishes of any party, what entry costs and may cost."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing costs anything yet; nobody parts or meets anywhere in particular."""
    op.add_column("parties", sa.Column("leaves_at", sa.Text))
    op.add_column("parties", sa.Column("joins_at", sa.Text))
    op.add_column(
        "wishes",
        sa.Column("any_party", sa.Boolean, nullable=False, server_default=sa.false()),
    )
    op.add_column(
        "sites", sa.Column("entry_fee", sa.Integer, nullable=False, server_default=sa.text("0"))
    )
    op.add_column("delegations", sa.Column("entry_budget", sa.Integer))
