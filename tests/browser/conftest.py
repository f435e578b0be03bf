"""A real Chromium, and a web with one planned event; skipped where no browser is found."""

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser.serving import Served, bring_planned, serving
from tests.browser.watching import SIZES, Watched

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of this folder in one process: a browser is dear to start, and shared."""
    for item in items:
        if item.path.parent == HERE:
            item.add_marker(pytest.mark.xdist_group("chromium"))


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Chromium, with our Chinese font where the machine has none."""
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
    with serving(tmp_path_factory.mktemp("served")) as found:
        bring_planned(found.store, "tea")
        yield found


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
