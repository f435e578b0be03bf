"""Stays in hotels, tasks and the duty roster."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """No event has any of them yet."""
    _part("stays", texts=("hotel", "floor", "room", "room_type", "use"), more=_STAY)
    _part("tasks", texts=("group", "title", "standard", "lead_unit", "status", "note"), more=_TASK)
    _part("duties", texts=("phone", "handover", "note"), more=_DUTY)


_STAY: tuple[sa.Column[Any], ...] = (
    sa.Column("beds", sa.Integer, nullable=True),
    sa.Column("person", sa.Text, nullable=True),
    sa.Column("shares_with", sa.JSON, nullable=False),
    *(sa.Column(name, sa.Date, nullable=False) for name in ("check_in", "check_out")),
    *(sa.Column(name, sa.Text, nullable=False) for name in ("phone", "defect", "wishes", "note")),
)
_TASK: tuple[sa.Column[Any], ...] = (
    sa.Column("due", sa.DateTime(timezone=True), nullable=True),
    sa.Column("lead", sa.Text, nullable=True),
    sa.Column("assisting", sa.JSON, nullable=False),
)
_DUTY: tuple[sa.Column[Any], ...] = (
    sa.Column("shift", sa.JSON, nullable=False),
    sa.Column("leader", sa.Text, nullable=True),
    sa.Column("officers", sa.JSON, nullable=False),
)


def _part(name: str, *, texts: Iterable[str], more: Iterable[sa.Column[Any]]) -> None:
    op.create_table(
        name,
        sa.Column(
            "stored_event",
            sa.Text,
            sa.ForeignKey("events.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("id", sa.Text, primary_key=True),
        *(sa.Column(text, sa.Text, nullable=False) for text in texts),
        *more,
        sa.Column("stored_position", sa.Integer, nullable=False),
    )
