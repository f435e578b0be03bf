"""Accounts that are blocked, and the addresses that their owners come from."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody is blocked yet, and nobody's address is known."""
    op.add_column(
        "accounts", sa.Column("blocked", sa.Boolean, nullable=False, server_default=sa.false())
    )
    op.create_table(
        "known_addresses",
        sa.Column(
            "account",
            sa.Text,
            sa.ForeignKey("accounts.name", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("address", sa.Text, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
