"""Events: brought, listed, refused."""

from io import BytesIO

from httpx2 import Response
from openpyxl import load_workbook
from starlette.testclient import TestClient

from fixtures import event_path
from planner.services.list_events import all_events
from planner.services.stores import Store
from tests.web.reading import heading, notices, rows


def bring(client: TestClient, content: bytes, name: str = "tea.xlsx") -> Response:
    """Upload a workbook."""
    answer: Response = client.post("/events", files={"workbook": (name, content)})
    return answer


def _typed_over(cells: dict[str, object]) -> bytes:
    """The workbook of the tea with other words in some cells, `Sheet!B2` each."""
    book = load_workbook(event_path("tea"))
    for where, value in cells.items():
        sheet, _, cell = where.partition("!")
        book[sheet][cell] = value
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_an_event_that_is_brought_is_shown_and_listed(office: TestClient) -> None:
    """After the import one sees the event, and the list has it once with its dates."""
    shown = bring(office, event_path("tea").read_bytes())
    assert str(shown.url) == "http://testserver/events/tea"
    (row,) = rows(office.get("/"))
    assert row[0] == heading(shown)
    assert row[3:] == ["1", "Not planned yet"]


def test_a_faulty_workbook_is_told_by_cell(office: TestClient, store: Store) -> None:
    """Every fault stands with its sheet and cell, and nothing is imported."""
    refused = bring(office, _typed_over({"活动!D2": "whenever"}))
    assert refused.status_code == 422
    assert heading(refused) == "The file cannot be read yet"
    assert [row[:2] for row in rows(refused)] == [["活动", "D2"]]
    assert all_events(store) == ()


def test_what_is_no_workbook_is_refused(office: TestClient) -> None:
    """Any other file is told to be none."""
    refused = bring(office, b"hello", "letter.xlsx")
    assert (refused.status_code, notices(refused)) == (
        422,
        ["letter.xlsx: 1 places to mend. Nothing was changed."],
    )


def test_a_file_that_is_too_large_is_not_opened(office: TestClient) -> None:
    """What is larger than the limit is refused before anything looks into it."""
    refused = bring(office, b"PK" + bytes(1_000_000))
    assert (refused.status_code, notices(refused)) == (413, ["The file is too large."])


def test_a_name_of_an_upload_leads_nowhere(office: TestClient) -> None:
    """The name that a browser gives is a name, never a path."""
    shown = bring(office, event_path("tea").read_bytes(), "../../../etc/passwd.xlsx")
    assert str(shown.url) == "http://testserver/events/tea"


def test_what_is_typed_cannot_become_markup(office: TestClient) -> None:
    """A name that looks like markup is shown as it was typed."""
    shown = bring(office, _typed_over({"活动!B2": "<script>alert(1)</script>"}))
    assert heading(shown) == "<script>alert(1)</script>"


def test_an_older_version_does_not_overwrite(office: TestClient) -> None:
    """Who imports a workbook of an earlier revision sees both versions, and nothing is lost."""
    bring(office, event_path("tea").read_bytes())
    bring(office, _typed_over({"活动!B2": "Afternoon tea"}))
    refused = bring(office, _typed_over({"活动!B2": "Morning tea"}))
    assert (refused.status_code, heading(refused)) == (409, "Someone saved first")
    assert rows(refused) == [["Event · Name differs", "Afternoon tea", "Morning tea"]]
    assert heading(office.get("/events/tea")) == "Afternoon tea"


def test_an_event_that_is_not_there_is_told(office: TestClient) -> None:
    """An unknown event is refused by its name."""
    refused = office.get("/events/ball")
    assert (refused.status_code, notices(refused)) == (404, ["Nothing here is called ball."])
