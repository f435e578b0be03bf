"""The office keeps the accounts in the browser."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from planner.domain.account import Account, Role
from planner.services.keep_accounts import all_accounts
from planner.services.stores import Store
from tests.web.conftest import sign_in
from tests.web.reading import notices, rows
from tests.web.signed_in import office as signed_in

LAST = "office is the last account of the office. Make another account of the office first."


def _add(office: TestClient, name: str, role: str) -> str:
    """Add an account; the password that is shown, or nothing."""
    shown = office.post("/accounts/add", data={"name": name, "role": role}).text
    return shown.partition('readonly value="')[2].partition('"')[0]


def _enters(client: TestClient, name: str, password: str) -> bool:
    answer = client.post(
        "/sign-in", data={"name": name, "password": password}, follow_redirects=False
    )
    return answer.status_code == 303


def test_an_account_is_added_with_a_password_shown_once(office: TestClient, store: Store) -> None:
    """Who was added signs in with the password on that answer; the page itself never shows it."""
    password = _add(office, " 凌  云 ", "organiser")
    assert all_accounts(store)[-1] == Account("凌 云", Role.ORGANISER)
    assert 'id="password"' not in office.get("/accounts").text
    office.cookies.clear()
    assert _enters(office, "凌 云", password)
    assert office.get("/accounts").status_code == 403


def test_a_name_is_given_once(office: TestClient) -> None:
    """A second account of a name is refused, and nobody's password is changed by it."""
    first = _add(office, "ling", "viewer")
    refused = office.post("/accounts/add", data={"name": "ling", "role": "office"})
    assert (refused.status_code, notices(refused)) == (
        422,
        ["ling has an account already. Take another name."],
    )
    assert _enters(office, "ling", first)


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "a\x07b"])
def test_a_name_can_be_read(office: TestClient, store: Store, name: str) -> None:
    """A name of nothing, of too much, or with signs that cannot be seen is refused."""
    assert _add(office, name, "viewer") == ""
    assert [one.name for one in all_accounts(store)] == ["office"]


def test_who_is_blocked_is_out_at_once_and_may_come_back(tmp_path: Path) -> None:
    """Blocking ends what is open; unblocking lets the same password in again."""
    with signed_in(tmp_path) as there:
        password = _add(there.browser, "ling", "viewer")
        assert _enters(there.stranger, "ling", password)
        assert there.stranger.get("/").status_code == 200
        there.browser.post("/accounts/block", data={"name": "ling"})
        assert "/sign-in" in str(there.stranger.get("/").url)
        assert not _enters(there.stranger, "ling", password)
        there.browser.post("/accounts/unblock", data={"name": "ling"})
        assert _enters(there.stranger, "ling", password)


def test_the_last_account_of_the_office_stays(office: TestClient, store: Store) -> None:
    """It is neither blocked nor given a lesser role until there is another of the office."""
    for path, role in (("block", ""), ("role", "viewer")):
        refused = office.post(f"/accounts/{path}", data={"name": "office", "role": role})
        assert (refused.status_code, notices(refused)) == (422, [LAST])
    _add(office, "second", "office")
    assert office.post("/accounts/block", data={"name": "second"}).status_code == 200
    assert office.post("/accounts/block", data={"name": "office"}).status_code == 422
    office.post("/accounts/unblock", data={"name": "second"})
    office.post("/accounts/role", data={"name": "office", "role": "viewer"})
    assert all_accounts(store) == (
        Account("office", Role.VIEWER),
        Account("second", Role.OFFICE),
    )


def test_a_role_counts_from_the_next_request_on(office: TestClient, store: Store) -> None:
    """A viewer made an organiser may edit without signing in again; the table says so."""
    password = _add(office, "ling", "viewer")
    office.post("/accounts/role", data={"name": "ling", "role": "organiser"})
    assert [row[0] for row in rows(office.get("/accounts"))] == ["ling", "office"]
    assert all_accounts(store)[0] == Account("ling", Role.ORGANISER)
    assert _enters(office, "ling", password)


def test_the_page_is_for_the_office(visitor: TestClient, store: Store) -> None:
    """Others neither see the page nor the way to it."""
    sign_in(visitor, store, "ling", Role.ORGANISER)
    assert visitor.get("/accounts").status_code == 403
    assert visitor.post("/accounts/block", data={"name": "ling"}).status_code == 403
    assert 'href="/accounts"' not in visitor.get("/").text


def test_a_button_says_what_it_changes(office: TestClient) -> None:
    """In Chinese the button beside a role names the role; the column's word would not."""
    shown = office.get("/accounts", headers={"accept-language": "zh-CN"}).text
    assert ">修改权限</button>" in shown
    assert ">操作</button>" not in shown
