"""Every edit, as images of the rows before and after; undo is a new edit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, and_, delete, func, insert, inspect, or_, select, update

from planner.domain.errors import NotFound, Refused, Stale
from planner.domain.sentence import sentence
from planner.persistence.columns import image, row
from planner.persistence.tables import (
    EVENT,
    changes,
    edits,
    entities,
    events,
    metadata,
    past_arrivals,
    travel,
    uses,
)
from solver.constraint import N_

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Row
    from sqlalchemy.orm import Session

UNCOUNTED = {"revision", "revised_at"}
"""What every edit of an event moves: no ground to refuse an undo."""


@dataclass
class Edit:
    """One transaction's changes: who made them when, about which event; numbered when it is
    first seen that something changed."""

    by: str
    at: datetime
    event: str | None = None
    undoes: int | None = None
    number: int | None = None


def record_flush(session: Session, context: Any, instances: Any) -> None:
    """Note every entity that a flush adds, changes or removes."""
    del context, instances
    for entity in session.new:
        _note_entity(session, entity, before=None, after=_now(entity))
    for entity in session.dirty:
        if session.is_modified(entity):
            _note_entity(session, entity, before=_before(entity), after=_now(entity))
    for entity in session.deleted:
        _note_entity(session, entity, before=_before(entity), after=None)


def _note_entity(
    session: Session,
    entity: Any,
    *,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
) -> None:
    note(session, entities[type(entity)], before=before, after=after)


def _now(entity: Any) -> dict[str, Any]:
    table = entities[type(entity)]
    return image(table, {column.name: getattr(entity, column.name) for column in table.columns})


def _before(entity: Any) -> dict[str, Any]:
    table, held = entities[type(entity)], inspect(entity).attrs
    values = {}
    for column in table.columns:
        was = held[column.name].history.deleted
        values[column.name] = was[0] if was else getattr(entity, column.name)
    return image(table, values)


def note(
    session: Session,
    table: Table,
    *,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
) -> None:
    """Record that a row was `before` and is `after`; None where it was not, or is no more."""
    edit: Edit = session.info["edit"]
    if edit.number is None:
        values = {
            "event": edit.event,
            "made_by": edit.by,
            "made_at": edit.at,
            "undoes": edit.undoes,
        }
        edit.number = session.execute(
            insert(edits).values(values).returning(edits.c.number)
        ).scalar_one()
    whole = after if before is None else before
    assert whole is not None
    session.execute(
        insert(changes).values(
            edit=edit.number,
            stored_in=table.name,
            key={column.name: whole[column.name] for column in table.primary_key},
            before=before,
            after=after,
        )
    )


def edit_of(session: Session) -> int | None:
    """The number of this transaction's edit; None where nothing has changed so far."""
    number: int | None = session.info["edit"].number
    return number


def replace_rows(
    session: Session, table: Table, wanted: list[dict[str, Any]], among: ColumnElement[bool]
) -> None:
    """Make the rows of a table that lie `among` some be those `wanted`, noting what changes."""
    old = {_key(table, r): image(table, r) for r in _rows(session, table, among)}
    new = {_key(table, values): image(table, values) for values in wanted}
    for key in [*old, *(key for key in new if key not in old)]:
        put(session, table, before=old.get(key), after=new.get(key))


def _rows(session: Session, table: Table, among: ColumnElement[bool]) -> list[dict[str, Any]]:
    found = session.execute(select(table).where(among)).mappings()
    return [dict(each) for each in found]


def _key(table: Table, values: Any) -> tuple[Any, ...]:
    return tuple(values[column.name] for column in table.primary_key)


def put(
    session: Session,
    table: Table,
    *,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
) -> None:
    """Turn a row from one image into another, and note it; nothing where they are equal."""
    if before == after:
        return
    if after is None:
        assert before is not None
        session.execute(delete(table).where(_is(table, before)))
    elif before is None:
        session.execute(insert(table).values(row(table, after)))
    else:
        session.execute(update(table).where(_is(table, after)).values(row(table, after)))
    note(session, table, before=before, after=after)


def _is(table: Table, values: dict[str, Any]) -> ColumnElement[bool]:
    return and_(*(column == values[column.name] for column in table.primary_key))


