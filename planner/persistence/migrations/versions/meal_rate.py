"""What a meal may cost a person."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has said it of any meal yet."""
    op.add_column("meals", sa.Column("rate", sa.Integer))
