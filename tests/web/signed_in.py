"""The web of a store of its own that holds the planned visit, asked as a browser would ask."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from starlette.testclient import TestClient

from planner.domain.account import Role
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from planner.services.accounts import new_password
from planner.services.stored_events import import_event
from planner.services.stores import Store, open_store
from tests.visit import event, plan, register
from web.app import create_app
from web.security import COOKIE
from web.settings import Settings

NOON = datetime(2026, 11, 25, 4, tzinfo=UTC)
"""Noon in Shanghai on the first day of the visit."""
BROWSER = {"sec-fetch-site": "same-origin", "accept-language": "en"}


@dataclass(frozen=True)
class Office:
    """A signed-in browser, one that is not, and the store behind both."""

    browser: TestClient
    stranger: TestClient
    store: Store


@contextmanager
def office(folder: Path, role: Role = Role.OFFICE) -> Iterator[Office]:
    """Someone of a role, signed in; a stranger; the visit, imported with its plan."""
    url = f"sqlite:///{folder / 'planner.db'}"
    store = open_store(url, clock=lambda: NOON)
    import_event(store, register(), event(), typed=None, by="office")
    with store.writing("office", about=event().id) as session:
        save_plan(session, Snapshot(plan(), ()))
    password = new_password(store, "someone", role)
    app = create_app(Settings(url))
    with TestClient(app, headers=BROWSER) as stranger:
        app.state.store.engine.dispose()
        app.state.store = store
        browser = TestClient(app, headers=BROWSER)
        answer = browser.post(
            "/sign-in", data={"name": "someone", "password": password}, follow_redirects=False
        )
        assert COOKIE in answer.cookies
        yield Office(browser, stranger, store)
