"""Policy packs that the office made."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has copied a pack yet."""
    op.create_table(
        "policy_packs",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("pack", sa.JSON, nullable=False),
    )
