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
    from sqlalchemy import RowMapping
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
    planned: int | None = None
    """The revision of that plan."""
    changed_since: bool = False
    """Whether the event has been changed since that plan was made."""


def listed_events(session: Session) -> tuple[Listed, ...]:
    """All events, the latest first, each in its own zone."""
    last = select(plans.c.event, func.max(plans.c.revision).label("revision"))
    newest = last.group_by(plans.c.event).subquery()
    made = select(plans.c.event, plans.c.state, plans.c.revision, plans.c.of_revision).join(
        newest,
        (plans.c.event == newest.c.event) & (plans.c.revision == newest.c.revision),
    )
    planned = {plan["event"]: plan for plan in session.execute(made).mappings()}
    asked = select(
        events.c.id, events.c.name, events.c.start, events.c.end, events.c.zone, events.c.revision
    ).order_by(events.c.start.desc(), events.c.id)
    found = session.execute(asked).mappings()
    return tuple(_listed(row, planned.get(row["id"])) for row in found)


def _listed(event: RowMapping, plan: RowMapping | None) -> Listed:
    zone = ZoneInfo(event["zone"])
    return Listed(
        id=event["id"],
        name=event["name"],
        start=event["start"].astimezone(zone),
        end=event["end"].astimezone(zone),
        revision=event["revision"],
        state=PlanState(plan["state"]) if plan else None,
        planned=plan["revision"] if plan else None,
        changed_since=bool(plan and plan["of_revision"] not in (None, event["revision"])),
    )
