"""A run is asked for, seen, stopped, and its plan told in sentences."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from planner.domain.account import Role
from planner.domain.errors import Refused
from planner.domain.run import Keep, RunProgress, StageAnswer
from planner.domain.sentence import sentence
from planner.persistence.claims import Claim, claim, fail, keep
from planner.persistence.failures import kept_failure
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from planner.services.carry_out_run import CANNOT_BE
from planner.services.publish_plan import publish
from planner.services.stored_events import import_event
from planner.services.stores import Store
from planner.services.watch_run import last_run
from tests.visit import event, plan, register
from tests.web.reading import rows
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
        assert (
            '<b>Sessions and halls</b>: <span class="mark good">already the best there is</span>'
            in shown
        )
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


def test_a_refusal_is_said_in_the_readers_language(tmp_path: Path) -> None:
    """What refused a run is told in Chinese to who reads Chinese; an older row's line as it is."""
    what = sentence("{subject} cannot be pinned: nothing is planned yet.", subject="S1")
    refusal = Refused("S1", what, sentence("Plan the event first."))
    chinese = {"accept-language": "zh-CN"}
    with office(tmp_path) as there:
        for failure, told in (
            (kept_failure(refusal), "“S1”无法固定：还没有排出方案。 — 请先编排方案。"),
            ("Hall {1} is shut. — Open it.", "Hall {1} is shut. — Open it."),
        ):
            there.browser.post(PAGE)
            fail(there.store, _begun(there.store), failure)
            assert f"— {told}<" in there.browser.get(PAGE, headers=chinese).text


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


def _impossible(store: Store) -> None:
    """The run that waits ends with the proof that two sessions cannot share a hall."""
    held = _begun(store)
    answer = {
        "plan": None,
        "conflict": [
            {"constraint": "room-clash", "subjects": ["S1", "hall"]},
            {"constraint": "session-outside-window", "subjects": ["S2"]},
        ],
        "given_up": [{"constraint": "session-outside-window", "subjects": ["S2"]}],
    }
    told = RunProgress(number=0, kind="rooms", seconds=1.5, status="INFEASIBLE")
    keep(store, held, StageAnswer(kind="rooms", ended=True, answer=answer), told)
    fail(store, held, CANNOT_BE)


def test_an_impossible_run_says_what_clashes_and_what_to_give_up(tmp_path: Path) -> None:
    """The smallest conflict stands in sentences with names, and so does what would free it."""
    with office(tmp_path) as there:
        there.browser.post(PAGE)
        _impossible(there.store)
        shown = there.browser.get(PAGE).text
        clashing = shown[shown.index("These cannot all hold together:") :]
        clashing, _, given_up = clashing.partition("There is a plan without:")
        assert "(工作汇报会, 一号厅)" in clashing
        assert "(人事谈话)" in clashing
        assert "(人事谈话)" in given_up
        assert "(工作汇报会" not in given_up
        assert "Change or unpin one of them, and plan again." in given_up


def test_a_run_is_stopped_and_watched_under_its_own_event_alone(tmp_path: Path) -> None:
    """Its number under another event is not found, and it goes on."""
    with office(tmp_path) as there:
        there.browser.post(PAGE)
        _begun(there.store)
        for path in ("stop", "progress"):
            elsewhere = f"/events/other/run/1/{path}"
            ask = there.browser.post if path == "stop" else there.browser.get
            assert ask(elsewhere).status_code == 404
        run = last_run(there.store, "visit-2026")
        assert run is not None
        assert run.cancel is False


def test_how_long_and_what_is_kept_are_chosen(tmp_path: Path) -> None:
    """The form's seconds and choice are the run's; other seconds are refused."""
    with office(tmp_path) as there:
        assert there.browser.post(PAGE, data={"seconds": "9999"}).status_code == 422
        there.browser.post(PAGE, data={"seconds": "120", "keep": "planned"})
        run = last_run(there.store, "visit-2026")
        assert run is not None
        assert (run.limits.seconds, run.limits.keep) == (120.0, Keep.PLANNED)


def test_how_much_more_there_could_be_is_said_in_words(tmp_path: Path) -> None:
    """Three left out where two are proved to be the least: at most one more can be taken in."""
    with office(tmp_path) as there:
        there.browser.post(PAGE)
        held = _begun(there.store)
        told = RunProgress(
            number=0,
            kind="itineraries",
            seconds=2.0,
            score={"hard": 0, "medium": 3, "soft": 7},
            bound={"hard": 0, "medium": 2, "soft": None},
            status="FEASIBLE",
        )
        keep(there.store, held, StageAnswer(kind="itineraries", ended=True, answer={}), told)
        assert "at most 1 more visits or meals can be taken in" in there.browser.get(PAGE).text


def test_every_plan_is_listed_with_what_has_become_of_it(tmp_path: Path) -> None:
    """The second plan is a draft against the first, which was published by whom and when."""
    with office(tmp_path) as there:
        publish(there.store, "visit-2026", by="ling")
        with there.store.writing("wang", about="visit-2026") as session:
            save_plan(session, Snapshot(plan(), ()))
        assert rows(there.browser.get(PAGE)) == [
            ["Plan 2", "Draft", "3", "wang 2026-11-25 12:00", "", "against plan 1"],
            ["Plan 1", "Published", "3", "office 2026-11-25 12:00", "ling 2026-11-25 12:00", ""],
        ]


def test_a_plan_of_an_earlier_revision_says_so(tmp_path: Path) -> None:
    """An event edited after its plan was made leads to what was edited."""
    with office(tmp_path) as there:
        assert "has been changed since plan 1" not in there.browser.get(PAGE).text
        renamed = replace(event(), name="Renamed")
        import_event(there.store, register(), renamed, typed=None, by="ling")
        shown = there.browser.get(PAGE).text
        assert "The event has been changed since plan 1 was made" in shown
        assert 'href="/events/visit-2026/edits"' in shown.partition("since plan 1")[2]
