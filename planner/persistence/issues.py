"""Papers as they were issued: every byte, with number, versions, who, when, and to whom."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    JSON,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    and_,
    func,
    insert,
    select,
)

from planner.domain.errors import NotFound
from planner.domain.issue import Issue, IssuedList
from planner.domain.sentence import sentence
from planner.persistence.columns import UtcDateTime
from planner.persistence.tables import metadata
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

issues = Table(
    "issues",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("event", Text, ForeignKey("events.id"), nullable=False),
    Column("paper", Text, nullable=False),
    Column("issue", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("audience", Text, nullable=False),
    Column("issued_to", Text, nullable=False),
    Column("issued_by", Text, nullable=False),
    Column("issued_at", UtcDateTime, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("plan", Integer),
    Column("lists", JSON, nullable=False),
    UniqueConstraint("event", "paper", "issue"),
)
"""Nothing of a row is ever changed."""

issued_files = Table(
    "issued_files",
    metadata,
    Column("issued", Integer, ForeignKey("issues.number", ondelete="CASCADE"), primary_key=True),
    Column("form", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)


_KEPT = tuple(field.name for field in fields(Issue) if field.name != "forms")


def next_issue(session: Session, event: str, paper: str) -> int:
    """The number that the next issue of a paper gets."""
    own = and_(issues.c.event == event, issues.c.paper == paper)
    return (session.scalar(select(func.max(issues.c.issue)).where(own)) or 0) + 1


def keep_issue(
    session: Session, issue: Issue, *, lists: tuple[IssuedList, ...], files: Mapping[str, bytes]
) -> None:
    """Keep a paper as it is issued, whole or not at all."""
    told = [
        {"above": one.above, "heads": list(one.heads), "rows": [list(row) for row in one.rows]}
        for one in lists
    ]
    values = {column: getattr(issue, column) for column in _KEPT}
    made = insert(issues).values(**values, lists=told).returning(issues.c.number)
    number = session.execute(made).scalar_one()
    rows = [{"issued": number, "form": form, "content": files[form]} for form in issue.forms]
    session.execute(insert(issued_files), rows)


def issues_of(session: Session, event: str) -> tuple[Issue, ...]:
    """Every issued paper of an event, the last issued first."""
    wanted = select(*(issues.c[name] for name in ("number", *_KEPT)))
    own = wanted.where(issues.c.event == event).order_by(issues.c.number.desc())
    forms = select(issued_files.c.issued, issued_files.c.form).join(issues)
    known: dict[int, list[str]] = {}
    for number, form in session.execute(forms.where(issues.c.event == event)):
        known.setdefault(number, []).append(form)
    return tuple(
        _issue(row, tuple(sorted(known[row["number"]]))) for row in session.execute(own).mappings()
    )


def issued_content(session: Session, event: str, paper: str, *, issue: int, form: str) -> bytes:
    """The very bytes that were issued; NotFound where there are none."""
    wanted = select(issued_files.c.content).join(issues)
    content = session.scalar(wanted.where(_one(event, paper, issue), issued_files.c.form == form))
    if content is None:
        raise _missing(paper, issue)
    return bytes(content)


def issued_lists(session: Session, event: str, paper: str, *, issue: int) -> tuple[IssuedList, ...]:
    """The tables of an issued paper; NotFound where it was never issued."""
    told = session.scalar(select(issues.c.lists).where(_one(event, paper, issue)))
    if told is None:
        raise _missing(paper, issue)
    return tuple(
        IssuedList(one["above"], tuple(one["heads"]), tuple(map(tuple, one["rows"])))
        for one in told
    )


def _one(event: str, paper: str, issue: int) -> Any:
    return and_(issues.c.event == event, issues.c.paper == paper, issues.c.issue == issue)


def _issue(row: Mapping[Any, Any], forms: tuple[str, ...]) -> Issue:
    return Issue(**{name: row[name] for name in _KEPT}, forms=forms)


def _missing(paper: str, issue: int) -> NotFound:
    what = sentence(N_("{paper} was not issued as no. {number}."), paper=paper, number=issue)
    return NotFound(paper, what)
