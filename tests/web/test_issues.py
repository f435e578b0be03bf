"""Papers are issued on the web, had again as they were, and compared."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from fixtures import event_path
from planner.persistence.events import change_event, load_event
from tests.web.signed_in import office as office_of_the_visit
from tests.web.test_events import bring


@pytest.fixture
def tea(office: TestClient) -> TestClient:
    """The office, with the tea imported."""
    bring(office, event_path("tea").read_bytes())
    return office


def issue(browser: TestClient, event: str, paper: str, to: str = "") -> int:
    """The status of the answer when a paper is issued."""
    sent = {"paper": paper, "to": to}
    return browser.post(f"/events/{event}/new/issues", data=sent).status_code


def test_a_paper_is_issued_and_had_again_as_it_was(tea: TestClient) -> None:
    """It is listed with to whom it went; its files are the same however the event goes on."""
    assert issue(tea, "tea", "itinerary", "厂办、车队") == 200
    shown = tea.get("/events/tea/issues").text
    links = re.findall(r'href="(/events/tea/issued/1/\w+/itinerary)"', shown)
    assert [link.split("/")[-2] for link in links] == ["docx", "pdf"]
    assert "厂办、车队" in shown
    before = [tea.get(link).content for link in links]
    assert issue(tea, "tea", "itinerary") == 200
    assert [tea.get(link).content for link in links] == before


def test_two_issues_are_compared_line_by_line(tmp_path: Path) -> None:
    """A meeting that got another title is told with both."""
    with office_of_the_visit(tmp_path) as there:
        assert issue(there.browser, "visit-2026", "itinerary") == 200
        with there.store.writing("office", about="visit-2026") as session:
            event = load_event(session, "visit-2026")
            event.sessions[0].title = "情况交流会"
            change_event(session, event, {"sessions": event.sessions})
        assert issue(there.browser, "visit-2026", "itinerary") == 200
        asked = "/events/visit-2026/issues?paper=itinerary&before=1&after=2"
        told = there.browser.get(asked).text
    assert "<del>工作汇报会</del> → <ins>情况交流会</ins>" in told


def test_cards_are_issued_as_they_were_printed(tea: TestClient) -> None:
    """The print pack stands among what can be issued; what is no card of it does not."""
    assert '<option value="print/badges">' in tea.get("/events/tea/issues").text
    for _ in range(2):
        assert issue(tea, "tea", "print/badges") == 200
    assert issue(tea, "tea", "print/letters") == 404
    content = tea.get("/events/tea/issued/1/pdf/print/badges").content
    assert content == tea.get("/events/tea/papers/print/badges.pdf").content
    told = tea.get("/events/tea/issues?paper=print/badges&before=1&after=2").text
    assert "Both issues say the same." in told


def test_two_issues_of_cards_tell_whose_differs(tmp_path: Path) -> None:
    """Of a delegation that got another name the badges are told, with both, and no others."""
    with office_of_the_visit(tmp_path) as there:
        assert issue(there.browser, "visit-2026", "print/badges") == 200
        with there.store.writing("office", about="visit-2026") as session:
            event = load_event(session, "visit-2026")
            event.delegation("C").name = "曦和集团"
            change_event(session, event, {"delegations": event.delegations})
        assert issue(there.browser, "visit-2026", "print/badges") == 200
        asked = "/events/visit-2026/issues?paper=print/badges&before=1&after=2"
        told = there.browser.get(asked).text
    lines = re.findall(r'<th scope="row">(\w+) Ferrante', told)
    changed = re.findall(r"<del>.*曦和工程.*</del> → <ins>.*曦和集团.*</ins>", told)
    assert (lines, told.count("<ins>"), len(changed)) == (["Aldo", "Lucia"], 2, 2)


def test_what_there_is_not_is_not_issued(tea: TestClient) -> None:
    """No such paper, no such issue, no such form."""
    assert issue(tea, "tea", "letters") == 404
    assert issue(tea, "tea", "itinerary") == 200
    for path in ("issued/2/pdf/itinerary", "issued/1/xlsx/itinerary", "issued/1/pdf/letters"):
        assert tea.get(f"/events/tea/{path}").status_code == 404


def test_what_no_form_of_ours_sends_is_refused(tea: TestClient) -> None:
    """No audience of that name; no number that the store can count to."""
    sent = {"paper": "itinerary", "audience": "everybody"}
    posted = tea.post("/events/tea/new/issues", data=sent).status_code
    asked = [
        tea.get(f"/events/tea/{path}").status_code
        for path in (f"issued/{2**80}/pdf/itinerary", f"preview/{2**80}/itinerary")
    ]
    assert (posted, asked) == (422, [422, 422])
