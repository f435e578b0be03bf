"""The office's own Word templates, brought and used on the web."""

import re
from io import BytesIO

import docx
import pytest
from starlette.testclient import TestClient

from fixtures import event_path
from tests.web.reading import heading
from tests.web.test_events import bring

PAGE = "/events/tea/papers"


@pytest.fixture
def tea(office: TestClient) -> TestClient:
    """The office, with the tea imported."""
    bring(office, event_path("tea").read_bytes())
    return office


def word(*said: str) -> bytes:
    """A Word file of these lines."""
    document = docx.Document()
    for line in said:
        document.add_paragraph(line)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def first_line(content: bytes) -> str:
    """The first line of a Word file."""
    return docx.Document(BytesIO(content)).paragraphs[0].text


def send(tea: TestClient, content: bytes) -> int:
    """The status of the answer to a template for the programme."""
    sent = {"template": ("own.docx", content)}
    return tea.post("/events/tea/new/templates", data={"kind": "itinerary"}, files=sent).status_code


def test_a_paper_is_made_with_the_template_until_it_is_dropped(tea: TestClient) -> None:
    """The programme begins as the office wants; other papers and languages as before."""
    ours = tea.get(f"{PAGE}/itinerary.docx").content
    assert send(tea, word("东澜石化 · {{ title }}", "{{ version }}")) == 200
    own = first_line(tea.get(f"{PAGE}/itinerary.docx").content)
    assert own.startswith("东澜石化 · Programme of ")
    chinese = tea.get(f"{PAGE}/itinerary.docx", headers={"accept-language": "zh-CN"})
    assert not first_line(chinese.content).startswith("东澜石化")
    tea.post("/events/tea/templates/itinerary/drop", data={"language": "en"})
    assert tea.get(f"{PAGE}/itinerary.docx").content == ours


def test_the_templates_in_use_are_listed(tea: TestClient) -> None:
    """Of what paper, in which language, who brought it and when."""
    send(tea, word("{{ title }}", "{{ version }}"))
    shown = re.sub(r"<[^>]+>|\s+", " ", tea.get(PAGE).text)
    told = r"Programme of \S+ · English · office \d{4}-\d\d-\d\d \d\d:\d\d"
    assert len(re.findall(told, shown)) == 1


def test_a_template_that_does_not_fit_changes_nothing(tea: TestClient) -> None:
    """Every fault is told, and papers are made as before."""
    ours = tea.get(f"{PAGE}/itinerary.docx").content
    sent = {"template": ("own.docx", word("{{ author }}"))}
    refused = tea.post("/events/tea/new/templates", data={"kind": "itinerary"}, files=sent)
    assert (refused.status_code, heading(refused)) == (422, "The file cannot be read yet")
    assert "there is no field called author" in refused.text
    assert "the field version is not in it" in refused.text
    assert "Cell" not in refused.text  # a Word file has none
    assert tea.get(f"{PAGE}/itinerary.docx").content == ours


def test_one_to_begin_with_is_a_template(tea: TestClient) -> None:
    """What is downloaded can be brought, and makes the same paper."""
    start = tea.get("/events/tea/templates/start?kind=itinerary").content
    before = first_line(tea.get(f"{PAGE}/itinerary.docx").content)
    assert send(tea, start) == 200
    assert first_line(tea.get(f"{PAGE}/itinerary.docx").content) == before


def test_no_template_for_no_paper(tea: TestClient) -> None:
    """A kind that there is not is not found."""
    assert tea.get("/events/tea/templates/start?kind=letters").status_code == 404
