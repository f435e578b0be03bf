"""A run is watched in a browser until it ends."""

from datetime import timedelta

import pytest

from planner.domain.run import RunProgress, StageAnswer
from planner.persistence.claims import Claim, claim, fail, keep
from planner.services.carry_out_run import CANNOT_BE
from tests.browser.conftest import Open
from tests.browser.serving import Served
from tests.browser.watching import LANGUAGES

SCORE = {"hard": 0, "medium": 0, "soft": 7}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_run_is_seen_to_end(open_page: Open, served: Served, language: str) -> None:
    """The page changes by itself as a run goes on, and when it ends says why it has no plan."""
    window = open_page("phone", language)
    window.sign_in("/events/tea/run")
    window.page.locator("main form[action$='/run'] button.chief").click()
    window.page.wait_for_selector("[data-progress]")
    run = claim(served.store, "w", timedelta(minutes=1))
    assert run is not None
    held = Claim(run.number, "w", run.attempt)
    told = RunProgress(number=0, kind="rooms", seconds=1.5, score=SCORE, status="OPTIMAL")
    keep(served.store, held, StageAnswer(kind="rooms", ended=True, answer={}), told)
    window.page.wait_for_selector(".stages li")
    assert window.missteps() == []
    fail(served.store, held, CANNOT_BE)
    window.page.wait_for_selector(".notice.bad")
    assert window.missteps() == []
