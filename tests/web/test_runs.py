"""A run is asked for, seen, stopped, and its plan told in sentences."""

from datetime import timedelta
from pathlib import Path

from planner.domain.account import Role
from planner.domain.run import RunProgress, StageAnswer
from planner.persistence.claims import Claim, claim, fail, keep
from planner.services.carry_out_run import CANNOT_BE
from planner.services.stores import Store
from planner.services.watch_run import last_run
from tests.web.signed_in import office

PAGE = "/events/visit-2026/run"
FOUND = {"hard": 0, "medium": 0, "soft": 7}


def _begun(store: Store) -> Claim:
    """The run that waits, claimed by a worker."""
    run = claim(store, "w", timedelta(minutes=1))
    assert run is not None
    return Claim(run.number, "w", run.attempt)


def _tell(store: Store, held: Claim, kind: str, status: str | None = None) -> None:
    bound = FOUND if status == "OPTIMAL" else {}
    told = RunProgress(number=0, kind=kind, seconds=1.5, score=FOUND, bound=bound, status=status)
    keep(store, held, StageAnswer(kind=kind, ended=status is not None, answer={}), told)


def test_planning_is_asked_for_once(tmp_path: Path) -> None:
    """The button asks for a run, and a second press while it waits for no other."""
    with office(tmp_path) as there:
        shown = there.browser.post(PAGE).text
        there.browser.post(PAGE)
        run = last_run(there.store, "visit-2026")
        assert run is not None
        assert (run.number, run.asked_by) == (1, "someone")
        assert "Waiting for its turn" in shown
        assert "Stop and keep the best" in shown


def test_a_stage_is_told_in_words_with_its_figures_apart(tmp_path: Path) -> None:
    """A proved stage is the best there is; one at work says that better plans are looked for."""
    with office(tmp_path) as there:
        there.browser.post(PAGE)
        held = _begun(there.store)
        _tell(there.store, held, "rooms", "OPTIMAL")
        _tell(there.store, held, "itineraries")
        shown = there.browser.get(PAGE).text
        assert "<b>Sessions and halls</b>: already the best there is" in shown
        assert "everything asked for is in; better plans are being looked for" in shown
        assert "0/0/7, at best 0/0/7, after 1.5 s" in shown


def test_progress_resumes_after_the_row_seen_last(tmp_path: Path) -> None:
    """Who comes back with the last row's number hears only that the run has ended since."""
    with office(tmp_path) as there:
        there.browser.post(PAGE)
        held = _begun(there.store)
        _tell(there.store, held, "rooms", "OPTIMAL")
        fail(there.store, held, CANNOT_BE)
        whole = there.browser.get(f"{PAGE}/1/progress").text
        rest = there.browser.get(f"{PAGE}/1/progress", headers={"Last-Event-ID": "1"}).text
        assert [line for line in whole.splitlines() if line.startswith(("event", "id"))] == [
            "event: progress", "id: 1", "event: end", "id: 1",
        ]  # fmt: skip
        assert "already the best there is" in whole
        assert [line for line in rest.splitlines() if line.startswith("event")] == ["event: end"]


def test_a_run_that_failed_says_why(tmp_path: Path) -> None:
    """What cannot be is said on the page, and the plan that stood still stands below."""
    with office(tmp_path) as there:
        there.browser.post(PAGE)
        fail(there.store, _begun(there.store), CANNOT_BE)
        shown = there.browser.get(PAGE).text
        assert "No plan was made — What is asked for cannot hold together." in shown
        assert "Plan 1" in shown


def test_stopping_is_asked_for(tmp_path: Path) -> None:
    """A run at work is told to stop, and says that the best is kept."""
    with office(tmp_path) as there:
        there.browser.post(PAGE)
        _begun(there.store)
        assert "the best plan so far is kept" in there.browser.post(f"{PAGE}/1/stop").text


def test_a_viewer_does_not_plan(tmp_path: Path) -> None:
    """Who may only look sees no button, and is refused."""
    with office(tmp_path, Role.VIEWER) as there:
        assert '<button class="chief">' not in there.browser.get(PAGE).text
        assert there.browser.post(PAGE).status_code == 403
        assert last_run(there.store, "visit-2026") is None
