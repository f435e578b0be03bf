"""One entry of the register, or one part of an event: told apart, changed, added, let go.

A save is judged by what it is made from: the fingerprint of the one thing that is edited, so that
two who edit different things do not hinder each other.
"""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, select

from planner.domain.errors import Refused
from planner.domain.people import Person
from planner.domain.sentence import sentence
from planner.persistence.changes import count_up, drawing_on, edit_of, put, replace_rows
from planner.persistence.codec import written
from planner.persistence.registers import add_past_arrivals
from planner.persistence.tables import EVENT, PARTS, POSITION, REGISTER, entities, uses
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from planner.domain.event import Event
    from planner.domain.past_arrival import PastArrival

FINGERPRINT_SIGNS = 16
SHELVES = {kind: name for name, kind in REGISTER.items()}
"""Class to the field of the Register that holds its members."""


def fingerprint(entity: Any) -> str:
    """A short mark of all that is stored of an entity; another wherever a field is another."""
    told = {entry.name: _timeless(getattr(entity, entry.name)) for entry in fields(entity)}
    line = json.dumps(told, sort_keys=True, separators=(",", ":"))
    return sha256(line.encode()).hexdigest()[:FINGERPRINT_SIGNS]


def _timeless(value: Any) -> Any:
    """As `written`; a moment of its own in UTC, as its column has it."""
    return written(value.astimezone(UTC) if isinstance(value, datetime) else value)


def change_entry(session: Session, entity: Any, *, event: str, values: Mapping[str, Any]) -> None:
    """Give an entity, as it was loaded in this session, other values; write only what differs.

    Every event that draws on it gets its next revision.
    """
    for name, value in values.items():
        if name == "delegation" and isinstance(entity, Person):
            _move(session, entity, event=event, delegation=value)
        elif getattr(entity, name) != value:
            setattr(entity, name, value)
    session.flush()
    _count_up(session, event)


def _count_up(session: Session, event: str) -> None:
    """The next revision of an event, where anything changed, and of others that draw on that."""
    if (number := edit_of(session)) is not None:
        for user in sorted({event, *drawing_on(session, number)}):
            count_up(session, user)


def _move(session: Session, person: Person, *, event: str, delegation: str | None) -> None:
    """A person's delegation is the event's business, and stands where the event uses them."""
    own = _use(event, person)
    (row,) = session.execute(select(uses).where(own)).mappings()
    replace_rows(session, uses, [dict(row) | {"delegation": delegation}], own)


def _use(event: str, entity: Any) -> ColumnElement[bool]:
    kind = uses.c.kind == SHELVES[type(entity)]
    return and_(uses.c[EVENT] == event, kind, uses.c.id == entity.id)


def add_entry(session: Session, entity: Any, *, event: str) -> None:
    """Add an entry of the register that an event draws on, or a part of the event, as the last.

    Refused where the id is taken, be it by an entry that only other events use.
    """
    kind, table = type(entity), entities[type(entity)]
    part = kind in PARTS.values()
    key = (event, entity.id) if part else entity.id
    if session.get(kind, key) is not None:
        raise _taken(entity.id)
    last = session.scalar(select(func.max(table.c[POSITION])))
    copy = replace(entity)
    setattr(copy, POSITION, 0 if last is None else last + 1)
    if part:
        setattr(copy, EVENT, event)
    session.add(copy)
    session.flush()
    if kind in SHELVES:
        _draw_on(session, entity, event=event)
    _count_up(session, event)


def _taken(identifier: str) -> Refused:
    what = sentence(N_("The id {id} is taken."), id=identifier)
    return Refused(identifier, what, sentence(N_("Give it another id.")))


def _draw_on(session: Session, entity: Any, *, event: str) -> None:
    shelf = SHELVES[type(entity)]
    own = and_(uses.c[EVENT] == event, uses.c.kind == shelf)
    last = session.scalar(select(func.max(uses.c[POSITION])).where(own))
    after = {
        EVENT: event,
        "kind": shelf,
        "id": entity.id,
        "delegation": getattr(entity, "delegation", None),
        POSITION: 0 if last is None else last + 1,
    }
    put(session, uses, before=None, after=after)


def bring_past_arrivals(session: Session, came: Collection[PastArrival], *, event: Event) -> None:
    """Keep what came to stations before, for every event that draws on one of them."""
    add_past_arrivals(session, came, event)
    session.flush()
    _count_up(session, event.id)


def remove_entry(session: Session, entity: Any, *, event: str) -> None:
    """Take a part out of an event; an entry of the register stays there, for other events.

    A past arrival is no event's own, and is gone for all.
    """
    if type(entity) in SHELVES:
        replace_rows(session, uses, [], _use(event, entity))
    else:
        session.delete(entity)
        session.flush()
    _count_up(session, event)


def ids_taken(session: Session, kind: type, *, event: str) -> frozenset[str]:
    """The ids that something of a kind has: in this event, or anywhere in the register."""
    table = entities[kind]
    asked = select(table.c.id)
    if kind in PARTS.values():
        asked = asked.where(table.c[EVENT] == event)
    return frozenset(session.scalars(asked))
