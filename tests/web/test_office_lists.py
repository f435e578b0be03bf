"""Stays, tasks and duties are edited as all else is; who only looks reads no room."""

from pathlib import Path

from planner.domain.account import Role
from planner.domain.lodging import Stay
from planner.persistence.entries import add_entry
from planner.services.stored_events import open_event
from tests.visit import at
from tests.web.reading import rows
from tests.web.signed_in import office

EVENT = "/events/visit-2026"
STAY = {
    "person": "韩砚舟",
    "hotel": "澜州宾馆",
    "room": "1801",
    "check_in": "2026-11-25",
    "check_out": "2026-11-26",
    "wishes": "安静",
}


def test_a_stay_is_added_and_told_by_its_guest(tmp_path: Path) -> None:
    """Its row is called by its guest; a guest in a second room is refused at the field."""
    with office(tmp_path) as there:
        there.browser.post(f"{EVENT}/stays", data=STAY)
        (row,) = rows(there.browser.get(f"{EVENT}/stays"))
        twice = there.browser.post(f"{EVENT}/stays", data=STAY | {"room": "1802"})
        (kept,) = open_event(there.store, "visit-2026").event.stays
    assert (row[0], row[3]) == ("韩砚舟", "1801")
    assert (twice.status_code, kept.id, kept.wishes) == (422, "stay-1", "安静")
    assert "韩砚舟 has a bed on these nights already" in twice.text


def test_who_only_looks_reads_no_room(tmp_path: Path) -> None:
    """Guest, hotel and nights may be known to all; the number of the room to who edits."""
    with office(tmp_path, Role.VIEWER) as there:
        stay = Stay(
            id="stay-1", hotel="hotel", room="1801", person="han", wishes="安静",
            check_in=at(0).date(), check_out=at(0, day=26).date(),
        )  # fmt: skip
        with there.store.writing("office", about="visit-2026") as session:
            add_entry(session, stay, event="visit-2026")
        told = [there.browser.get(f"{EVENT}/{one}").text for one in ("stays", "stays/stay-1")]
    assert [("韩砚舟" in text, "1801" in text, "安静" in text) for text in told] == [
        (True, False, False),
        (True, False, False),
    ]


def test_a_task_with_the_number_of_a_seat_is_taken_out(tmp_path: Path) -> None:
    """No plan speaks of tasks and duties, whatever their ids are."""
    with office(tmp_path) as there:
        there.browser.post(f"{EVENT}/tasks", data={"title": "布场", "due": "2026-11-25 08:00"})
        shift = {"shift": "2026-11-25 08:00-20:00", "leader": "陆怀川"}
        there.browser.post(f"{EVENT}/duties", data=shift)
        for address in ("tasks/T1", "duties/duty-1"):
            own = there.browser.get(f"{EVENT}/{address}").text
            mark = own.partition('name="made_from" value="')[2].partition('"')[0]
            there.browser.post(f"{EVENT}/{address}/remove", data={"made_from": mark})
        event = open_event(there.store, "visit-2026").event
    assert (event.tasks, event.duties) == ((), ())
