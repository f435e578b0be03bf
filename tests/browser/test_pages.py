"""Every page of an event is fit to be used at both widths and in both languages."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from planner.services.stores import open_store
from tests.browser.chromium import LANGUAGES, WIDTHS, chromium, faults, served, sign_in
from tests.visit import plan
from tests.web.signed_in import NOON

PAGES = ("", "/run", "/changes", "/leaders")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_grave(tmp_path: Path, width: int, language: str) -> None:
    """No page is wider than its window, breaks a grave rule of axe, or complains to the console."""
    size = {"width": width, "height": 844}
    found: dict[str, list[str]] = {}
    complaints: list[str] = []
    with (
        served(tmp_path) as (address, password),
        chromium(viewport=size, locale=language) as office,
    ):
        store = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: NOON)
        with store.writing("office", about="visit-2026") as session:
            save_plan(session, Snapshot(replace(plan(), visits=plan().visits[:1]), ()))
        store.engine.dispose()
        page = office.new_page()
        page.on("console", lambda told: complaints.append(told.text))
        sign_in(page, address, password)
        for path in PAGES:
            page.goto(f"{address}/events/visit-2026{path}")
            found[path] = faults(page)
    assert found == {path: [] for path in PAGES}
    assert complaints == []
