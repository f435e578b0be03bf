"""The files of an event."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from icalendar import Calendar
from starlette.testclient import TestClient

from fixtures import event_path
from planner.documents.workbook import read_workbook
from planner.domain.event import differences
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
    told = answer.headers["content-disposition"]
    assert told == "attachment; filename*=UTF-8''itinerary.docx"


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
