"""Read what will be looked at first, before anyone does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.services.changed_lines import changed_lines
from planner.services.list_events import all_events
from planner.services.programme_rows import stored_rows
from planner.services.stored_checks import checked, engaged
from planner.services.stored_events import open_event

if TYPE_CHECKING:
    from planner.persistence.store import Store


def look_ahead(store: Store) -> None:
    """Open every event that is not over, lay out its table, and have its plan checked."""
    now = store.clock()
    for event in all_events(store):
        opened = open_event(store, event.id)
        if opened.event.end > now:
            checked(store, opened)
            stored_rows(store, opened)
            changed_lines(store, opened)
            engaged(store, opened)
