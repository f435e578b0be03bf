"""An undo leaves nothing that names what is not there, and is told to all whom it concerns."""

from dataclasses import replace

import pytest

from planner.domain.errors import Refused
from planner.persistence.changes import edits_so_far
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from planner.services.add_entry import add_entry
from planner.services.pins import pin
from planner.services.remove_entry import remove_entry
from planner.services.stored_events import import_event, open_event
from planner.services.tell_edits import tell_edits
from planner.services.undo_edit import undo_edit, undo_numbered
from tests.services.editing.conftest import OFFICE, OTHER, VISIT, Desk, desk, postgres, url
from tests.visit import plan

__all__ = ["desk", "postgres", "url"]


def _last(desk: Desk) -> int:
    with desk.store.reading() as session:
        return edits_so_far(session)[-1][0]


def _undo(desk: Desk, number: int) -> None:
    undo_edit(desk.store, VISIT, number, by="office")


def _add(desk: Desk, noun: str, **sent: str) -> str:
    return add_entry(desk.store, VISIT, noun=noun, sent=sent, by=OFFICE, language="en")


def _remove(desk: Desk, noun: str, identifier: str) -> None:
    asked = {"noun": noun, "identifier": identifier, "made_from": desk.mark(noun, identifier)}
    remove_entry(desk.store, VISIT, by="office", language="en", **asked)


def test_what_was_added_stays_while_something_names_it(desk: Desk) -> None:
    """A person who has been asked to a session since is not undone; once let go, is."""
    added = _add(desk, "person", name="赵一")
    adding = _last(desk)
    desk.change("session", "S3", persons="陆怀川; 赵一")
    with pytest.raises(Refused, match="Sessions · 合影 would name"):
        _undo(desk, adding)
    with pytest.raises(Refused, match="Sessions · 合影 would name"):
        undo_numbered(desk.store, adding, by="office", language="en")
    assert added in {person.id for person in desk.load()[0].people}
    _undo(desk, _last(desk))
    _undo(desk, adding)
    assert added not in {person.id for person in desk.load()[0].people}


def test_no_field_is_put_back_to_what_is_gone(desk: Desk) -> None:
    """A session's hall is not put back to one that has been taken out since."""
    added = _add(desk, "room", name="新厅", venue="hotel")
    desk.change("session", "S3", room="新厅")
    desk.change("session", "S3", room="whole")
    moving = _last(desk)
    _remove(desk, "room", added)
    with pytest.raises(Refused, match=f"would name {added}"):
        _undo(desk, moving)
    assert desk.load()[1].session("S3").room == "whole"


def test_what_another_event_has_come_to_use_is_not_undone(desk: Desk) -> None:
    """A person of the register whom the other event has asked since stays in it."""
    added = _add(desk, "person", name="赵一")
    adding = _last(desk)
    held, other = desk.load(OTHER)
    person = next(one for one in desk.load()[0].people if one.id == added)
    both = replace(held, people=(*held.people, person))
    import_event(desk.store, both, other, typed=None, by="office")
    with pytest.raises(Refused, match="is used by other events by now"):
        _undo(desk, adding)
    assert added in {one.id for one in desk.load(OTHER)[0].people}


def test_who_came_to_use_it_since_is_told_of_an_undo(desk: Desk) -> None:
    """Undoing a change of a hall makes the next revision of both events that use it."""
    desk.change("room", "hall", capacity="long table:12")
    here, there = desk.revisions()
    _undo(desk, _last(desk))
    assert desk.revisions() == (here + 1, there + 1)


def test_an_import_is_told_to_those_who_share_what_it_changes(desk: Desk) -> None:
    """A hall or a way that another event's workbook changes makes this one's next revision."""
    held, other = desk.load(OTHER)
    before = desk.revisions()
    hall, *halls = held.rooms
    import_event(
        desk.store, replace(held, rooms=(replace(hall, name=hall.name, setup_minutes=45), *halls)),
        other, typed=None, by="office",
    )  # fmt: skip
    assert desk.revisions() == (before[0] + 1, before[1] + 1)
    first, *ways = held.travel
    slower = replace(desk.load(OTHER)[0], travel=(replace(first, minutes=55), *ways))
    import_event(desk.store, slower, desk.load(OTHER)[1], typed=None, by="office")
    assert desk.revisions() == (before[0] + 2, before[1] + 2)


def test_what_a_pin_names_is_not_taken_out(desk: Desk) -> None:
    """A hall in which a session is pinned stays; its pages would have nothing to stand on."""
    with desk.store.writing("office", about=VISIT) as session:
        save_plan(session, Snapshot(plan(), ()))
    pin(desk.store, VISIT, "session", "S2", by="office")
    with pytest.raises(Refused, match="Pins · Fields"):
        _remove(desk, "room", "small")
    assert open_event(desk.store, VISIT).register.room("small").name == "小会议室"


def test_what_was_done_to_another_event_is_undone_there(desk: Desk) -> None:
    """Of an edit of both, this event is told what they share, and may not undo it."""
    held, other = desk.load(OTHER)
    hall, *halls = held.rooms
    first, *sessions = other.sessions
    import_event(
        desk.store,
        replace(held, rooms=(replace(hall, setup_minutes=45), *halls)),
        replace(other, sessions=(replace(first, title="别的会"), *sessions)),
        typed=None,
        by="office",
    )
    told = tell_edits(desk.store, VISIT, "en").edits[0]
    assert [line.what for line in told.lines] == ["Rooms · 一号厅 · Setup (min)"]
    assert told.can_be_undone is False
    with pytest.raises(Refused, match="was made in another event"):
        _undo(desk, told.number)
    undo_edit(desk.store, OTHER, told.number, by="office")
    assert desk.load(OTHER)[1].sessions[0].title == first.title
