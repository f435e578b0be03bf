"""Events and the register come back as they were saved, and nothing saved is lost."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from fixtures.worlds import NAMES, world
from planner.domain.errors import Refused, Stale
from planner.domain.event import Event, Register
from planner.domain.programme import Session
from planner.persistence.changes import edit_of, edits_so_far, undo
from planner.persistence.events import load_event, save_event
from planner.persistence.registers import load_register
from planner.persistence.store import Store
from planner.persistence.tables import changes
from tests.differences import differences

SHANGHAI = ZoneInfo("Asia/Shanghai")


def _save(store: Store, register: Register, event: Event) -> int | None:
    """Save both, and tell the edit's number; None where nothing was new."""
    with store.writing("office", about=event.id) as session:
        save_event(session, register, event)
        return edit_of(session)


def _load(store: Store, identifier: str) -> tuple[Register, Event]:
    with store.reading() as session:
        return load_register(session, identifier), load_event(session, identifier)


@pytest.mark.parametrize("name", NAMES)
def test_a_world_comes_back_as_it_was_saved(store: Store, name: str) -> None:
    """Register and event are read again field by field as they were written, zones included."""
    given = world(name)
    _save(store, given.register, given.event)
    register, event = _load(store, given.event.id)
    assert list(differences(register, given.register)) == []
    assert list(differences(event, given.event)) == []
    assert event.start.tzinfo == given.event.tzinfo


def test_saving_the_same_again_changes_nothing(store: Store) -> None:
    """An event saved twice without a change keeps its revision and makes no edit."""
    tea = world("tea")
    _save(store, tea.register, tea.event)
    assert _save(store, tea.register, tea.event) is None
    assert _load(store, tea.event.id)[1].revision == tea.event.revision


def test_a_change_makes_the_next_revision(store: Store) -> None:
    """An event saved with a new name has it, one revision on, at the store's time."""
    tea = world("tea")
    _save(store, tea.register, tea.event)
    _save(store, tea.register, replace(tea.event, name="茶话会"))
    event = _load(store, tea.event.id)[1]
    assert (event.name, event.revision) == ("茶话会", tea.event.revision + 1)
    assert event.revised_at == store.clock()


def test_a_stale_save_shows_both_versions(store: Store) -> None:
    """The second of two who began from one revision is refused, and both versions are shown."""
    tea = world("tea")
    _save(store, tea.register, tea.event)
    _save(store, tea.register, replace(tea.event, name="first"))
    with pytest.raises(Stale) as refused:
        _save(store, tea.register, replace(tea.event, name="second"))
    saved, tried = refused.value.saved, refused.value.tried
    assert isinstance(saved, Event)
    assert isinstance(tried, Event)
    assert (saved.name, tried.name) == ("first", "second")
    assert len(saved.sessions) == len(tea.event.sessions)
    assert _load(store, tea.event.id)[1].name == "first"


def test_what_an_event_no_longer_has_is_removed(store: Store) -> None:
    """A session left out of the next revision is gone; those left keep their order."""
    inspection = world("inspection")
    _save(store, inspection.register, inspection.event)
    fewer = inspection.event.sessions[1:]
    _save(store, inspection.register, replace(inspection.event, sessions=fewer))
    stored = _load(store, inspection.event.id)[1].sessions
    assert [session.id for session in stored] == [session.id for session in fewer]


def test_an_edit_is_undone_by_another(store: Store) -> None:
    """Undo puts name and sessions back as they were, as a revision of its own."""
    inspection = world("inspection")
    _save(store, inspection.register, inspection.event)
    changed = replace(inspection.event, name="new", sessions=inspection.event.sessions[1:])
    number = _save(store, inspection.register, changed)
    assert number is not None
    with store.writing("office") as session:
        undo(session, number)
    event = _load(store, inspection.event.id)[1]
    back = replace(inspection.event, revision=3, revised_at=store.clock())
    assert [inspection.event.revision, *differences(event, back)] == [1]


