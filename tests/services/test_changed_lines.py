"""What of the table is not as published."""

from dataclasses import replace
from pathlib import Path

from planner.persistence.plans import latest_plan, publish_plan, save_plan
from planner.persistence.snapshot import Snapshot
from planner.persistence.store import Store, open_store
from planner.services.changed_lines import Changed, changed_lines
from planner.services.stored_events import import_event, open_event
from tests.visit import at, event, plan, register


def _publish_last(store: Store) -> None:
    with store.writing("office", about=event().id) as session:
        saved = latest_plan(session, event().id)
        assert saved is not None
        publish_plan(session, saved, ())


def test_lines_are_told_from_the_plan_that_is_in_force_now(tmp_path: Path) -> None:
    """Published at the same moment or not, the later plan takes the earlier one's place at once."""
    store = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: at(6))
    import_event(store, register(), event(), typed=None, by="office")
    first, *others = plan().slots
    later = (replace(first, start=at(9, 30), end=at(11)), *others)
    for slots in (plan().slots, later):
        with store.writing("office", about=event().id) as session:
            save_plan(session, Snapshot(replace(plan(), slots=slots), ()))
        if slots is not later:
            _publish_last(store)
    before = changed_lines(store, open_event(store, event().id))
    _publish_last(store)
    after = changed_lines(store, open_event(store, event().id))
    assert (before.since, before.lines["line-session-S1"]) == (1, (Changed.TIME,))
    assert (after.since, after.lines) == (2, {})
    store.engine.dispose()