def edits_so_far(session: Session) -> list[tuple[int, datetime, str, str, int]]:
    """Every edit in order: number, when, by whom, about which event, how many rows."""
    rows = func.count(changes.c.number)
    asked = select(edits.c.number, edits.c.made_at, edits.c.made_by, edits.c.event, rows)
    grouped = asked.join(changes, changes.c.edit == edits.c.number).group_by(edits.c.number)
    found = session.execute(grouped.order_by(edits.c.number))
    return [(number, at, by, event or "", count) for number, at, by, event, count in found]


def undo(session: Session, number: int) -> None:
    """Put back what an edit changed, as a new edit; Stale where a field has moved since."""
    edit = session.execute(select(edits).where(edits.c.number == number)).one_or_none()
    if edit is None:
        raise NotFound(str(number), sentence(N_("There is no edit {number}."), number=number))
    session.info["edit"].event = edit.event
    session.info["edit"].undoes = number
    own = select(changes).where(changes.c.edit == number).order_by(changes.c.number.desc())
    concerned = {edit.event} - {None}
    for change in session.execute(own).all():
        _put_back(session, change)
    for event in sorted(concerned | drawing_on(session, number)):
        count_up(session, event)


def _put_back(session: Session, change: Row[Any]) -> None:
    table = metadata.tables[change.stored_in]
    if change.before is None and _is_used(session, change):
        what = sentence(N_("{subject} is used by other events by now."), subject=change.key["id"])
        raise Refused(change.key["id"], what, sentence(N_("Take it out of them first.")))
    if table is events and change.before is None:
        what = sentence(N_("An event's first edit is not undone: {event}."), event=change.key["id"])
        raise Refused(change.key["id"], what)
    rows = _rows(session, table, _is(table, change.key))
    now = image(table, rows[0]) if rows else None
    if _moved(now, change):
        what = sentence(
            N_("{subject} has been changed since edit {number}."),
            subject=" ".join(map(str, change.key.values())),
            number=change.edit,
        )
        remedy = sentence(N_("Undo the later edit first."))
        raise Stale(str(change.edit), what, remedy, saved=now, tried=change.before)
    if now is None or change.before is None:
        put(session, table, before=now, after=change.before)
    else:
        put(session, table, before=now, after=now | _touched(change))


def _touched(change: Row[Any]) -> dict[str, Any]:
    """The fields that a change of a row set, as they were before it."""
    return {
        name: was
        for name, was in change.before.items()
        if was != change.after[name] and name not in UNCOUNTED
    }


def _moved(now: dict[str, Any] | None, change: Row[Any]) -> bool:
    if now is None or change.after is None:
        return now is not None or change.after is not None
    names = change.after if change.before is None else _touched(change)
    return any(now[name] != change.after[name] for name in names)


def _is_used(session: Session, change: Row[Any]) -> bool:
    """Whether a row is an entry of the register that some event still draws on."""
    own = and_(uses.c.kind == change.stored_in, uses.c.id == change.key.get("id"))
    return session.execute(select(uses.c[EVENT]).where(own).limit(1)).first() is not None


def drawing_on(session: Session, number: int) -> set[str]:
    """The events that draw on what an edit changed of the register, of a way between two places,
    or of what came to a station before."""
    own = and_(changes.c.edit == number, changes.c.stored_in == uses.c.kind)
    entries = select(uses.c[EVENT]).join(changes, and_(own, uses.c.id == _key_of("id")))
    there = uses.alias()
    both = and_(uses.c[EVENT] == there.c[EVENT], there.c.id == _key_of("destination"))
    way = and_(changes.c.edit == number, changes.c.stored_in == travel.name)
    ways = (
        select(uses.c[EVENT])
        .join(changes, and_(way, uses.c.id == _key_of("origin")))
        .join(there, both)
    )
    of_station = or_(*(uses.c.id == row["station"].as_string() for row in _ROWS))
    came = and_(changes.c.edit == number, changes.c.stored_in == past_arrivals.name)
    stations = select(uses.c[EVENT]).join(changes, and_(came, of_station))
    return {*session.scalars(entries), *session.scalars(ways), *session.scalars(stations)}


_ROWS = (changes.c.before, changes.c.after)


def _key_of(name: str) -> ColumnElement[str]:
    found: ColumnElement[str] = changes.c.key[name].as_string()
    return found


def count_up(session: Session, event: str) -> None:
    """Give an event its next revision."""
    (values,) = _rows(session, events, events.c.id == event)
    before, at = image(events, values), session.info["edit"].at
    after = image(events, values | {"revision": values["revision"] + 1, "revised_at": at})
    put(session, events, before=before, after=after)
