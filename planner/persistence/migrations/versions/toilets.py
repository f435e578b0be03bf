"""Where a site has its toilets."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has told of any yet."""
    told = sa.Column("toilets", sa.Text, nullable=False, server_default=sa.text("''"))
    op.add_column("sites", told)
