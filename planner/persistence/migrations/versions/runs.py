"""Runs of the planner, what they have reported and what they hold of each stage."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

OPEN = sa.text("state IN ('queued', 'running')")


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "runs",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("event", sa.Text, sa.ForeignKey("events.id", ondelete="CASCADE"), nullable=False),
        sa.Column("plan", sa.Integer),
        *(
            sa.Column(name, sa.Integer, nullable=False)
            for name in ("revision", "attempt", "deaths")
        ),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("asked_by", "state", "failure")),
        *(sa.Column(name, sa.Boolean, nullable=False) for name in ("cancel", "stale")),
        sa.Column("worker", sa.Text),
        sa.Column("limits", sa.JSON, nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(name, sa.DateTime(timezone=True)) for name in ("lease_until", "ended_at")),
    )
    op.create_index(
        "one_open_run",
        "runs",
        ["event"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    _make_progress()


def _make_progress() -> None:
    op.create_table(
        "run_progress",
        sa.Column("number", sa.Integer, primary_key=True),
        _run(),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("seconds", sa.Float, nullable=False),
        sa.Column("score", sa.JSON),
        sa.Column("bound", sa.JSON, nullable=False),
        sa.Column("status", sa.Text),
    )
    op.create_index("ix_run_progress_run", "run_progress", ["run", "number"])
    op.create_table(
        "run_answers",
        _run(primary_key=True),
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("ended", sa.Boolean, nullable=False),
        sa.Column("answer", sa.JSON, nullable=False),
    )


def _run(*, primary_key: bool = False) -> sa.Column[int]:
    run = sa.ForeignKey("runs.number", ondelete="CASCADE")
    return sa.Column("run", sa.Integer, run, primary_key=primary_key, nullable=False)
