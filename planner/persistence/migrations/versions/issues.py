"""Papers as they were issued."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing has been issued from here yet."""
    op.create_table(
        "issues",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("event", sa.Text, sa.ForeignKey("events.id"), nullable=False),
        sa.Column("paper", sa.Text, nullable=False),
        sa.Column("issue", sa.Integer, nullable=False),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("title", "language", "audience", "issued_to", "issued_by")
        ),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("plan", sa.Integer),
        sa.Column("lists", sa.JSON, nullable=False),
        sa.UniqueConstraint("event", "paper", "issue"),
    )
    op.create_table(
        "issued_files",
        sa.Column(
            "issued",
            sa.Integer,
            sa.ForeignKey("issues.number", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("form", sa.Text, primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
