"""A run's row: one open run an event, claimed by one worker, written by no other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import StatementError

from planner.domain.errors import NotFound
from planner.domain.event import Event, Register
from planner.domain.run import Run, RunLimits, RunProgress, RunState, StageAnswer
from planner.persistence.claims import (
    DIED_TOO_OFTEN,
    Claim,
    Lost,
    begin,
    claim,
    extend,
    fail,
    give_back,
    keep,
    record_death,
)
from planner.persistence.events import save_event
from planner.persistence.runs import (
    ask,
    ask_to_stop,
    latest_run,
    load_run,
    progress_since,
    writing,
)
from planner.persistence.store import Store, open_store
from tests.persistence.conftest import NOON

LEASE = timedelta(seconds=10)
LIMITS = RunLimits(seconds=5, seed=7)
REVISION = 1
BETTER = RunProgress(number=0, kind="rooms", seconds=0.5, score={"hard": 0, "medium": 1, "soft": 2})
ROOMS = StageAnswer(kind="rooms", ended=False, answer={"slots": [1, 2]})


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        """What it shows."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """At noon, until it is moved."""
    return Clock()


def _event(identifier: str) -> Event:
    start = datetime(2026, 5, 10, tzinfo=UTC)
    return Event(id=identifier, name="Visit", start=start, end=start + timedelta(days=2))


@pytest.fixture
def stored(url: str, clock: Clock) -> Iterator[Store]:
    """A store with two events, and a clock that is moved by hand."""
    store = open_store(url, clock=clock)
    for identifier in ("visit", "other"):
        with store.writing("office", about=identifier) as session:
            save_event(session, Register(), _event(identifier))
    yield store
    store.engine.dispose()


def _claimed(store: Store, worker: str = "one") -> Claim:
    run = claim(store, worker, LEASE)
    assert run is not None
    return Claim(run.number, worker, run.attempt)


def _asked(store: Store) -> Run:
    return ask(store, "visit", LIMITS, by="ling")


def test_a_run_is_asked_for_the_event_as_it_stands(stored: Store) -> None:
    """A new run waits, knows the event's revision, and who asked for it when."""
    run = _asked(stored)
    assert run == Run(
        number=run.number,
        event="visit",
        revision=REVISION,
        limits=LIMITS,
        asked_by="ling",
        asked_at=NOON,
    )
    assert latest_run(stored, "visit") == load_run(stored, run.number) == run


def test_an_event_has_one_open_run(stored: Store) -> None:
    """Asked again while one is open, it is that one; once it has ended, it is a new one."""
    first = _asked(stored)
    assert _asked(stored) == first
    held = _claimed(stored)
    assert _asked(stored).number == first.number
    fail(stored, held, "no")
    assert _asked(stored).number > first.number


def test_no_run_without_its_event(stored: Store) -> None:
    """An event that is not there cannot be planned."""
    with pytest.raises(NotFound):
        ask(stored, "nowhere", LIMITS, by="ling")


def test_the_longest_waiting_run_is_claimed_first(stored: Store) -> None:
    """Two runs are claimed in the order in which they were asked for, each once."""
    numbers = [ask(stored, event, LIMITS, by="ling").number for event in ("visit", "other")]
    assert [_claimed(stored).run, _claimed(stored, "two").run] == numbers
    assert claim(stored, "three", LEASE) is None


def test_who_takes_a_dead_workers_place_waits_for_no_lease(stored: Store) -> None:
    """A run at work is at once that worker's who bears its worker's name, and counts a death."""
    run, first = _asked(stored), _claimed(stored)
    assert claim(stored, "two", LEASE) is None
    again = claim(stored, "one", LEASE)
    assert again is not None
    assert (again.number, again.attempt, again.deaths) == (run.number, 2, 1)
    with pytest.raises(Lost):
        extend(stored, first, LEASE)


def test_a_lapsed_lease_is_taken_up_by_another(stored: Store, clock: Clock) -> None:
    """Ten seconds after the last word of its worker a run is another's, and the first writes
    nothing any more."""
    run, first = _asked(stored), _claimed(stored)
    clock.now += timedelta(seconds=6)
    assert extend(stored, first, LEASE) is False
    clock.now += timedelta(seconds=10)
    assert claim(stored, "two", LEASE) is None
    clock.now += timedelta(seconds=1)
    second = _claimed(stored, "two")
    for write in (
        lambda: extend(stored, first, LEASE),
        lambda: keep(stored, first, ROOMS, BETTER),
        lambda: begin(stored, first, 1),
        lambda: fail(stored, first, "no"),
    ):
        with pytest.raises(Lost):
            write()
    give_back(stored, first)
    record_death(stored, first)
    after = load_run(stored, run.number)
    assert (after.state, after.worker, after.attempt, after.deaths) == (
        RunState.RUNNING,
        "two",
        second.attempt,
        1,
    )
    assert progress_since(stored, run.number, 0) == ()


