"""What tells whether anything of an event has changed, without loading any of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import exists, or_, select

from planner.persistence.tables import REGISTER, changes, edits, plans

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Stamp = tuple[object, ...]
"""Compared, never read."""

SHARED = (*REGISTER, "travel", "past_arrivals", "policy_packs")
"""The tables that events share: a change of them may be a change of any event."""


def stamp(session: Session, event: str) -> Stamp:
    """Unlike any earlier one where the event, what it draws on, its last plan, or what the
    published plans of others hold, is not as it was."""
    return (_last_edit(session, event), last_plan(session, event), _in_force(session, event))


def _last_edit(session: Session, event: str) -> Stamp | None:
    """The last edit of the event or of the register, with its time: numbers come again where a
    backup is restored."""
    shared = exists().where(changes.c.edit == edits.c.number, changes.c.stored_in.in_(SHARED))
    own = select(edits.c.number, edits.c.made_at).where(or_(edits.c.event == event, shared))
    row = session.execute(own.order_by(edits.c.number.desc()).limit(1)).one_or_none()
    return None if row is None else tuple(row)


def last_plan(session: Session, event: str) -> Stamp | None:
    """The last saved plan, by its number and time: a saved plan is never changed."""
    own = select(plans.c.number, plans.c.made_at).where(plans.c.event == event)
    row = session.execute(own.order_by(plans.c.revision.desc()).limit(1)).one_or_none()
    return None if row is None else tuple(row)


def _in_force(session: Session, event: str) -> Stamp:
    """The published plans of other events, each since when it is."""
    others = select(plans.c.number, plans.c.published_at)
    published = others.where(plans.c.event != event, plans.c.state == "published")
    return tuple(map(tuple, session.execute(published.order_by(plans.c.number))))
