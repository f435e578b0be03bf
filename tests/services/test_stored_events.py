"""An event is read once for each state that it is in."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.domain.event import Event, Register
from planner.domain.travel import TravelTime
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from planner.persistence.store import Store, open_store
from planner.services.publish_plan import publish, withdraw
from planner.services.stored_checks import checked
from planner.services.stored_events import import_event, open_event
from tests.visit import at, event, plan, register

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
VISIT = event().id


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the planned visit, and another event that draws on the same register."""
    opened = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: NOON)
    for one in (event(), _other()):
        import_event(opened, _register(), one, typed=None, by="office")
        _save(opened, one)
    yield opened
    opened.engine.dispose()


def _register() -> Register:
    """The visit's, with the one way that it leaves open."""
    known = register()
    return replace(known, travel=(*known.travel, TravelTime("hotel", "lake", 20)))


def _other() -> Event:
    return replace(event(), id="other", name="Another visit")


def _save(store: Store, of: Event) -> None:
    with store.writing("office", about=of.id) as session:
        save_plan(session, Snapshot(replace(plan(), event=of.id), ()))


def _import(store: Store, change: Callable[[Event], Event], drawn: Register) -> None:
    stored = open_event(store, VISIT).event
    changed = change(replace(event(), revision=stored.revision))
    import_event(store, drawn, changed, typed=None, by="office")


def _renamed_car() -> Register:
    first, second = register().vehicles
    return replace(_register(), vehicles=(replace(first, model="中巴"), second))


def _rename(store: Store) -> None:
    _import(store, lambda one: replace(one, name="Renamed"), _register())


def _rename_car(store: Store) -> None:
    _import(store, lambda one: one, _renamed_car())


def _plan_again(store: Store) -> None:
    _save(store, event())


def _publish(store: Store) -> None:
    publish(store, VISIT, by="office")


def test_an_event_that_has_not_changed_is_not_read_again(store: Store) -> None:
    """Opened twice, it is the same object, and so is what its plan breaks."""
    first, second = open_event(store, VISIT), open_event(store, VISIT)
    assert second is first
    assert checked(store, second) is checked(store, first)


@pytest.mark.parametrize("change", [_rename, _rename_car, _plan_again])
def test_every_change_is_read(store: Store, change: Callable[[Store], None]) -> None:
    """After an edit, a change of the register or another plan, the event is opened anew."""
    before = open_event(store, VISIT)
    stood = checked(store, before)
    change(store)
    after = open_event(store, VISIT)
    assert after is not before
    assert checked(store, after) is not stood


def test_what_one_event_changes_in_the_register_others_read(store: Store) -> None:
    """A model that came with one event's workbook stands in every event that uses the car."""
    assert open_event(store, "other").register.vehicle("V1").model == "考斯特"
    _rename_car(store)
    assert open_event(store, "other").register.vehicle("V1").model == "中巴"


def test_what_others_publish_and_withdraw_is_read(store: Store) -> None:
    """An event sees the bookings of a plan published beside it, and that they are gone again."""
    assert open_event(store, "other").bookings == ()
    publish(store, VISIT, by="office")
    assert {one.event for one in open_event(store, "other").bookings} == {VISIT}
    withdraw(store, VISIT, by="office")
    assert open_event(store, "other").bookings == ()


def test_a_plan_is_held_against_its_event_as_it_stands(store: Store) -> None:
    """A session put two hours later by the office has its slot told as outside its time."""
    before = checked(store, open_event(store, VISIT))
    assert before is not None
    assert "S1" not in before.broken_about

    def later(one: Event) -> Event:
        first, *others = one.sessions
        return replace(one, sessions=(replace(first, start=at(11)), *others))

    _import(store, later, _register())
    after = checked(store, open_event(store, VISIT))
    assert after is not None
    assert [one.constraint for one in after.broken_about["S1"]] == ["session-outside-window"]


def test_a_plan_whose_rules_cannot_be_asked_says_why(store: Store) -> None:
    """Where a way is not known, how the plan stands is that sentence, not a failure."""
    opened = open_event(store, VISIT)
    standing = checked(store, opened._replace(register=register()))
    assert standing is not None
    assert str(standing.unasked).startswith("No travel time from 湿地公园 to 澜州宾馆 is known.")
