"""Undo one edit of an event, as a new edit; what stands in the way is said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.errors import NotFound, Refused, Stale
from planner.domain.sentence import sentence
from planner.language import ENGLISH
from planner.persistence.changes import undo
from planner.persistence.edits import concerns, event_of, later_edit
from planner.services.editing.naming import dangling
from planner.services.editing.scene import load_scene
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy.orm import Session

    from planner.persistence.store import Store


def undo_edit(store: Store, event: str, number: int, *, by: str, language: str = ENGLISH) -> None:
    """Put back what an edit of the event changed.

    NotFound where the event has no such edit; Refused, with the later edit, where a field has
    moved since, or where something would be named that is not there then.
    """
    with store.reading() as session:
        if not concerns(session, event, number):
            raise _no_edit(number)
        if event_of(session, number) != event:
            what = sentence(N_("Edit {number} was made in another event."), number=number)
            raise Refused(str(number), what, sentence(N_("Undo it there.")))
        later = later_edit(session, number)
    try:
        with store.writing(by, about=event) as session:
            before = _dangling(session, event, language)
            undo(session, number)
            session.expire_all()  # the rows were put back beneath what was loaded
            _require_known(_dangling(session, event, language), before)
    except Stale as moved:
        if later is None:
            raise
        what = sentence(
            N_("What edit {number} changed was changed again by edit {later}."),
            number=number,
            later=later,
        )
        remedy = sentence(N_("Undo edit {later} first."), later=later)
        raise Refused(str(number), what, remedy) from moved


def undo_numbered(store: Store, number: int, *, by: str, language: str) -> None:
    """The same by its number alone, at the event that it was made about."""
    with store.reading() as session:
        event = event_of(session, number)
    if event is None:
        raise _no_edit(number)
    undo_edit(store, event, number, by=by, language=language)


def _no_edit(number: int) -> NotFound:
    return NotFound(str(number), sentence(N_("There is no edit {number}."), number=number))


def _dangling(session: Session, event: str, language: str) -> Mapping[str, str]:
    return dangling(load_scene(session, event, language))


def _require_known(after: Mapping[str, str], before: Collection[str]) -> None:
    """Refused where something is named now that was there before, or was not named."""
    for identifier, place in after.items():
        if identifier not in before:
            what = sentence(
                N_("{place} would name {id}, which would not be there."),
                place=place,
                id=identifier,
            )
            remedy = sentence(N_("Change it there first, or undo the later edit."))
            raise Refused(identifier, what, remedy)
