"""Write what changed between two plans of an event: corrections, call list, messages, texts.

write_changes(opened_before, opened_after, folder, language=…)     # of two workbooks
stored_changes(store, event, role, before=3, after=None, …)        # of saved plans
changed_paper(changes, "corrections.docx")                         # one of `change_makers`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.documents.change_papers import (
    CHANGE_FILES,
    CHANGE_KINDS,
    PICTURE,
    TEXT,
    change_makers,
    told_apart,
)
from planner.documents.change_set import ChangeSet, change_set
from planner.domain.errors import Refused
from planner.domain.sentence import sentence
from planner.language import sentence as said
from planner.persistence.plans import plan_entries, plan_numbered
from planner.services.desks import desk_of
from planner.services.hand_out import missing
from planner.services.stored_events import open_event, saved_plan
from planner.services.told_to import handed_to
from planner.services.written_folder import write_whole
from solver.constraint import N_

if TYPE_CHECKING:
    from pathlib import Path

    from planner.domain.account import Role
    from planner.domain.event import Event
    from planner.persistence.store import Store
    from planner.services.opened import Opened


def changes_between(before: Opened, after: Opened, language: str) -> ChangeSet:
    """Whom the step from one state of an event to another concerns, and in what.

    Refused where they are not of one event.
    """
    if before.event.id != after.event.id:
        raise Refused(
            after.event.id,
            sentence(
                N_("{before} and {after} are two events."),
                before=before.event.id,
                after=after.event.id,
            ),
            sentence(N_("Compare two states of one event.")),
        )
    return change_set(desk_of(before, language), desk_of(after, language))


def stored_changes(
    store: Store,
    event: str,
    role: Role,
    *,
    before: int,
    after: int | None = None,
    language: str,
) -> ChangeSet:
    """The same between two saved plans; without `after`, up to the last one.

    NotFound for a number that no plan has. Of what has been taken out of the event since, nothing
    is told: the event itself is as it stands now. Worked out once for each of its states.
    """
    opened = handed_to(store, open_event(store, event), role)
    with store.reading() as session:
        known = {one.revision: one for one in plan_entries(session, event)}
        numbers = before, max(known, default=0) if after is None else after
        for number in numbers:
            if number not in known:
                plan_numbered(session, event, number)  # tells that there is none

    def made() -> ChangeSet:
        old, new = (saved_plan(store, opened, known[number]) for number in numbers)
        return changes_between(opened._replace(plan=old), opened._replace(plan=new), language)

    question = ("change set", event, role, numbers, language)
    token = (opened, *(known[number].made_at for number in numbers))
    return store.memory.recall(question, token, made)


def change_names(event: Event, language: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """The papers of changes: id, name, and the forms each can be had in."""
    return tuple(
        (kind.id, said(kind.name, language, name=event.name), kind.forms) for kind in CHANGE_KINDS
    )


def own_changes(changes: ChangeSet) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """For each one concerned: where their own text and picture are, whose they are, the forms."""
    return tuple((stem, one.name, (TEXT, PICTURE)) for stem, one in told_apart(changes))


def changed_paper(changes: ChangeSet, path: str) -> bytes:
    """One of the files, made now; NotFound where there is none of that path."""
    made = dict(change_makers(changes)).get(path)
    if made is None:
        raise missing(path)
    return made()


def write_changes(before: Opened, after: Opened, folder: Path, *, language: str) -> int:
    """Every file into `folder`, instead of what an earlier call wrote; how many there are."""
    changes = changes_between(before, after, language)
    files = ((path, made()) for path, made in change_makers(changes))
    return len(write_whole(files, folder, ours=CHANGE_FILES))
