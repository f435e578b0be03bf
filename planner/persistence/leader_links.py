"""Links by which leaders open their own page; kept as hashes, so that no copy opens anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    delete,
    insert,
    select,
)

from planner.persistence.columns import UtcDateTime
from planner.persistence.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

leader_links = Table(
    "leader_links",
    metadata,
    Column("token", Text, primary_key=True),
    Column("event", Text, ForeignKey("events.id", ondelete="CASCADE"), nullable=False),
    Column("person", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    UniqueConstraint("event", "person"),
)


acknowledged = Table(
    "acknowledged",
    metadata,
    Column("event", Text, ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    Column("person", Text, primary_key=True),
    Column("plan", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
"""Which revision of the plan a leader, or who keeps the link, has last taken note of."""


@dataclass(frozen=True)
class Seen:
    """The revision of a plan that was taken note of, and when."""

    plan: int
    at: datetime


@dataclass(frozen=True)
class LeaderLink:
    """Whose page a link opens, and who made it when."""

    event: str
    person: str
    made_by: str
    made_at: datetime


def keep_link(session: Session, link: LeaderLink, *, token: str) -> None:
    """Let a token (its hash) open a person's page, and the one before no longer."""
    drop_link(session, link.event, link.person)
    session.execute(
        insert(leader_links).values(
            token=token,
            event=link.event,
            person=link.person,
            made_by=link.made_by,
            made_at=link.made_at,
        )
    )


def drop_link(session: Session, event: str, person: str) -> None:
    """Let nothing open a person's page any more."""
    own = (leader_links.c.event == event, leader_links.c.person == person)
    session.execute(delete(leader_links).where(*own))


def links_of(session: Session, event: str) -> tuple[LeaderLink, ...]:
    """Every link of an event."""
    wanted = select(leader_links).where(leader_links.c.event == event)
    return tuple(_link(row) for row in session.execute(wanted).mappings())


def link_behind(session: Session, token: str) -> LeaderLink | None:
    """What a token (its hash) opens; None where nothing."""
    wanted = select(leader_links).where(leader_links.c.token == token)
    return next((_link(row) for row in session.execute(wanted).mappings()), None)


def _link(row: Any) -> LeaderLink:
    names = ("event", "person", "made_by", "made_at")
    return LeaderLink(**{name: row[name] for name in names})


def note_seen(session: Session, event: str, person: str, seen: Seen) -> None:
    """Keep that a plan was taken note of; of several, the last."""
    own = (acknowledged.c.event == event, acknowledged.c.person == person)
    session.execute(delete(acknowledged).where(*own))
    values = {"event": event, "person": person, "plan": seen.plan, "at": seen.at}
    session.execute(insert(acknowledged).values(values))


def seen_of(session: Session, event: str) -> dict[str, Seen]:
    """By person, what each has last taken note of."""
    wanted = select(acknowledged).where(acknowledged.c.event == event)
    return {row.person: Seen(row.plan, row.at) for row in session.execute(wanted)}
