"""What someone who only looks is never told: phones, diets, health, secret sessions."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

from planner.domain.account import Role
from planner.domain.plan import Plan
from planner.domain.seating import Placement
from planner.domain.travel import TravelTime
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from planner.services.pins import pin
from planner.services.stored_events import import_event, open_event
from tests.visit import at, plan, register
from tests.web.signed_in import Office, office

EVENT = "/events/visit-2026"
TALK = "人事谈话"
"""A secret session."""
PRIVATE = (TALK, "1380000", "1390000", "1370000", "花生过敏")


def _with_the_talk_told(there: Office) -> None:
    """The talk is seated, pinned, and moved in a later plan."""
    seated = (Placement("S2", "host-1", "lu"), Placement("S2", "guest-1", "han"))
    moved = tuple(
        replace(slot, start=at(11), end=at(11, 30)) if slot.session == "S2" else slot
        for slot in plan().slots
    )
    _save(there, replace(plan(), slots=moved, placements=seated))
    pin(there.store, "visit-2026", "session", "S2", by="office")


def _know_the_way(there: Office) -> None:
    """Without every way no rule can be asked."""
    ways = (*register().travel, TravelTime("lake", "hotel", 20), TravelTime("plant", "lake", 20))
    known = replace(register(), travel=ways)
    found = open_event(there.store, "visit-2026").event
    import_event(there.store, known, found, typed=None, by="office")


def _save(there: Office, made: Plan) -> None:
    with there.store.writing("office", about="visit-2026") as session:
        save_plan(session, Snapshot(made, ()))


@pytest.mark.parametrize("page", ["/seating", "/pins", "/changes", "/sessions"])
def test_a_secret_session_stands_on_no_page(tmp_path: Path, page: str) -> None:
    """Who edits reads of it on each of these pages; who only looks on none."""
    shown = {}
    for role in (Role.ORGANISER, Role.VIEWER):
        with office(tmp_path / role.value, role) as there:
            _with_the_talk_told(there)
            shown[role] = TALK in there.browser.get(EVENT + page).text
    assert shown == {Role.ORGANISER: True, Role.VIEWER: False}


@pytest.mark.parametrize("page", ["/seating/S2", "/charts/S2"])
def test_nobody_who_only_looks_sees_who_sits_in_a_secret_session(tmp_path: Path, page: str) -> None:
    """Its seats have no address for them."""
    with office(tmp_path, Role.VIEWER) as there:
        _with_the_talk_told(there)
        assert there.browser.get(EVENT + page).status_code == 404


def test_the_workbook_is_for_those_who_edit(tmp_path: Path) -> None:
    """It holds all that is known of anyone: who only looks is refused, and not offered it."""
    with office(tmp_path, Role.VIEWER) as there:
        assert there.browser.get(f"{EVENT}/plan.xlsx").status_code == 403
        assert "plan.xlsx" not in there.browser.get(EVENT).text


def test_papers_for_who_only_looks_name_no_phone(tmp_path: Path) -> None:
    """The words of the programme and of the car list, with their phones for the office alone."""
    told = {}
    for role in (Role.OFFICE, Role.VIEWER):
        with office(tmp_path / role.value, role) as there:
            told[role] = "\n".join(
                _words(there.browser.get(f"{EVENT}/papers/{path}").content)
                for path in ("itinerary.docx", "car-list.docx", "delegations/A/itinerary.docx")
            )
    assert [word for word in PRIVATE if word in told[Role.OFFICE]] == ["1390000", "1370000"]
    assert [word for word in PRIVATE if word in told[Role.VIEWER]] == []
    assert "周师傅" in told[Role.VIEWER]


def _words(file: bytes) -> str:
    document = Document(BytesIO(file))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join((*(paragraph.text for paragraph in document.paragraphs), *cells))


def test_calendars_for_who_only_looks_hold_no_secret(tmp_path: Path) -> None:
    """The feed of who is asked to a secret session has it for the office alone."""
    found = {}
    for role in (Role.OFFICE, Role.VIEWER):
        with office(tmp_path / role.value, role) as there:
            archive = ZipFile(BytesIO(there.browser.get(f"{EVENT}/calendars.zip").content))
            every = "".join(archive.read(name).decode() for name in archive.namelist())
            alone = there.browser.get(f"{EVENT}/calendars/people/han.ics").text
        found[role] = [word for word in PRIVATE if word in every + alone]
    assert found == {Role.OFFICE: [TALK], Role.VIEWER: []}


def test_a_rule_broken_is_told_to_who_only_looks_without_whom_it_concerns(tmp_path: Path) -> None:
    """The rule and how often; the sentence, which may tell what somebody needs, is not."""
    clash = replace(plan().slots[0], session="S3")
    for role, told in ((Role.ORGANISER, True), (Role.VIEWER, False)):
        with office(tmp_path / role.value, role) as there:
            _know_the_way(there)
            _save(there, replace(plan(), slots=(*plan().slots[:2], clash)))
            pages = [there.browser.get(f"{EVENT}{path}").text for path in ("/run", "")]
        assert "Rules broken (" in pages[0]
        assert ('details class="broken"' in pages[1]) is told
        assert '<span class="mark bad">Clash' in pages[1]
        assert ("To be decided by people" in pages[0]) is told
