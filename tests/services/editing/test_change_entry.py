"""One thing is changed at a time, judged by what its form was made from."""

from datetime import time

import pytest
from sqlalchemy import func, select

from planner.domain.account import Account, Role
from planner.domain.errors import NotFound, Stale, Unreadable
from planner.domain.fact import Certainty, Fact
from planner.domain.fleet import VehicleClass
from planner.domain.interval import Hours, Opening
from planner.domain.programme import Session
from planner.domain.venue import Layout
from planner.persistence.changes import edits_so_far
from planner.persistence.tables import changes
from planner.services.change_entry import change_entry
from planner.services.show_entries import open_entry
from tests.persistence.conftest import NOON
from tests.services.editing.conftest import OFFICE, VISIT, Desk
from tests.visit import at


def test_a_session_is_changed_in_what_was_sent_alone(desk: Desk) -> None:
    """Title, minutes, fixed start and state are saved as typed; what was not sent stays."""
    before = desk.load()[1].session("S1")
    desk.change(
        "session", "S1", title="汇报", minutes="60", start="2026-11-25 14:00", certainty="tentative"
    )
    after = desk.load()[1].session("S1")
    assert (after.title, after.minutes, after.start) == ("汇报", 60, at(14))
    assert after.certainty is Certainty.TENTATIVE
    assert (after.delegations, after.chair) == (before.delegations, before.chair)


def test_names_are_read_as_ids(desk: Desk) -> None:
    """Who takes part is typed by name, and saved by id."""
    desk.change(
        "session", "S1", persons="陆怀川; 纪元", room="hall", rooms_allowed="一号厅、小会议室"
    )
    session = desk.load()[1].session("S1")
    assert session.persons == ("lu", "ji")
    assert (session.room, session.rooms_allowed) == ("hall", ("hall", "small"))


def test_a_change_writes_one_row_and_counts_up(desk: Desk) -> None:
    """A session that is changed is one row noted, and the event's next revision another."""
    desk.change("session", "S1", title="汇报")
    with desk.store.reading() as session:
        edit = edits_so_far(session)[-1]
    assert (edit[2], edit[3], edit[4]) == ("office", VISIT, 2)
    assert desk.revisions() == (4, 3)


def test_what_is_sent_as_it_was_is_no_edit(desk: Desk) -> None:
    """A form that is saved without a change makes neither edit nor revision."""
    with desk.store.reading() as session:
        count = session.scalar(select(func.count()).select_from(changes))
    desk.change("session", "S1", title="工作汇报会", persons="陆怀川", minutes="90")
    with desk.store.reading() as session:
        assert session.scalar(select(func.count()).select_from(changes)) == count
    assert desk.revisions() == (3, 3)


def test_an_entry_of_the_register_counts_up_every_event_that_uses_it(desk: Desk) -> None:
    """A hall that two events draw on makes the next revision of both."""
    desk.change("room", "hall", name="会议厅", setup_minutes="20")
    assert desk.load("other")[0].room("hall").setup_minutes == 20
    assert desk.revisions() == (4, 4)


def test_undo_of_a_register_edit_counts_up_every_event_again(desk: Desk) -> None:
    """What the hall was before is there again, as the next revision of both events."""
    desk.change("room", "hall", name="会议厅")
    desk.undo_last()
    assert desk.load()[0].room("hall").name == "一号厅"
    assert desk.revisions() == (5, 5)


def test_a_delegation_is_the_events_own(desk: Desk) -> None:
    """A person put into another delegation here stays in theirs in the other event; undo too."""
    desk.change("person", "rest", delegation="C")
    assert (_home(desk, VISIT), _home(desk, "other")) == ("C", "A")
    desk.undo_last()
    assert (_home(desk, VISIT), _home(desk, "other")) == ("A", "A")


def _home(desk: Desk, event: str) -> str | None:
    return desk.load(event)[0].person("rest").delegation


def test_the_second_of_two_is_stale(desk: Desk) -> None:
    """Who saves what was changed since is refused, with both versions of that one thing."""
    opened = desk.mark("session", "S1")
    desk.change("session", "S1", title="first")
    with pytest.raises(Stale) as refused:
        desk.change("session", "S1", opened, title="second", minutes="45")
    saved, tried = refused.value.saved, refused.value.tried
    assert isinstance(saved, Session)
    assert isinstance(tried, Session)
    assert (saved.title, saved.minutes) == ("first", 90)
    assert (tried.title, tried.minutes) == ("second", 45)
    assert desk.load()[1].session("S1").title == "first"


