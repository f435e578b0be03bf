"""Import a workbook: the event, what it brings to the register, the plan typed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.documents.workbook import read_workbook
from planner.services.stored_events import import_event

if TYPE_CHECKING:
    from pathlib import Path

    from planner.persistence.store import Store


def import_workbook(store: Store, path: Path, *, by: str) -> str:
    """The id of the event imported; Unreadable, with every cell at fault, where it is not."""
    register, event, typed = read_workbook(path)
    import_event(store, register, event, typed=typed, by=by)
    return event.id
