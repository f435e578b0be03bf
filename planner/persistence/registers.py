"""The office's register in the store: entries added by events, and what one event draws on."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, and_, func, select

from planner.domain.errors import Refused
from planner.domain.event import Event, Register
from planner.domain.past_arrival import PastArrival
from planner.domain.people import Person
from planner.domain.sentence import sentence
from planner.domain.travel import TravelTime
from planner.persistence.changes import put, replace_rows
from planner.persistence.columns import image
from planner.persistence.policy_packs import own_packs
from planner.persistence.tables import (
    EVENT,
    POSITION,
    REGISTER,
    entities,
    events,
    past_arrivals,
    travel,
    uses,
)
from planner.persistence.zones import localise
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy.orm import Session

NAMING = (
    ("vehicles", "home"),
    ("drivers", "home"),
    ("rooms", "venue"),
    ("sites", "host"),
    ("sites", "contact"),
    ("people", "contact_through"),
)
"""Tables and their columns in which one entry names another."""


def add_to_register(session: Session, register: Register, event: Event) -> None:
    """Add what an event brings, and bring up to date what is there already.

    Nothing is removed: other events may use it. Refused where an id that another event uses
    stands for something of another name.
    """
    for name, kind in REGISTER.items():
        _add(session, name, kind, getattr(register, name), event)
    add_past_arrivals(session, register.past_arrivals, event)
    _add_travel(session, register.travel)
    session.flush()
    _draw_along(session, event.id)


def _add(session: Session, name: str, kind: type, brought: Iterable[Any], event: Event) -> None:
    table = entities[kind]
    every: Select[Any] = select(kind)
    stored = {one.id: one for one in session.scalars(every)}
    last = session.scalar(select(func.max(table.c[POSITION])))
    free = 0 if last is None else last + 1
    elsewhere = and_(uses.c.kind == name, uses.c[EVENT] != event.id)
    shared = set(session.scalars(select(uses.c.id).where(elsewhere)))
    for entry in brought:
        old = stored.get(entry.id)
        if old is not None and entry.id in shared and _told(old) != _told(entry):
            raise _another(entry.id, _told(old), _told(entry))
        copy = replace(entry)
        setattr(copy, POSITION, free if old is None else getattr(old, POSITION))
        free += old is None
        session.merge(copy)


def add_past_arrivals(session: Session, brought: Collection[PastArrival], event: Event) -> None:
    """Add what came to stations before, and bring up to date what is there of it already."""
    if brought:
        _add(session, past_arrivals.name, PastArrival, brought, event)


def _told(entry: Any) -> str:
    """What an entry is known by: every office has a car no. 1, each with a plate of its own."""
    return " ".join(filter(None, (entry.name, getattr(entry, "plate", ""))))


def _draw_along(session: Session, bringing: str) -> None:
    """Have the other events draw on what the entries they share name by now: a car's new home."""
    kinds = {
        one: name
        for name, kind in REGISTER.items()
        for one in session.scalars(select(entities[kind].c.id))
    }
    drawn = {(row[0], row[1]) for row in session.execute(select(uses.c[EVENT], uses.c.id))}
    for name, field in NAMING:
        table = entities[REGISTER[name]]
        own = and_(uses.c.kind == name, uses.c.id == table.c.id, uses.c[EVENT] != bringing)
        for other, named in session.execute(select(uses.c[EVENT], table.c[field]).join(uses, own)):
            if named in kinds and (other, named) not in drawn:
                drawn.add((other, named))
                last = {"kind": kinds[named], "id": named, "delegation": None}
                put(session, uses, before=None, after={EVENT: other, **last, POSITION: len(drawn)})


def _another(identifier: str, ours: str, theirs: str) -> Refused:
    what = sentence(
        N_("{id} is {ours} for another event, and {theirs} here."),
        id=identifier,
        ours=ours,
        theirs=theirs,
    )
    return Refused(identifier, what, sentence(N_("Give one of the two another id.")))


def _add_travel(session: Session, brought: Iterable[TravelTime]) -> None:
    rows = session.execute(select(travel)).mappings()
    old = {(row["origin"], row["destination"]): image(travel, dict(row)) for row in rows}
    free = len(old)
    for time in brought:
        before = old.get((time.origin, time.destination))
        after = asdict(time) | {POSITION: free if before is None else before[POSITION]}
        free += before is None
        put(session, travel, before=before, after=after)


def note_uses(session: Session, register: Register, event: Event) -> None:
    """Keep which entries of the register an event draws on, in its own order."""
    replace_rows(
        session,
        uses,
        [
            {
                EVENT: event.id,
                "kind": name,
                "id": entry.id,
                "delegation": getattr(entry, "delegation", None),
                POSITION: position,
            }
            for name in REGISTER
            for position, entry in enumerate(getattr(register, name))
        ],
        uses.c[EVENT] == event.id,
    )


def load_register(session: Session, event: str) -> Register:
    """What an event draws on, in its own order; its people in their delegations there."""
    found = {name: _used(session, name, kind, event) for name, kind in REGISTER.items()}
    used = {entry.id for entries in found.values() for entry in entries}
    return Register(
        **found,
        travel=_ways(session, used),
        past_arrivals=_past_arrivals(session, event, used),
        packs=own_packs(session),
    )


def _used(session: Session, name: str, kind: type, event: str) -> tuple[Any, ...]:
    table = entities[kind]
    own = and_(uses.c[EVENT] == event, uses.c.kind == name, uses.c.id == table.c.id)
    asked = select(kind, uses.c.delegation).join(uses, own).order_by(uses.c[POSITION])
    entries = []
    for entry, delegation in session.execute(asked):
        if kind is Person:
            entry.delegation = delegation
        entries.append(entry)
    return tuple(entries)


def _past_arrivals(session: Session, event: str, used: set[str]) -> tuple[PastArrival, ...]:
    """What came to stations that are used, in the event's zone: whoever brought it."""
    own = past_arrivals.c.station.in_(used)
    asked: Select[Any] = select(PastArrival).where(own).order_by(past_arrivals.c[POSITION])
    found = tuple(session.scalars(asked.execution_options(populate_existing=True)))
    zone = session.scalar(select(events.c.zone).where(events.c.id == event)) if found else None
    for one in found:
        localise(one, ZoneInfo(zone or "UTC"))
    return found


def _ways(session: Session, used: set[str]) -> tuple[TravelTime, ...]:
    """The typed ways between places that are used; hundreds in all, so chosen here."""
    rows = session.execute(select(travel).order_by(travel.c[POSITION])).mappings()
    return tuple(
        TravelTime(**{name: row[name] for name in TravelTime.__dataclass_fields__})
        for row in rows
        if row["origin"] in used and row["destination"] in used
    )