def test_the_delegation_of_a_person_is_part_of_what_is_judged(desk: Desk) -> None:
    """A person moved to another delegation since makes an older form stale."""
    opened = desk.mark("person", "rest")
    desk.change("person", "rest", delegation="C")
    with pytest.raises(Stale):
        desk.change("person", "rest", opened, post="处长")


def test_two_who_change_different_things_do_not_hinder_each_other(desk: Desk) -> None:
    """Forms of two sessions, opened at once, are both saved."""
    first, second = desk.mark("session", "S1"), desk.mark("session", "S2")
    desk.change("session", "S1", first, title="first")
    desk.change("session", "S2", second, title="second")
    titles = [session.title for session in desk.load()[1].sessions]
    assert titles == ["first", "second", "合影"]


def test_every_fault_is_told_at_once(desk: Desk) -> None:
    """Each field that cannot be read has its fault, and nothing is saved."""
    with pytest.raises(Unreadable) as refused:
        desk.change("session", "S1", title=" ", minutes="many", start="soon", persons="谁")
    assert [fault.cell for fault in refused.value.faults] == [
        "title", "minutes", "start", "persons",
    ]  # fmt: skip
    assert desk.revisions() == (3, 3)


def test_what_does_not_fit_together_is_told_at_its_field(desk: Desk) -> None:
    """A window shorter than the session is a fault of its minutes, as in a workbook."""
    with pytest.raises(Unreadable) as refused:
        desk.change("session", "S1", windows="2026-11-25 09:00-09:30")
    assert [(one.sheet, one.cell) for one in refused.value.faults] == [("Sessions", "minutes")]


def test_a_fault_elsewhere_is_told_with_its_place(desk: Desk) -> None:
    """Who heads a delegation is not taken out of it without a word."""
    with pytest.raises(Unreadable) as refused:
        desk.change("person", "han", delegation="")
    assert [one.sheet for one in refused.value.faults] == ["Delegations"]


def test_a_site_is_closed_and_opened_by_hours(desk: Desk) -> None:
    """Hours, closed days, minutes and capacity are typed as in a workbook."""
    desk.change(
        "site", "plant", opening="Mon-Fri 09:00-11:30", closed="2026-11-26", capacity_people="40"
    )
    site = desk.load()[0].site("plant")
    weekdays = tuple(Hours(day, time(9), time(11, 30)) for day in range(5))
    assert (site.opening, site.capacity_people) == (Opening(weekdays), 40)
    assert [(one.start, one.minutes) for one in site.closed] == [(at(0, day=26), 1440)]


def test_a_room_and_a_vehicle_are_changed(desk: Desk) -> None:
    """Guests by layout, seats, class and plate."""
    desk.change("room", "hall", capacity="long table:40; theatre:90")
    desk.change("vehicle", "V1", seats="20", plate="澜A1", vehicle_class="coach")
    held = desk.load()[0]
    assert held.room("hall").capacity == {Layout.LONG_TABLE: 40, Layout.THEATRE: 90}
    car = held.vehicle("V1")
    assert (car.seats, car.plate, car.vehicle_class) == (20, "澜A1", VehicleClass.COACH)


def test_who_may_not_see_a_field_does_not_change_it(desk: Desk) -> None:
    """A phone sent by one who is not shown phones stays as it was."""
    change_entry(
        desk.store,
        VISIT,
        noun="person",
        identifier="han",
        sent={"phone": "1", "post": "局长"},
        made_from=desk.mark("person", "han"),
        by=Account("guest", Role.VIEWER),
        language="en",
    )
    person = desk.load()[0].person("han")
    assert (person.post, person.phone) == ("局长", "13800000001")


def test_what_is_not_there_is_not_found(desk: Desk) -> None:
    """An id that nothing has is refused."""
    with pytest.raises(NotFound):
        desk.change("person", "nobody", "x", name="x")


def test_who_confirms_a_session_confirms_its_time_and_place(desk: Desk) -> None:
    """The form shows the doubt that a fact has; confirmed, it is lifted, and undone, is back."""
    shown = open_entry(
        desk.store, VISIT, noun="session", identifier="S3", role=OFFICE.role, language="en"
    )
    fields = {field.name: field.text for group in shown.groups for field in group.fields}
    assert fields["certainty"] == "tentative"
    desk.change("session", "S3", **{"certainty": "confirmed", "was.certainty": "tentative"})
    settled = Fact("S3", "start", Certainty.CONFIRMED, by="office", at=NOON)
    assert desk.load()[1].facts == (settled,)
    assert desk.revisions() == (4, 3)
    desk.undo_last()
    assert desk.load()[1].facts == (Fact("S3", "start", Certainty.TENTATIVE),)
