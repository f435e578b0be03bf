"""Events in the store: saved against a revision, loaded in their own zone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, select

from planner.domain.errors import Stale
from planner.domain.event import Event, Register, missing
from planner.domain.sentence import sentence
from planner.persistence.changes import count_up, drawing_on, edit_of
from planner.persistence.registers import add_to_register, note_uses
from planner.persistence.tables import EVENT, PARTS, POSITION, entities
from planner.persistence.zones import localise
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session


def load_event(session: Session, identifier: str) -> Event:
    """The event of that id, whole; NotFound where there is none."""
    event = session.get(Event, identifier, populate_existing=True)
    if event is None:
        raise missing(identifier)
    localise(event, event.tzinfo)
    for name, kind in PARTS.items():
        table = entities[kind]
        own: Select[Any] = (
            select(kind).where(table.c[EVENT] == identifier).order_by(table.c[POSITION])
        )
        parts = tuple(session.scalars(own.execution_options(populate_existing=True)))
        for part in parts:
            localise(part, event.tzinfo)
        setattr(event, name, parts)
    return event


def save_event(session: Session, register: Register, event: Event) -> None:
    """Save an event, and what it brings to the register, over the revision it was made from.

    Stale, with both versions, where the store has a later one. Its revision goes up by one where
    anything differs from what was stored, and that of every other event that draws on it.
    """
    stored = session.get(Event, event.id)
    if stored is not None and stored.revision != event.revision:
        saved = load_event(session, event.id)
        session.expunge_all()  # what is shown outlives the transaction that is given up
        raise _stale(saved, event)
    add_to_register(session, register, event)
    session.merge(replace(event, revised_at=stored.revised_at if stored else event.revised_at))
    session.flush()
    for name, kind in PARTS.items():
        _save_parts(session, kind, getattr(event, name), event.id)
    session.flush()
    note_uses(session, register, event)
    number = edit_of(session)
    if number is None:
        return
    # What others draw on is another for them, too: their plans are of what it was.
    others = drawing_on(session, number) - {event.id}
    for each in sorted(others if stored is None else {*others, event.id}):
        count_up(session, each)


def change_event(session: Session, event: Event, values: Mapping[str, Any]) -> None:
    """Give an event, as it was loaded in this session, other fields or parts.

    Only what differs is written; its revision goes up where anything does.
    """
    for name, value in values.items():
        if name in PARTS:
            _save_parts(session, PARTS[name], value, event.id)
        elif getattr(event, name) != value:
            setattr(event, name, value)
    session.flush()
    if edit_of(session) is not None:
        count_up(session, event.id)


def _save_parts(session: Session, kind: type, parts: tuple[Any, ...], event: str) -> None:
    own: Select[Any] = select(kind).where(entities[kind].c[EVENT] == event)
    gone = {part.id: part for part in session.scalars(own)}
    for position, part in enumerate(parts):
        copy = replace(part)
        setattr(copy, EVENT, event)
        setattr(copy, POSITION, position)
        session.merge(copy)
        gone.pop(part.id, None)
    for part in gone.values():
        session.delete(part)


def _stale(saved: Event, tried: Event) -> Stale:
    what = sentence(
        N_("{event} has been saved as revision {saved}; this was made from revision {tried}."),
        event=saved.name,
        saved=saved.revision,
        tried=tried.revision,
    )
    remedy = sentence(N_("Export it again, and make your changes there."))
    return Stale(saved.id, what, remedy, saved=saved, tried=tried)