def test_three_deaths_are_enough(stored: Store, clock: Clock) -> None:
    """A run whose child dies twice and whose worker dies then is not taken up a fourth time."""
    run = _asked(stored)
    for _ in range(2):
        record_death(stored, _claimed(stored))
        assert load_run(stored, run.number).state is RunState.QUEUED
    _claimed(stored)
    clock.now += timedelta(seconds=11)
    assert claim(stored, "two", LEASE) is None
    ended = load_run(stored, run.number)
    assert (ended.state, ended.failure, ended.deaths) == (RunState.FAILED, DIED_TOO_OFTEN, 3)
    assert ended.ended_at == clock.now


def test_a_third_death_of_the_child_fails_the_run(stored: Store) -> None:
    """A run whose child dies three times has failed."""
    run = _asked(stored)
    for _ in range(3):
        record_death(stored, _claimed(stored))
    ended = load_run(stored, run.number)
    assert (ended.state, ended.failure, ended.deaths) == (RunState.FAILED, DIED_TOO_OFTEN, 3)


def test_giving_back_is_no_death(stored: Store) -> None:
    """A run given back waits again, with what it holds; only its attempts were counted."""
    run, held = _asked(stored), _claimed(stored)
    keep(stored, held, ROOMS, BETTER)
    give_back(stored, held)
    waiting = load_run(stored, run.number)
    assert (waiting.state, waiting.attempt, waiting.deaths) == (RunState.QUEUED, 1, 0)
    assert begin(stored, _claimed(stored, "two"), REVISION) == (ROOMS,)


def test_what_is_told_is_kept(stored: Store) -> None:
    """Each progress row comes with the answer it tells of; a later answer replaces it."""
    run, held = _asked(stored), _claimed(stored)
    keep(stored, held, ROOMS, BETTER)
    ended = replace(ROOMS, ended=True, answer={"slots": []})
    keep(stored, held, ended, replace(BETTER, seconds=1.0, status="OPTIMAL", bound={"hard": 0}))
    first, second = progress_since(stored, run.number, 0)
    assert replace(first, number=0) == BETTER
    assert (second.seconds, second.status, second.bound) == (1.0, "OPTIMAL", {"hard": 0})
    assert progress_since(stored, run.number, first.number) == (second,)
    assert begin(stored, held, REVISION) == (ended,)


def test_answers_of_an_older_revision_are_dropped(stored: Store) -> None:
    """A run that begins again on a changed event starts afresh, and knows what it plans."""
    run, held = _asked(stored), _claimed(stored)
    keep(stored, held, ROOMS, BETTER)
    assert begin(stored, held, REVISION + 1) == ()
    assert load_run(stored, run.number).revision == REVISION + 1


def test_a_waiting_run_is_cancelled_at_once(stored: Store) -> None:
    """What has not begun has nothing to keep."""
    run = ask_to_stop(stored, _asked(stored).number)
    assert (run.state, run.ended_at) == (RunState.CANCELLED, NOON)
    assert claim(stored, "one", LEASE) is None


def test_a_run_at_work_hears_that_it_is_cancelled(stored: Store) -> None:
    """The worker's next word tells it; the run goes on until it has saved its best."""
    run, held = _asked(stored), _claimed(stored)
    assert extend(stored, held, LEASE) is False
    assert ask_to_stop(stored, run.number).state is RunState.RUNNING
    assert extend(stored, held, LEASE) is True


def test_a_cancelled_run_that_was_given_back_still_saves_its_best(stored: Store) -> None:
    """A run that had begun waits for a worker even when cancelled: it has something to keep."""
    run = _asked(stored)
    give_back(stored, _claimed(stored))
    assert ask_to_stop(stored, run.number).state is RunState.QUEUED
    assert extend(stored, _claimed(stored), LEASE) is True


def test_an_ended_run_is_not_cancelled(stored: Store) -> None:
    """Who cancels too late changes nothing."""
    run = _asked(stored)
    fail(stored, _claimed(stored), "no")
    ended = load_run(stored, run.number)
    assert ask_to_stop(stored, run.number) == ended


def test_a_half_written_word_is_none(stored: Store) -> None:
    """Progress whose transaction breaks leaves neither row nor answer."""
    run, held = _asked(stored), _claimed(stored)
    with pytest.raises((StatementError, TypeError)):
        keep(stored, held, replace(ROOMS, answer={"slots": {1}}), BETTER)  # a set is no JSON
    assert progress_since(stored, run.number, 0) == ()
    with writing(stored) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM run_answers").scalar() == 0
