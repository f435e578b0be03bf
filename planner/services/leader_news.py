"""What is new for a leader: what moved with the plan in force, and whether it was taken note of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.language import sentence
from planner.persistence.leader_links import Seen, note_seen, seen_of
from planner.persistence.plans import PlanEntry, PlanState, plan_entries
from planner.services.leader_links import opened_by
from planner.services.stored_events import open_event
from planner.services.tell_changes import changes_for, moved_between
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.persistence.store import Store

FORMER = (PlanState.SUPERSEDED, PlanState.WITHDRAWN)


@dataclass(frozen=True)
class News:
    """What a leader is told beside the days."""

    changes: tuple[str, ...]
    """Between the plan in force and the one that was in force before it."""
    plan: int | None
    """The revision in force; None where none is, and nothing is to be taken note of."""
    seen: str
    """When that revision was taken note of; empty where it was not."""


def leader_news(store: Store, event: str, person: str, language: str) -> News:
    """The news of one person of an event."""
    opened = open_event(store, event)
    with store.reading() as session:
        entries = plan_entries(session, event)
        seen = seen_of(session, event).get(person)
    now = next((one for one in entries if one.state is PlanState.PUBLISHED), None)
    if now is None:
        return News((), None, "")
    changes: tuple[str, ...] = ()
    if (before := _before(entries, now)) is not None:
        moved = moved_between(store, opened, before=before, after=now)
        own = changes_for(opened, person, language, moved)
        changes = tuple(_because(one, now.published_note, language) for one in own)
    noted = seen if seen is not None and seen.plan == now.revision else None
    local = noted.at.astimezone(opened.event.tzinfo) if noted else None
    return News(changes, now.revision, f"{local:%m-%d %H:%M}" if local else "")


def _before(entries: tuple[PlanEntry, ...], now: PlanEntry) -> PlanEntry | None:
    """The plan that was in force before the one that is."""
    former = [one for one in entries if one.state in FORMER and one.published_at is not None]
    return max(
        (one for one in former if one.revision < now.revision),
        key=lambda one: one.revision,
        default=None,
    )


def _because(change: str, note: str | None, language: str) -> str:
    if not note:
        return change
    return sentence(N_("{change} (because: {note})"), language, change=change, note=note)


def acknowledge(store: Store, token: str) -> None:
    """Take note of the plan in force for whom a link was made; NotFound where it opens nothing."""
    link = opened_by(store, token)
    with store.reading() as session:
        entries = plan_entries(session, link.event)
    now = next((one for one in entries if one.state is PlanState.PUBLISHED), None)
    if now is not None:
        with store.writing(link.person, about=link.event) as session:
            note_seen(session, link.event, link.person, Seen(now.revision, store.clock()))