def test_undo_is_refused_where_the_field_has_moved(store: Store) -> None:
    """A name changed twice is not put back to the first by undoing the first change."""
    tea = world("tea")
    _save(store, tea.register, tea.event)
    number = _save(store, tea.register, replace(tea.event, name="second"))
    assert number is not None
    _save(store, tea.register, replace(tea.event, name="third", revision=2))
    with pytest.raises(Stale), store.writing("office") as session:
        undo(session, number)
    assert _load(store, tea.event.id)[1].name == "third"


def test_undo_leaves_other_fields_alone(store: Store) -> None:
    """Undoing a change of the name keeps the kind that was changed after it."""
    tea = world("tea")
    _save(store, tea.register, tea.event)
    number = _save(store, tea.register, replace(tea.event, name="second"))
    assert number is not None
    _save(store, tea.register, replace(tea.event, name="second", kind="tea", revision=2))
    with store.writing("office") as session:
        undo(session, number)
    event = _load(store, tea.event.id)[1]
    assert (event.name, event.kind, event.revision) == (tea.event.name, "tea", 4)


def test_a_refused_save_leaves_nothing_behind(store: Store) -> None:
    """Where an entry's id is another event's, neither entry nor event nor edit is stored."""
    tea = world("tea")
    _save(store, tea.register, tea.event)
    halls = (replace(tea.register.rooms[0], name="another hall"), *tea.register.rooms[1:])
    with pytest.raises(Refused, match="another hall"):
        _save(store, replace(tea.register, rooms=halls), replace(tea.event, id="other"))
    with store.reading() as session:
        assert session.get(Event, "other") is None
        assert load_register(session, tea.event.id).rooms[0].name == tea.register.rooms[0].name


def test_another_car_of_the_same_number_is_refused(store: Store) -> None:
    """Every office has a car no. 1: its plate tells that it is not another event's."""
    tea = world("tea")
    _save(store, tea.register, tea.event)
    cars = (replace(tea.register.vehicles[0], plate="澜A·66001"), *tea.register.vehicles[1:])
    with pytest.raises(Refused, match="澜A·66001"):
        _save(store, replace(tea.register, vehicles=cars), replace(tea.event, id="other"))
    assert _load(store, tea.event.id)[0].vehicles[0].plate == tea.register.vehicles[0].plate


def test_events_draw_on_what_a_shared_entry_names_by_now(store: Store) -> None:
    """A car that another event sends to a new home has that home in every event it serves."""
    tea = world("tea")
    _save(store, tea.register, tea.event)
    yard = replace(tea.register.other_places[0], id="yard", name="yard")
    cars = (replace(tea.register.vehicles[0], home="yard"), *tea.register.vehicles[1:])
    brought = replace(tea.register, vehicles=cars, other_places=(*tea.register.other_places, yard))
    _save(store, brought, replace(tea.event, id="other"))
    register = _load(store, tea.event.id)[0]
    assert register.vehicles[0].home == "yard"
    assert [one.id for one in register.other_places] == ["depot", "yard"]


def test_an_edited_entity_is_recorded_before_and_after(store: Store) -> None:
    """Changing one field of a loaded session is noted with the row as it was and as it is."""
    inspection = world("inspection")
    _save(store, inspection.register, inspection.event)
    first = inspection.event.sessions[0]
    with store.writing("office", about=inspection.event.id) as session:
        stored = session.get_one(Session, (inspection.event.id, first.id))
        stored.start = datetime(2026, 3, 2, 9, tzinfo=SHANGHAI)
        session.flush()
        number = edit_of(session)
        noted = session.execute(select(changes).where(changes.c.edit == number)).one()
    assert noted.key == {"stored_event": inspection.event.id, "id": first.id}
    different = {name for name in noted.before if noted.before[name] != noted.after[name]}
    assert different == {"start"}
    assert noted.after["start"] == "2026-03-02T01:00:00+00:00"


def test_edits_are_listed_in_order(store: Store) -> None:
    """Each edit is told with its number, time, maker, event and how many changes it made."""
    tea = world("tea")
    _save(store, tea.register, tea.event)
    _save(store, tea.register, replace(tea.event, name="second"))
    with store.reading() as session:
        first, second = edits_so_far(session)
    assert first[:4] == (1, store.clock(), "office", "tea")
    # The name, and the revision after it: two images of one row.
    assert second == (2, store.clock(), "office", "tea", 2)
