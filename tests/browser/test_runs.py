"""A run is watched in a browser until it ends."""

from datetime import timedelta
from pathlib import Path

import pytest

from planner.persistence.claims import Claim, claim, fail
from planner.services.carry_out_run import CANNOT_BE
from planner.services.stores import open_store
from tests.browser.chromium import LANGUAGES, WIDTHS, chromium, faults, served, sign_in
from tests.web.signed_in import NOON


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_run_is_seen_to_end(tmp_path: Path, width: int, language: str) -> None:
    """The page changes by itself when a run ends, and says why it has no plan."""
    size = {"width": width, "height": 844}
    complaints: list[str] = []
    with (
        served(tmp_path) as (address, password),
        chromium(viewport=size, locale=language) as office,
    ):
        page = office.new_page()
        page.on("console", lambda told: complaints.append(told.text))
        sign_in(page, address, password)
        page.goto(f"{address}/events/visit-2026/run")
        page.locator("main .head button.chief").click()
        page.wait_for_selector("[data-progress]")
        assert faults(page) == []
        store = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: NOON)
        run = claim(store, "w", timedelta(minutes=1))
        assert run is not None
        fail(store, Claim(run.number, "w", run.attempt), CANNOT_BE)
        store.engine.dispose()
        page.wait_for_selector(".notice.bad")
        assert faults(page) == []
    assert complaints == []
