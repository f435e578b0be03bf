"""Word templates that the office brought, one for each kind of paper and language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Column, LargeBinary, Table, Text, delete, insert, select

from planner.persistence.columns import UtcDateTime
from planner.persistence.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

paper_templates = Table(
    "paper_templates",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("language", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("kept_by", Text, nullable=False),
    Column("kept_at", UtcDateTime, nullable=False),
)


@dataclass(frozen=True)
class KeptTemplate:
    """For what kind of paper, in which language, and who brought it when."""

    kind: str
    language: str
    kept_by: str
    kept_at: datetime


def keep(session: Session, template: KeptTemplate, content: bytes) -> None:
    """Put a template in the place of the one before."""
    drop(session, template.kind, template.language)
    session.execute(
        insert(paper_templates).values(
            kind=template.kind,
            language=template.language,
            content=content,
            kept_by=template.kept_by,
            kept_at=template.kept_at,
        )
    )


def drop(session: Session, kind: str, language: str) -> None:
    """Go back to the papers as they are without one."""
    own = (paper_templates.c.kind == kind, paper_templates.c.language == language)
    session.execute(delete(paper_templates).where(*own))


def kept(session: Session) -> tuple[KeptTemplate, ...]:
    """Every template, by kind and language, without its content."""
    table = paper_templates.c
    wanted = select(table.kind, table.language, table.kept_by, table.kept_at)
    rows = session.execute(wanted.order_by(table.kind, table.language))
    return tuple(KeptTemplate(*row) for row in rows)


def contents(session: Session) -> dict[tuple[str, str], bytes]:
    """The templates, by kind and language."""
    table = paper_templates.c
    rows = session.execute(select(table.kind, table.language, table.content))
    return {(kind, language): content for kind, language, content in rows}
