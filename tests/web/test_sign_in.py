"""The door."""

import re
from datetime import timedelta
from html import unescape
from pathlib import Path

from sqlalchemy import select
from starlette.testclient import TestClient

from planner.domain.account import Role
from planner.persistence.accounts import accounts, sign_ins
from planner.services.accounts import account_of, first_password, new_password
from planner.services.guesses import FAILURES_MOST
from planner.services.stored_events import open_event
from planner.services.stores import Store
from tests.web.reading import heading, notices
from tests.web.signed_in import office

WRONG = "Name or password is wrong. The office gives a new one with `planner password NAME`."


def _try(client: TestClient, password: str, to: str = "/") -> str:
    form = {"name": "office", "password": password, "to": to}
    answer = client.post("/sign-in", data=form, follow_redirects=False)
    return answer.headers.get("location") or notices(answer)[0]


def test_who_is_not_signed_in_is_led_to_the_door_and_back(
    visitor: TestClient, store: Store
) -> None:
    """A page asked for by nobody known leads to the door, which leads back to that page."""
    away = visitor.get("/events/tea?of=hall:h1", follow_redirects=False)
    assert (away.status_code, away.headers["location"]) == (
        303,
        "/sign-in?to=/events/tea%3Fof%3Dhall%3Ah1",
    )
    password = new_password(store, "office", Role.OFFICE)
    assert _try(visitor, password, to="/events/tea") == "/events/tea"


def test_a_wrong_password_opens_nothing(visitor: TestClient, store: Store) -> None:
    """A wrong password, and a name that nobody has, are told in the same words."""
    assert _try(visitor, "wrong") == WRONG
    new_password(store, "office", Role.OFFICE)
    assert _try(visitor, "wrong") == WRONG
    assert visitor.cookies.get("session") is None


def test_guessing_is_stopped(visitor: TestClient, store: Store) -> None:
    """After five wrong passwords even the right one must wait."""
    password = new_password(store, "office", Role.OFFICE)
    for _ in range(FAILURES_MOST):
        assert _try(visitor, "wrong") == WRONG
    told = "Too many wrong passwords. Try again in 15 minutes."
    assert _try(visitor, password) == told


def test_a_right_password_ends_the_count(visitor: TestClient, store: Store) -> None:
    """Wrong passwords before a right one are forgotten."""
    password = new_password(store, "office", Role.OFFICE)
    for _ in range(2):
        for _ in range(FAILURES_MOST - 1):
            _try(visitor, "wrong")
        assert _try(visitor, password) == "/"


def test_signing_out_ends_the_session_in_the_store(office: TestClient, store: Store) -> None:
    """A session that was ended opens nothing, even to who kept its cookie."""
    token = office.cookies["session"]
    office.post("/sign-out")
    assert account_of(store, token) is None


def test_a_session_ends_by_itself(office: TestClient, store: Store) -> None:
    """Twelve hours after signing in the door is closed again."""
    token = office.cookies["session"]
    later = Store(store.engine, lambda: store.clock() + timedelta(hours=12))
    assert (account_of(store, token) is None, account_of(later, token)) == (False, None)


def test_a_new_password_ends_what_is_open(office: TestClient, store: Store) -> None:
    """Who signed in with the old password is out as soon as there is a new one."""
    new_password(store, "office")
    assert heading(office.get("/")) == "Sign in"


def test_the_store_keeps_no_secret(office: TestClient, store: Store) -> None:
    """Neither token nor password can be read from the store."""
    with store.reading() as session:
        kept = session.execute(select(sign_ins.c.token, accounts.c.password).join(accounts)).one()
    assert office.cookies["session"] not in kept
    assert kept.password.startswith("$argon2id$")


def test_the_cookie_is_for_the_browser_alone(visitor: TestClient, store: Store) -> None:
    """No script reads the session's cookie, and no other site sends it along with a form."""
    password = new_password(store, "office", Role.OFFICE)
    form = {"name": "office", "password": password}
    told = visitor.post("/sign-in", data=form, follow_redirects=False).headers["set-cookie"]
    assert told.partition("; ")[2] == "HttpOnly; Path=/; SameSite=lax"


def test_the_first_password_is_told_once(store: Store) -> None:
    """The first start makes the office's account; the second does not."""
    assert first_password(store) is not None
    assert first_password(store) is None


def test_what_was_typed_outlives_the_session(tmp_path: Path) -> None:
    """A form sent after the session ended is kept, line by line, to be sent again; not saved."""
    with office(tmp_path) as there:
        form = {"was A plant": "//", "wish A plant": "must", "note": 'two\nlines "quoted"'}
        path = "/events/visit-2026/wishes"
        answer = there.stranger.post(path, data=form)
        assert (answer.status_code, heading(answer)) == (401, "Not saved yet")
        assert f'<form method="post" action="{path}">' in answer.text
        kept = dict(re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', answer.text))
        assert {name: unescape(kept[name]) for name in form} == form
        assert open_event(there.store, "visit-2026").event.wishes == ()
        assert there.browser.post(path, data=form).status_code == 200
        assert len(open_event(there.store, "visit-2026").event.wishes) == 1
