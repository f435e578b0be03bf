"""A leader's page is opened by a link that the office makes and takes back."""

import logging
import re
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text
from starlette.testclient import TestClient

from planner.domain.account import Role
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from tests.visit import at, plan
from tests.web.reading import rows
from tests.web.signed_in import Office, office

TABLE = "/events/visit-2026/leaders"


def _made(browser: TestClient, person: str = "han") -> str:
    """The path of a new link, as the office is shown it once."""
    shown = browser.post(f"{TABLE}/make", data={"person": person}).text
    found = re.search(r"http://testserver(/card/[\w-]+)", shown)
    assert found is not None
    return found[1]


def test_a_link_opens_the_page_of_its_leader(tmp_path: Path) -> None:
    """Whoever has the link sees what comes next, without signing in, and may call the liaison."""
    with office(tmp_path) as there:
        page = there.stranger.get(_made(there.browser))
        assert page.status_code == 200
        assert "韩砚舟" in page.text
        assert 'href="tel:13900000002"' in page.text
        assert "13800000001" not in page.text
        assert page.headers["x-robots-tag"] == "noindex, nofollow"


def test_a_link_is_shown_once(tmp_path: Path) -> None:
    """The next look at the table shows that there is a link, and not which."""
    with office(tmp_path) as there:
        path = _made(there.browser)
        assert path not in there.browser.get(TABLE).text
        assert "made 11-25 12:00" in there.browser.get(TABLE).text


def test_a_revoked_link_opens_nothing(tmp_path: Path) -> None:
    """A link that was taken back, or replaced by a new one, answers 404."""
    with office(tmp_path) as there:
        first = _made(there.browser)
        second = _made(there.browser)
        assert there.stranger.get(first).status_code == 404
        assert there.stranger.get(second).status_code == 200
        there.browser.post(f"{TABLE}/revoke", data={"person": "han"})
        assert there.stranger.get(second).status_code == 404


def test_the_store_does_not_keep_the_secret(tmp_path: Path) -> None:
    """The link has 32 bytes of chance, and the store only their SHA-256."""
    with office(tmp_path) as there:
        token = _made(there.browser).rpartition("/")[2]
        assert len(token) == 43  # 32 bytes in base64 without padding
        with there.store.reading() as session:
            kept = session.execute(text("SELECT token FROM leader_links")).scalar_one()
        assert len(kept) == 64
        assert token not in kept


def test_the_log_does_not_keep_the_secret(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The line of a request for a leader's page leaves out what opens it."""
    with office(tmp_path) as there, caplog.at_level(logging.INFO, "web.requests"):
        path = _made(there.browser)
        there.stranger.get(path)
        told = [r.getMessage() for r in caplog.records if r.name == "web.requests"]
    assert '"path": "/card/"' in told[-1]
    assert [line for line in told if path in line] == []


@pytest.mark.parametrize("role", [Role.VIEWER, Role.ORGANISER])
def test_only_the_office_makes_links(tmp_path: Path, role: Role) -> None:
    """Who is not of the office is refused, and no link is made."""
    with office(tmp_path, role) as there:
        refused = there.browser.post(f"{TABLE}/make", data={"person": "han"})
        assert refused.status_code == 403
        with there.store.reading() as session:
            assert session.execute(text("SELECT count(*) FROM leader_links")).scalar_one() == 0


def _published_later(there: Office, note: str) -> None:
    """The plan put in force, then another with the talk ten minutes later, for a reason."""
    there.browser.post("/events/visit-2026/publish")
    first, talk, last = plan().slots
    later = replace(talk, start=at(10, 50), end=at(11, 20))
    with there.store.writing("office", about="visit-2026") as session:
        save_plan(session, Snapshot(replace(plan(), slots=(first, later, last)), ()))
    there.browser.post("/events/visit-2026/publish", data={"note": note})


def test_a_leader_is_told_what_moved_and_why(tmp_path: Path) -> None:
    """What changed with the plan in force stands first, with the reason the office gave."""
    with office(tmp_path) as there:
        path = _made(there.browser)
        assert "Changed" not in there.stranger.get(path).text
        _published_later(there, "省里来电")
        shown = there.stranger.get(path).text
        assert (
            "人事谈话: Wed 25 Nov 10:40–11:10 → Wed 25 Nov 10:50–11:20 (because: 省里来电)" in shown
        )


def test_whom_nothing_moved_for_is_told_nothing(tmp_path: Path) -> None:
    """The change of a talk between two is no news to a third."""
    with office(tmp_path) as there:
        path = _made(there.browser, "aldo")
        _published_later(there, "省里来电")
        assert "省里来电" not in there.stranger.get(path).text


def test_a_draft_is_not_shown_to_a_leader(tmp_path: Path) -> None:
    """With a plan in force, one that was made since stays with the office."""
    with office(tmp_path) as there:
        path = _made(there.browser)
        there.browser.post("/events/visit-2026/publish")
        first, talk, last = plan().slots
        later = replace(talk, start=at(20), end=at(20, 30))
        with there.store.writing("office", about="visit-2026") as session:
            save_plan(session, Snapshot(replace(plan(), slots=(first, later, last)), ()))
        assert "20:00–20:30" not in there.stranger.get(path).text


def test_a_leader_takes_note_and_the_office_sees_when(tmp_path: Path) -> None:
    """One tap notes the plan in force; the next plan in force is to be noted again."""
    with office(tmp_path) as there:
        path = _made(there.browser)
        assert "I have taken note" not in there.stranger.get(path).text
        there.browser.post("/events/visit-2026/publish")
        assert "I have taken note" in there.stranger.get(path).text
        assert rows(there.browser.get(TABLE))[0][4] == "not yet"
        shown = there.stranger.post(f"{path}/seen").text
        assert "Taken note of, 11-25 12:00" in shown
        assert rows(there.browser.get(TABLE))[0][4] == "11-25 12:00"
        _published_later(there, "")
        assert "I have taken note" in there.stranger.get(path).text
        assert rows(there.browser.get(TABLE))[0][4] == "not yet"


def test_only_the_link_takes_note(tmp_path: Path) -> None:
    """A link that opens nothing notes nothing."""
    with office(tmp_path) as there:
        there.browser.post("/events/visit-2026/publish")
        assert there.stranger.post("/card/nothing/seen").status_code == 404


def test_the_days_can_be_copied_as_text(tmp_path: Path) -> None:
    """The text has each day's lines, and whom to call; no other phone is in it."""
    with office(tmp_path) as there:
        shown = there.stranger.get(_made(there.browser)).text
        text = shown.partition("<textarea")[2].partition("</textarea>")[0]
        assert "【Wednesday 25 November】" in text
        assert "09:00–10:30 工作汇报会" in text
        assert "Liaison officer: 纪元 13900000002" in text
        assert "13800000001" not in text
