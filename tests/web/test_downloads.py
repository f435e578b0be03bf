"""The files of an event."""

from io import BytesIO
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from docx import Document
from httpx2 import Response
from icalendar import Calendar
from starlette.testclient import TestClient

from fixtures import event_path
from planner.documents.workbook import read_workbook
from planner.persistence.events import change_event, load_event
from tests.differences import differences
from tests.visit import event as visit
from tests.web.signed_in import office as office_of_the_visit
from tests.web.test_events import bring


@pytest.fixture
def tea(office: TestClient) -> TestClient:
    """The office, with the tea imported."""
    bring(office, event_path("tea").read_bytes())
    return office


def test_the_workbook_that_is_downloaded_reads_back_equal(tea: TestClient, tmp_path: Path) -> None:
    """What was brought goes out again, and says the same."""
    out = tmp_path / "out.xlsx"
    out.write_bytes(tea.get("/events/tea/plan.xlsx").content)
    register, event, _ = read_workbook(event_path("tea"))
    again, same, _ = read_workbook(out)
    assert list(differences(event, same)) == []
    assert list(differences(register.people, again.people)) == []


def test_the_programme_is_a_word_file_under_its_name(tea: TestClient) -> None:
    """A paper is opened by Word, and its first line is its title."""
    answer = tea.get("/events/tea/papers/itinerary.docx")
    _, event, _ = read_workbook(event_path("tea"))
    assert event.name in Document(BytesIO(answer.content)).paragraphs[0].text
    assert _named(answer) == f"attachment; filename*=UTF-8''Programme of {event.name}.docx"


def test_a_download_has_the_name_an_office_gives(tmp_path: Path) -> None:
    """Each file is named by the event, by whom it is for and by what it is, in the reader's
    language; what no system has in a name is left out of it."""
    chinese = {"accept-language": "zh-CN"}
    with office_of_the_visit(tmp_path) as there:
        with there.store.writing("office", about="visit-2026") as session:
            change_event(session, load_event(session, "visit-2026"), {"name": '兰石/"回访"'})
        delegation = visit().delegations[0]
        for path, language, name in (
            ("plan.xlsx", "zh", "兰石 回访统筹表.xlsx"),
            ("papers/itinerary.docx", "zh", "兰石 回访日程安排.docx"),
            ("papers/car-list.docx", "zh", "兰石 回访乘车安排.docx"),
            ("papers/car-list.docx", "en", "Cars of 兰石 回访.docx"),
            ("papers/delegations/A/itinerary.txt", "zh",
             f"兰石 回访 {delegation.name}日程安排.txt"),
            ("calendars.zip", "zh", "兰石 回访日历.zip"),
            ("calendars/delegations/A.ics", "zh", f"兰石 回访 {delegation.name}日历.ics"),
            ("charts/S1", "zh", "兰石 回访 工作汇报会座次图.svg"),
        ):  # fmt: skip
            headers = chinese if language == "zh" else {}
            told = _named(there.browser.get(f"/events/visit-2026/{path}", headers=headers))
            assert told.partition("''")[2] == name


def _named(answer: Response) -> str:
    return unquote(answer.headers["content-disposition"])


def test_the_calendars_are_one_archive(tea: TestClient) -> None:
    """Every calendar of the archive is one, and each can be had alone with the same bytes."""
    archive = ZipFile(BytesIO(tea.get("/events/tea/calendars.zip").content))
    name = next(path for path in archive.namelist() if path.startswith("delegations/"))
    alone = tea.get(f"/events/tea/calendars/{name}")
    assert alone.content == archive.read(name)
    assert Calendar.from_ical(alone.text).name == "VCALENDAR"


@pytest.mark.parametrize("path", ["papers/letter.docx", "calendars/people/../../x.ics", "papers/"])
def test_a_file_that_is_not_there_is_not_given(tea: TestClient, path: str) -> None:
    """Only what the event has is handed out."""
    assert tea.get(f"/events/tea/{path}").status_code == 404
