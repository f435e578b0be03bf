"""Of which revision of its event a plan is, and who published it when."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; what is not known of earlier plans stays empty."""
    op.add_column("plans", sa.Column("of_revision", sa.Integer))
    op.add_column("plans", sa.Column("published_by", sa.Text))
    op.add_column("plans", sa.Column("published_at", sa.DateTime(timezone=True)))
