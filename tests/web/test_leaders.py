"""A leader's page is opened by a link that the office makes and takes back."""

import logging
import re
from pathlib import Path

import pytest
from sqlalchemy import text
from starlette.testclient import TestClient

from planner.domain.account import Role
from tests.web.signed_in import office

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
