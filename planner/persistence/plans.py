"""Saved plans and what becomes of them: draft, published, superseded, withdrawn."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, insert, select, update

from planner.domain.errors import NotFound
from planner.domain.sentence import sentence
from planner.persistence.bookings import book, release
from planner.persistence.snapshot import Snapshot, packed
from planner.persistence.tables import events, plans
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy.orm import Session

    from planner.domain.booking import Booking


class PlanState(StrEnum):
    """What has become of a saved plan."""

    DRAFT = "draft"
    PUBLISHED = "published"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class SavedPlan:
    """A saved plan as it is stored: its number in the store, its revision in its event."""

    number: int
    event: str
    revision: int
    state: PlanState
    snapshot: dict[str, Any]
    """Packed, as `snapshot.unpacked` takes it."""
    of_revision: int | None = None
    """The revision of its event that was planned; None where an early release saved it."""


@dataclass(frozen=True)
class PlanEntry:
    """A saved plan in a list of them: who made it when, and what has become of it."""

    revision: int
    state: PlanState
    of_revision: int | None
    made_by: str
    made_at: datetime
    published_by: str | None
    published_at: datetime | None
    published_note: str | None = None
    """Why, as those whom it concerns are told."""


def save_plan(session: Session, snapshot: Snapshot, *, of_revision: int | None = None) -> int:
    """Save a plan as its event's next revision, and tell which; it is never changed again.

    `of_revision` is the event's revision that was planned: without it, the one that is stored.
    """
    event = snapshot.plan.event
    if of_revision is None:
        of_revision = session.scalar(select(events.c.revision).where(events.c.id == event))
    last = session.scalar(select(func.max(plans.c.revision)).where(plans.c.event == event))
    revision = (last or 0) + 1
    edit = session.info["edit"]
    numbered = replace(snapshot, plan=replace(snapshot.plan, revision=revision))
    session.execute(
        insert(plans).values(
            event=event,
            revision=revision,
            state=PlanState.DRAFT,
            made_by=edit.by,
            made_at=edit.at,
            snapshot=packed(numbered),
            of_revision=of_revision,
        )
    )
    return revision


def latest_plan(session: Session, event: str) -> SavedPlan | None:
    """The last saved plan of an event; None where there is none."""
    own = select(plans).where(plans.c.event == event).order_by(plans.c.revision.desc()).limit(1)
    return next((_saved(row) for row in session.execute(own).mappings()), None)


def published_plan(session: Session, event: str) -> SavedPlan | None:
    """The plan of an event that is in force; None where there is none."""
    own = and_(plans.c.event == event, plans.c.state == PlanState.PUBLISHED)
    return next((_saved(row) for row in session.execute(select(plans).where(own)).mappings()), None)


def every_plan(session: Session) -> Iterator[SavedPlan]:
    """All saved plans, by event and revision, one in memory at a time."""
    own = select(plans.c.number).order_by(plans.c.event, plans.c.revision)
    for number in session.scalars(own).all():
        one = session.execute(select(plans).where(plans.c.number == number)).mappings().one()
        yield _saved(one)


def _saved(row: Any) -> SavedPlan:
    return SavedPlan(
        row["number"],
        row["event"],
        row["revision"],
        PlanState(row["state"]),
        row["snapshot"],
        row["of_revision"],
    )


def publish_plan(
    session: Session, plan: SavedPlan, bookings: Iterable[Booking], *, note: str = ""
) -> None:
    """Make a plan the one in force, instead of the one before, and hold what it books.

    Taken, with the rival, where another event holds any of it; then all stays as it was.
    """
    if (before := published_plan(session, plan.event)) is not None:
        _leave(session, before, PlanState.SUPERSEDED)
    book(session, plan.number, bookings)
    edit = session.info["edit"]
    noted = {"published_by": edit.by, "published_at": edit.at, "published_note": note or None}
    _turn(session, plan, PlanState.PUBLISHED, **noted)


def withdraw_plan(session: Session, event: str) -> SavedPlan:
    """Take back the plan in force and free what it held; NotFound where there is none."""
    plan = published_plan(session, event)
    if plan is None:
        raise NotFound(event, sentence(N_("{event} has no published plan."), event=event))
    _leave(session, plan, PlanState.WITHDRAWN)
    return plan


def _leave(session: Session, plan: SavedPlan, state: PlanState) -> None:
    release(session, plan.number)
    _turn(session, plan, state)


def _turn(session: Session, plan: SavedPlan, state: PlanState, **noted: Any) -> None:
    own = plans.c.number == plan.number
    session.execute(update(plans).where(own).values(state=state, **noted))


def plan_entries(session: Session, event: str) -> tuple[PlanEntry, ...]:
    """Every saved plan of an event, the last first, without what it says."""
    names = [entry.name for entry in fields(PlanEntry)]
    own = select(*(plans.c[name] for name in names)).where(plans.c.event == event)
    rows = session.execute(own.order_by(plans.c.revision.desc())).mappings()
    return tuple(PlanEntry(**(dict(row) | {"state": PlanState(row["state"])})) for row in rows)


def plan_numbered(session: Session, event: str, revision: int) -> SavedPlan:
    """The saved plan of that revision; NotFound where there is none."""
    own = and_(plans.c.event == event, plans.c.revision == revision)
    row = session.execute(select(plans).where(own)).mappings().one_or_none()
    if row is None:
        raise NotFound(str(revision), sentence(N_("There is no plan {number}."), number=revision))
    return _saved(row)
