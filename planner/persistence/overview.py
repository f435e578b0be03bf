"""What a list of events shows of each, without loading any of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from planner.persistence.plans import PlanState
from planner.persistence.tables import events, plans

__all__ = ["Listed", "PlanState", "listed_events"]

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Listed:
    """An event in a list."""

    id: str
    name: str
    start: datetime
    end: datetime
    revision: int
    state: PlanState | None
    """Of its last saved plan; None where nothing is planned."""


def listed_events(session: Session) -> tuple[Listed, ...]:
    """All events, the latest first, each in its own zone."""
    last = select(plans.c.event, func.max(plans.c.revision).label("revision"))
    newest = last.group_by(plans.c.event).subquery()
    states = dict(
        session.execute(
            select(plans.c.event, plans.c.state).join(
                newest,
                (plans.c.event == newest.c.event) & (plans.c.revision == newest.c.revision),
            )
        ).all()
    )
    asked = select(
        events.c.id, events.c.name, events.c.start, events.c.end, events.c.zone, events.c.revision
    ).order_by(events.c.start.desc(), events.c.id)
    return tuple(
        Listed(
            id=row.id,
            name=row.name,
            start=row.start.astimezone(ZoneInfo(row.zone)),
            end=row.end.astimezone(ZoneInfo(row.zone)),
            revision=row.revision,
            state=PlanState(states[row.id]) if row.id in states else None,
        )
        for row in session.execute(asked)
    )
