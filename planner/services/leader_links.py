"""Make and take back the links by which leaders open their own page."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from planner.domain.errors import NotFound
from planner.domain.people import Role, Side
from planner.domain.sentence import sentence
from planner.persistence.events import load_event
from planner.persistence.leader_links import (
    LeaderLink,
    drop_link,
    keep_link,
    link_behind,
    links_of,
    seen_of,
)
from planner.persistence.plans import PlanState, plan_entries
from planner.persistence.registers import load_register
from planner.services.stored_events import open_event
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.domain.event import Event
    from planner.domain.people import Person
    from planner.persistence.store import Store

TOKEN_BYTES = 32
IN_FORCE = (PlanState.PUBLISHED,)


@dataclass(frozen=True)
class LeaderRow:
    """Someone who may have a page, and since when there is a link to it."""

    id: str
    name: str
    post: str
    group: str
    """The delegation's name, or the person's own organisation."""
    since: datetime | None
    seen: datetime | None = None
    """When the plan in force was taken note of; None where it was not, or is none."""


def leaders(store: Store, event: str) -> tuple[Event, tuple[LeaderRow, ...]]:
    """The event, and its leaders and heads of delegations, each with how its link stands."""
    register, found, *_ = open_event(store, event)
    with store.reading() as session:
        made = {link.person: link.made_at for link in links_of(session, event)}
        now = [one.revision for one in plan_entries(session, event) if one.state in IN_FORCE]
        seen = {who: one.at for who, one in seen_of(session, event).items() if one.plan in now}
    heads = {delegation.head for delegation in found.delegations}
    rows = [
        _row(found, person, made.get(person.id), seen=seen.get(person.id))
        for person in register.people
        if person.named and (person.has(Role.LEADER) or person.id in heads)
    ]
    return found, tuple(rows)


def _row(
    event: Event, person: Person, since: datetime | None, *, seen: datetime | None
) -> LeaderRow:
    own = (one.name for one in event.delegations if one.id == person.delegation)
    guest = person.side is Side.GUEST
    group = next(own, person.organisation) if guest else person.organisation
    times = (moment.astimezone(event.tzinfo) if moment else None for moment in (since, seen))
    return LeaderRow(person.id, person.name, person.post, group, *times)


def make_link(store: Store, event: str, person: str, *, by: str) -> str:
    """A new secret that opens a person's page; one made before opens it no longer.

    It is told here and never again: only its hash is kept.
    """
    token = secrets.token_urlsafe(TOKEN_BYTES)
    with store.writing(by, about=event) as session:
        load_event(session, event)
        load_register(session, event).person(person)
        link = LeaderLink(event, person, made_by=by, made_at=store.clock())
        keep_link(session, link, token=_digest(token))
    return token


def revoke_link(store: Store, event: str, person: str, *, by: str) -> None:
    """Let the link to a person's page open nothing any more."""
    with store.writing(by, about=event) as session:
        drop_link(session, event, person)


def opened_by(store: Store, token: str) -> LeaderLink:
    """Whose page a secret opens; NotFound where it opens nothing, or no longer."""
    with store.reading() as session:
        link = link_behind(session, _digest(token))
    if link is None:
        raise NotFound(
            "",
            sentence(N_("This link opens nothing, or no longer.")),
            sentence(N_("Ask your liaison officer for a new one.")),
        )
    return link


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
