"""The page of an event's papers."""

import re
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from starlette.testclient import TestClient

from fixtures import event_path
from tests.web.signed_in import office as office_of_the_visit
from tests.web.test_events import bring

PAGE = "/events/tea/papers"


@pytest.fixture
def tea(office: TestClient) -> TestClient:
    """The office, with the tea imported."""
    bring(office, event_path("tea").read_bytes())
    return office


def test_every_form_that_is_offered_can_be_had(tea: TestClient) -> None:
    """Each link of the page is a file of its own kind."""
    links = re.findall(r'href="(/events/tea/papers/[^"]+\.\w+)"', tea.get(PAGE).text)
    begins = {"docx": b"PK", "xlsx": b"PK", "pdf": b"%PDF", "png": b"\x89PNG", "txt": b""}
    answers = [tea.get(link) for link in links]
    assert len(links) > 10
    assert {answer.status_code for answer in answers} == {200}
    assert [
        link
        for link, answer in zip(links, answers, strict=True)
        if not answer.content.startswith(begins[link.rpartition(".")[2]])
    ] == []


def test_everyone_has_a_text_and_a_picture_of_their_own(tmp_path: Path) -> None:
    """韩砚舟's, under his name, and 周师傅's first day; who is no one of the visit has none."""
    page = "/events/visit-2026/papers"
    with office_of_the_visit(tmp_path) as there:
        shown = there.browser.get(page).text
        text, picture = (there.browser.get(f"{page}/people/han.{one}") for one in ("txt", "png"))
        driven = there.browser.get(f"{page}/drivers/D1/2026-11-25.txt")
        none = there.browser.get(f"{page}/people/nobody.txt")
    assert f'href="{page}/people/han.png"' in shown
    assert ("09:00" in text.text, picture.content[:4], none.status_code) == (True, b"\x89PNG", 404)
    named = [unquote(one.headers["Content-Disposition"]) for one in (text, driven)]
    assert ["韩砚舟" in named[0], "周师傅 2026-11-25" in named[1]] == [True, True]


def test_a_preview_is_pictures_of_pages(tea: TestClient) -> None:
    """The first pages of the paper that is asked for, each a PNG with a name."""
    shown = tea.get(f"{PAGE}?of=itinerary").text
    pages = re.findall(r'<img src="([^"]+)" alt="Page (\d+)"', shown)
    assert [number for _, number in pages] == [str(n) for n in range(1, len(pages) + 1)]
    assert {tea.get(address).headers["content-type"] for address, _ in pages} == {"image/png"}


def test_no_preview_of_what_is_not_there(tea: TestClient) -> None:
    """A paper that the event has not is not found."""
    assert tea.get(f"{PAGE}?of=letters").status_code == 404
    assert tea.get("/events/tea/preview/1/letters").status_code == 404
    assert tea.get("/events/tea/preview/0/itinerary").status_code == 404


@pytest.mark.parametrize(("form", "begins"), [("docx", b"PK"), ("pdf", b"%PDF")])
def test_all_papers_are_one_archive(tea: TestClient, form: str, begins: bytes) -> None:
    """Each paper of the archive is of the form that was asked for, or told in words or pictures."""
    archive = ZipFile(BytesIO(tea.get(f"/events/tea/papers.zip?form={form}").content))
    names = archive.namelist()
    assert f"itinerary.{form}" in names
    assert {name.rpartition(".")[2] for name in names} <= {form, "png", "txt"}
    assert archive.read(f"itinerary.{form}").startswith(begins)
