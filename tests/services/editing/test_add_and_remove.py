"""Rows are added under ids of their own, and taken out where nothing speaks of them."""

import pytest
from sqlalchemy.orm import Session

from planner.domain.errors import Refused, Stale, Unreadable
from planner.persistence.plans import (
    SavedPlan,
    latest_plan,
    publish_plan,
    save_plan,
    withdraw_plan,
)
from planner.persistence.snapshot import Snapshot
from planner.services.add_entry import add_entry
from planner.services.remove_entry import remove_entry
from tests.services.editing.conftest import OFFICE, VISIT, Desk
from tests.visit import plan


def _add(desk: Desk, noun: str, **sent: str) -> str:
    return add_entry(desk.store, VISIT, noun=noun, sent=sent, by=OFFICE, language="en")


def _remove(desk: Desk, noun: str, identifier: str, made_from: str = "") -> None:
    remove_entry(
        desk.store,
        VISIT,
        noun=noun,
        identifier=identifier,
        made_from=made_from or desk.mark(noun, identifier),
        by="office",
        language="en",
    )


def test_a_session_is_added_as_the_last(desk: Desk) -> None:
    """It has an id that nothing else has, and the values sent."""
    added = _add(desk, "session", title="座谈", minutes="45", persons="陆怀川")
    sessions = desk.load()[1].sessions
    assert [session.id for session in sessions] == ["S1", "S2", "S3", added]
    assert (sessions[-1].title, sessions[-1].minutes) == ("座谈", 45)
    assert desk.revisions() == (4, 3)


def test_a_person_is_added_to_this_event_alone(desk: Desk) -> None:
    """The register knows them; the other event does not draw on them."""
    added = _add(desk, "person", name="赵一", delegation="A", phone="13800000009")
    here, there = desk.load()[0].people, desk.load("other")[0].people
    assert (here[-1].id, here[-1].name, here[-1].delegation) == (added, "赵一", "A")
    assert added not in {person.id for person in there}
    assert desk.revisions() == (4, 3)


def test_what_was_added_is_undone(desk: Desk) -> None:
    """Undo takes a person out again, of event and register."""
    _add(desk, "person", name="赵一")
    desk.undo_last()
    assert [person.name for person in desk.load()[0].people][-1] == "林小满"


def test_what_must_be_filled_in_is_told(desk: Desk) -> None:
    """A vehicle without name and seats is not added."""
    with pytest.raises(Unreadable) as refused:
        _add(desk, "vehicle", plate="澜A1")
    assert [fault.cell for fault in refused.value.faults] == ["name", "seats"]


def test_what_nothing_speaks_of_is_taken_out(desk: Desk) -> None:
    """A session is gone; undo brings it back to its place."""
    _remove(desk, "session", "S2")
    assert [session.id for session in desk.load()[1].sessions] == ["S1", "S3"]
    desk.undo_last()
    assert [session.id for session in desk.load()[1].sessions] == ["S1", "S2", "S3"]


def test_an_entry_taken_out_of_one_event_stays_in_the_other(desk: Desk) -> None:
    """A car that this event lets go is still the other's."""
    _remove(desk, "vehicle", "V2")
    assert [car.id for car in desk.load()[0].vehicles] == ["V1"]
    assert [car.id for car in desk.load("other")[0].vehicles] == ["V1", "V2"]
    assert desk.revisions() == (4, 3)


def test_what_something_speaks_of_stays(desk: Desk) -> None:
    """Who is named in a delegation, a journey and a session is not taken out; each is told."""
    with pytest.raises(Refused) as refused:
        _remove(desk, "person", "han")
    assert dict(refused.value.what.values)["places"] == (
        "Delegations · 省国资委调研组",
        "Journeys · Persons",
        "Sessions · 人事谈话",
    )


def test_what_the_plan_in_force_speaks_of_stays(desk: Desk) -> None:
    """A car is taken out of an event whose draft speaks of it, and not while that is in force."""
    with desk.store.writing("office", about=VISIT) as session:
        save_plan(session, Snapshot(plan(), ()))
        publish_plan(session, _last_plan(session), ())
    with pytest.raises(Refused, match="The plan in force, plan 1, speaks of 2号车"):
        _remove(desk, "vehicle", "V2")
    with desk.store.writing("office", about=VISIT) as session:
        withdraw_plan(session, VISIT)
    _remove(desk, "vehicle", "V2")
    assert [car.id for car in desk.load()[0].vehicles] == ["V1"]


def _last_plan(session: Session) -> SavedPlan:
    """The plan that was just saved."""
    saved = latest_plan(session, VISIT)
    assert saved is not None
    return saved


def test_what_was_changed_since_is_not_taken_out(desk: Desk) -> None:
    """Who takes out what someone else has just changed is shown it first."""
    opened = desk.mark("session", "S2")
    desk.change("session", "S2", title="谈话")
    with pytest.raises(Stale):
        _remove(desk, "session", "S2", opened)
