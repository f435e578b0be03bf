"""A real Chromium, and a served web with one planned event; skipped where no browser is found."""

import os
import shutil
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from threading import Thread

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from fixtures import event_path
from planner.domain.account import Role
from planner.services.accounts import new_password
from planner.services.import_workbook import import_workbook
from planner.services.plan_event import plan_event
from planner.services.stored_events import open_event, save_outcome
from planner.services.stores import Store
from solver.limits import Limits
from web.app import create_app
from web.settings import Settings

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
SIZES = {"desk": (1440, 900), "phone": (390, 844)}
EXPECTED = "Failed to load resource: the server responded with a status of 4"
"""What Chromium says of a refusal; the page itself is the answer."""


@dataclass(frozen=True)
class Served:
    """A web that is up: where, and how the office signs in."""

    address: str
    password: str


@dataclass
class Watched:
    """A page, and what went wrong while it was used."""

    page: Page
    served: Served
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self._see(request.url))

    def _hear(self, message: object) -> None:
        text = str(getattr(message, "text", ""))
        if not text.startswith(EXPECTED):
            self.complaints.append(text)

    def _see(self, address: str) -> None:
        if not address.startswith(self.served.address):
            self.complaints.append(f"asked {address}")

    def visit(self, path: str) -> None:
        """Open a page of ours."""
        self.page.goto(self.served.address + path)

    def sign_in(self, to: str = "/") -> None:
        """Come in as the office, by the door."""
        self.visit(f"/sign-in?to={to}")
        self.page.fill("#name", "office")
        self.page.fill("#password", self.served.password)
        self.page.click("main button.chief")
        self.page.wait_for_url(self.served.address + to)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Chromium, with our Chinese font where the machine has none; one at a time in a process."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium here: apt-get install chromium")
    spec = find_spec("manimgx_fonts_cjk")
    assert spec is not None
    assert spec.submodule_search_locations
    fonts = tmp_path_factory.mktemp("fonts") / "fonts.conf"
    folders = ("/usr/share/fonts", spec.submodule_search_locations[0])
    listed = "".join(f"<dir>{folder}</dir>" for folder in folders)
    cache = f"<cachedir>{fonts.parent}</cachedir>"
    fonts.write_text(f'<?xml version="1.0"?><fontconfig>{listed}{cache}</fontconfig>')
    surroundings = {**os.environ, "FONTCONFIG_FILE": str(fonts)}
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=found, args=[*FLAGS], env=surroundings)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The web on a port of its own, with the tea imported and planned."""
    folder = tmp_path_factory.mktemp("served")
    app = create_app(Settings(f"sqlite:///{folder / 'planner.db'}"))
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_config=None))
    thread = Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started:
        time.sleep(0.05)
    password = new_password(app.state.store, "office", Role.OFFICE)
    _plan(app.state.store, event_path("tea"))
    yield Served(f"http://127.0.0.1:{listening.getsockname()[1]}", password)
    server.should_exit = True
    thread.join()
    listening.close()


def _plan(store: Store, workbook: Path) -> None:
    event = import_workbook(store, workbook, by="office")
    opened = open_event(store, event)
    limits = Limits(
        clock=time.monotonic, began=time.monotonic(), seconds=20.0, effort=1, seed=0, workers=1
    )
    save_outcome(store, plan_event(*opened[:3], limits), by="office")


Open = Callable[[str, str], Watched]


@pytest.fixture
def open_page(browser: Browser, served: Served) -> Iterator[Open]:
    """Opens a fresh window of a size in a language; at the end nothing may have gone wrong."""
    contexts: list[BrowserContext] = []
    pages: list[Watched] = []

    def opened(size: str, language: str) -> Watched:
        width, height = SIZES[size]
        context = browser.new_context(viewport={"width": width, "height": height}, locale=language)
        contexts.append(context)
        pages.append(Watched(context.new_page(), served))
        return pages[-1]

    yield opened
    for context in contexts:
        context.close()
    assert [complaint for page in pages for complaint in page.complaints] == []
