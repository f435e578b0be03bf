"""Undo one edit of an event, as a new edit; what stands in the way is said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.errors import NotFound, Refused, Stale
from planner.domain.sentence import sentence
from planner.persistence.changes import undo
from planner.persistence.edits import concerns, later_edit
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.persistence.store import Store


def undo_edit(store: Store, event: str, number: int, *, by: str) -> None:
    """Put back what an edit of the event changed.

    NotFound where the event has no such edit; Refused, with the later edit, where a field has
    moved since.
    """
    with store.reading() as session:
        if not concerns(session, event, number):
            raise NotFound(str(number), sentence(N_("There is no edit {number}."), number=number))
        later = later_edit(session, number)
    try:
        with store.writing(by, about=event) as session:
            undo(session, number)
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
