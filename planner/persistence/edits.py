"""The edits of an event, as they were recorded: who, when, and each row before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, exists, func, or_, select

from planner.persistence.columns import row
from planner.persistence.stamps import SHARED
from planner.persistence.tables import changes, edits, events, metadata

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

ROWS_MOST = 60
"""An edit of more rows than this is counted, not told row by row: a workbook was imported."""

Values = Mapping[str, Any]


@dataclass(frozen=True)
class RowEdit:
    """What an edit made of one row; None where it was not there, or is there no more."""

    table: str
    before: Values | None
    after: Values | None

    @property
    def row(self) -> Values:
        """The row as it is, or last was."""
        found = self.after if self.after is not None else self.before
        assert found is not None
        return found


@dataclass(frozen=True)
class EditEntry:
    """One edit in a list of them."""

    number: int
    made_by: str
    made_at: datetime
    undoes: int | None
    undone_by: int | None
    first: bool
    """It brought the event itself: it cannot be undone."""
    elsewhere: bool
    """It was made about another event: what both share is told, and it is undone there."""
    rows: tuple[RowEdit, ...]
    counted: Mapping[str, int]
    """By table, how many rows it touched, where these are too many to be told, or the first."""


def edits_of(session: Session, event: str, *, most: int, before: int | None) -> list[EditEntry]:
    """The last `most` edits that concern an event, the last first; earlier than one, if named."""
    among = _concerns(event)
    if before is not None:
        among = and_(among, edits.c.number < before)
    chosen = select(edits).where(among).order_by(edits.c.number.desc()).limit(most)
    return [_entry(session, one, event) for one in session.execute(chosen).all()]


def concerns(session: Session, event: str, number: int) -> bool:
    """Whether an edit is one of an event's."""
    asked = select(edits.c.number).where(_concerns(event), edits.c.number == number)
    return session.execute(asked).one_or_none() is not None


def event_of(session: Session, number: int) -> str | None:
    """The event about which an edit was made; None where there is no such edit."""
    found: str | None = session.scalar(select(edits.c.event).where(edits.c.number == number))
    return found


def _concerns(event: str) -> ColumnElement[bool]:
    """Made about the event, or of something that it shares: then its revision counted up too."""
    counted = exists().where(
        changes.c.edit == edits.c.number,
        changes.c.stored_in == events.name,
        changes.c.key["id"].as_string() == event,
    )
    return or_(edits.c.event == event, counted)


def _entry(session: Session, edit: Any, event: str) -> EditEntry:
    own, elsewhere = changes.c.edit == edit.number, edit.event != event
    if elsewhere:
        own = and_(own, changes.c.stored_in.in_(SHARED))
    counted = session.execute(
        select(changes.c.stored_in, func.count()).where(own).group_by(changes.c.stored_in)
    )
    counts = Counter({table: count for table, count in counted})
    first = _brought(session, edit.number, event)
    few = counts.total() <= ROWS_MOST and not first
    return EditEntry(
        number=edit.number,
        made_by=edit.made_by,
        made_at=edit.made_at,
        undoes=edit.undoes,
        undone_by=_undone_by(session, edit.number),
        first=first,
        elsewhere=elsewhere,
        rows=tuple(_rows(session, own)) if few else (),
        counted={} if few else dict(counts),
    )


def _undone_by(session: Session, number: int) -> int | None:
    """The edit that undid one and still stands: what was undone itself undoes nothing."""
    undoing = select(edits.c.number).where(edits.c.undoes == number)
    for one in session.scalars(undoing.order_by(edits.c.number.desc())).all():
        if _undone_by(session, one) is None:
            return int(one)
    return None


def _brought(session: Session, number: int, event: str) -> bool:
    """Whether an edit brought the event itself."""
    asked = select(changes.c.before).where(
        changes.c.edit == number,
        changes.c.stored_in == events.name,
        changes.c.key["id"].as_string() == event,
    )
    return any(before is None for before in session.scalars(asked))


def _rows(session: Session, among: ColumnElement[bool]) -> list[RowEdit]:
    found = session.execute(select(changes).where(among).order_by(changes.c.number))
    return [
        RowEdit(one.stored_in, _typed(one.stored_in, one.before), _typed(one.stored_in, one.after))
        for one in found
    ]


def _typed(table: str, image: Values | None) -> Values | None:
    return None if image is None else row(metadata.tables[table], image)


def later_edit(session: Session, number: int) -> int | None:
    """The last edit that touched a row which this one touched, where that is a later one."""
    own = select(changes.c.stored_in, changes.c.key).where(changes.c.edit == number)
    touched = [(one.stored_in, one.key) for one in session.execute(own)]
    tables = {table for table, _ in touched if table != events.name}
    after = select(changes.c.edit, changes.c.stored_in, changes.c.key).where(
        changes.c.edit > number, changes.c.stored_in.in_(tables)
    )
    found = session.execute(after.order_by(changes.c.edit.desc()))
    return next((one.edit for one in found if (one.stored_in, one.key) in touched), None)
