"""A real Chromium, and the web served to it; skipped in plain words where there is none."""

import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, sync_playwright

from planner.domain.account import Role
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from planner.services.accounts import new_password
from planner.services.stored_events import import_event
from planner.services.stores import open_store
from tests.visit import event, plan, register
from tests.web.signed_in import NOON
from web.app import create_app
from web.settings import Settings

WIDTHS = (390, 1440)
LANGUAGES = ("zh-CN", "en")
GRAVE = ("serious", "critical")


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, str]]:
    """The address of the web with the planned visit in its store, and the office's password."""
    url = f"sqlite:///{folder / 'planner.db'}"
    store = open_store(url, clock=lambda: NOON)
    import_event(store, register(), event(), typed=None, by="office")
    with store.writing("office", about=event().id) as session:
        save_plan(session, Snapshot(plan(), ()))
    password = new_password(store, "office", Role.OFFICE)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(Settings(url)), log_level="warning"))
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", password
        server.should_exit = True
        thread.join()
    store.engine.dispose()


@contextmanager
def chromium(**options: Any) -> Iterator[BrowserContext]:
    """A browser of one person."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("no Chromium here")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser.new_context(**options)
        browser.close()


def sign_in(page: Page, address: str, password: str) -> None:
    """Come in as the office."""
    page.goto(f"{address}/sign-in")
    page.fill("#name", "office")
    page.fill("#password", password)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/")


def faults(page: Page) -> list[str]:
    """What axe finds grave on a page, and whether the page is wider than its window."""
    found = [
        f"{one['id']}: {one['nodes'][0]['html']}"
        for one in Axe().run(page).response["violations"]
        if one["impact"] in GRAVE
    ]
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [*found, *(["wider than the window"] if wide else [])]
