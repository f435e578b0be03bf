"""A worker sees a run through: it ends once, stops when asked, and outlives its processes."""

import signal
from datetime import UTC, datetime, timedelta

from planner.domain.event import Event
from planner.domain.run import Run, RunLimits, RunState
from planner.jobs.child import BROKE_DOWN
from planner.language import translator
from planner.persistence.claims import DIED_TOO_OFTEN
from planner.persistence.failures import said_failure
from planner.persistence.runs import ask, ask_to_stop, load_run, progress_since
from planner.persistence.store import Store
from tests.jobs.conftest import Hire, eventually
from tests.persistence.at_once import told_at_once

START = datetime(2026, 5, 10, tzinfo=UTC)
SOON = timedelta(seconds=5)
"""It takes 0.5 s at rest; a machine with other work gets ten times that."""


def _asked(store: Store, *identifiers: str) -> list[Run]:
    """A run each of some events."""
    with store.writing("office") as session:
        session.add_all(
            Event(id=identifier, name="Visit", start=START, end=START + timedelta(days=2))
            for identifier in identifiers
        )
    return [ask(store, identifier, RunLimits(), by="ling") for identifier in identifiers]


def _ended(store: Store, run: Run) -> Run:
    eventually(lambda: not load_run(store, run.number).state.open)
    return load_run(store, run.number)


def _told(store: Store, run: Run) -> list[int]:
    rows = progress_since(store, run.number, 0)
    return [row.score["soft"] for row in rows if row.score is not None]


def test_a_cancelled_run_keeps_its_best(store: Store, hire: Hire) -> None:
    """Soon after it is cancelled, a run has ended with a plan as good as any it told of."""
    (run,) = _asked(store, "visit")
    hire("one", "count")
    eventually(lambda: len(_told(store, run)) >= 5)
    asked = store.clock()
    ask_to_stop(store, run.number)
    ended = _ended(store, run)
    assert (ended.state, ended.plan, ended.deaths) == (RunState.DONE, min(_told(store, run)), 0)
    assert ended.ended_at is not None
    assert ended.ended_at - asked < SOON


def test_four_processes_share_a_hundred_runs(store: Store, url: str) -> None:
    """Of a hundred runs, each is claimed by one of four processes that fight for them."""
    waiting = [run.number for run in _asked(store, *map(str, range(100)))]
    names = [["one"], ["two"], ["three"], ["four"]]
    claimed = told_at_once("tests.jobs.claimant", names, url)
    numbers = [int(number) for told in claimed for number in told.split()]
    assert sorted(numbers) == waiting
    assert {load_run(store, number).attempt for number in waiting} == {1}
    assert sum(1 for told in claimed if told) > 1, "one had them all: nobody fought"


def test_a_bug_fails_the_run(store: Store, hire: Hire) -> None:
    """Work that raises is not tried again; the worker lives on and carries out the next run."""
    runs = _asked(store, "visit", "other")
    hire("one", "broken")
    for run in runs:
        ended = _ended(store, run)
        assert (ended.state, ended.failure, ended.attempt) == (RunState.FAILED, BROKE_DOWN, 1)


def test_a_refusal_is_kept_for_every_language(store: Store, hire: Hire) -> None:
    """A run that is refused keeps the sentences: told in Chinese they are Chinese, names kept."""
    (run,) = _asked(store, "visit")
    hire("one", "refused")
    failure = _ended(store, run).failure
    assert said_failure(failure, translator("zh_CN")) == (
        "“visit”无法固定：还没有排出方案。 — 请先编排方案。"
    )
    assert said_failure(failure, translator("en")) == (
        "visit cannot be pinned: nothing is planned yet. — Plan the event first."
    )


def test_a_worker_that_ends_gives_its_run_back(store: Store, hire: Hire) -> None:
    """On SIGTERM a run at work waits again at once, and is no death the worse."""
    (run,), worker = _asked(store, "visit"), hire("one", "count")
    eventually(lambda: len(_told(store, run)) >= 2)
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(60) == 0
    waiting = load_run(store, run.number)
    assert (waiting.state, waiting.attempt, waiting.deaths) == (RunState.QUEUED, 1, 0)
    hire("two", "one")
    ended = _ended(store, run)
    assert (ended.state, ended.plan, ended.deaths) == (RunState.DONE, 2, 0)


def test_a_run_that_does_not_stop_is_killed_and_fails(store: Store, hire: Hire) -> None:
    """Work deaf to a stop is killed when its grace is over; three such deaths are enough."""
    (run,) = _asked(store, "visit")
    hire("one", "deaf", grace_seconds=0.1)
    eventually(lambda: len(_told(store, run)) >= 1)
    ask_to_stop(store, run.number)
    ended = _ended(store, run)
    assert (ended.state, ended.failure, ended.attempt) == (RunState.FAILED, DIED_TOO_OFTEN, 3)
