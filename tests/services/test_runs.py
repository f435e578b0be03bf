"""A run from the asking to the saved plan, by the use cases, in this process."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from fixtures.worlds import world
from planner.domain.errors import Refused
from planner.domain.event import Event, Pin
from planner.domain.run import Keep, Run, RunLimits, RunState
from planner.jobs.queue import Turn
from planner.persistence.claims import Claim, claim, give_back
from planner.persistence.plans import PlanState, every_plan, plan_entries
from planner.persistence.snapshot import disagreements, unpacked
from planner.persistence.store import Store, open_store
from planner.services.cancel_run import cancel_run
from planner.services.carry_out_run import CANNOT_BE, carry_out
from planner.services.publish_plan import publish
from planner.services.solving.pipeline import STAGES
from planner.services.start_run import start_run
from planner.services.stored_events import import_event, open_event
from planner.services.watch_run import last_run, watch_run
from tests.differences import differences

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LIMITS = RunLimits(effort=0.05, workers=1, seed=3)
KINDS = [kind for kind, _, _ in STAGES]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the event of `tea`, not planned yet."""
    opened = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: NOON)
    tea = world("tea")
    import_event(opened, tea.register, tea.event, typed=None, by="office")
    yield opened
    opened.engine.dispose()


def _turn(store: Store, clock: Callable[[], float] = time.monotonic) -> Turn:
    """The next attempt at the run that waits."""
    run = claim(store, "one", timedelta(minutes=10))
    assert run is not None
    return Turn(store, run, Claim(run.number, "one", run.attempt), lambda: run.cancel, clock)


def _asked(store: Store) -> Run:
    return start_run(store, world("tea").event.id, LIMITS, by="ling")


def _plans(store: Store) -> list[int]:
    with store.reading() as session:
        return [saved.revision for saved in every_plan(session)]


def _change(store: Store, change: Callable[[Event], Event]) -> None:
    tea = world("tea")
    import_event(store, tea.register, change(tea.event), typed=None, by="office")


def _hall_pinned_twice(event: Event) -> Event:
    """Two talks, held by the office in one hall at one time."""
    (talk,) = event.sessions
    assert talk.start is not None
    fields = (("room", "tea-room"), ("start", f"{talk.start:%Y-%m-%d %H:%M}"))
    talks = (talk, replace(talk, id="second-talk"))
    pins = tuple(Pin("session", one.id, fields) for one in talks)
    return replace(event, sessions=talks, pins=pins)


def test_a_run_saves_a_verified_plan(store: Store) -> None:
    """A run that is carried out is done, with the event's first plan, made by who asked."""
    run = _asked(store)
    carry_out(_turn(store))
    ended = last_run(store, run.event)
    assert ended is not None
    assert (ended.number, ended.state, ended.plan, ended.stale) == (
        run.number,
        RunState.DONE,
        1,
        False,
    )
    with store.reading() as session:
        (saved,) = every_plan(session)
    assert list(disagreements(unpacked(saved.snapshot))) == []
    assert unpacked(saved.snapshot).parts[0].seed == LIMITS.seed


def test_each_stage_tells_of_its_end(store: Store) -> None:
    """Progress names every stage in order, each with status and bound at its end."""
    run = _asked(store)
    carry_out(_turn(store))
    rows = watch_run(store, run.number).progress
    ends = [row for row in rows if row.status is not None]
    assert [row.kind for row in ends] == KINDS
    assert [row.bound["hard"] for row in ends] == [0] * len(KINDS)
    assert watch_run(store, run.number, after=ends[-1].number).progress == ()


def test_a_changed_event_makes_the_result_stale(store: Store) -> None:
    """Where the event was changed while it was planned, the plan is not made the event's."""
    run = _asked(store)
    ticks = iter(range(1_000_000))

    def clock() -> float:
        if next(ticks) == 10:
            _change(store, lambda event: replace(event, name="changed"))
        return time.monotonic()

    carry_out(_turn(store, clock))
    ended = watch_run(store, run.number).run
    assert (ended.state, ended.plan, ended.stale) == (RunState.DONE, None, True)
    assert _plans(store) == []


class Killed(Exception):
    """Stands for the end of the process."""


def test_a_stage_that_had_ended_is_not_done_again(store: Store) -> None:
    """An attempt killed after its third stage leaves only the fourth to the next."""
    run = _asked(store)
    first = _turn(store)

    def clock() -> float:
        if sum(row.status is not None for row in watch_run(store, run.number).progress) == 3:
            raise Killed
        return time.monotonic()

    with pytest.raises(Killed):
        carry_out(replace(first, clock=clock))
    give_back(store, first.claim)
    told = watch_run(store, run.number).progress
    carry_out(_turn(store))
    later = watch_run(store, run.number, after=told[-1].number)
    assert (later.run.state, later.run.attempt, later.run.plan) == (RunState.DONE, 2, 1)
    assert {row.kind for row in later.progress} == {KINDS[3]}


def test_a_run_that_is_cancelled_still_has_a_plan(store: Store) -> None:
    """A run told to stop before its second attempt saves what it can have at once."""
    run = _asked(store)
    give_back(store, _turn(store).claim)
    assert cancel_run(store, run.number).state is RunState.QUEUED
    carry_out(_turn(store))
    ended = watch_run(store, run.number).run
    assert (ended.state, ended.cancel, ended.plan) == (RunState.DONE, True, 1)


def test_what_cannot_be_fails_in_words(store: Store) -> None:
    """Where the stages prove that there is no plan, the run says so, and no plan is saved."""
    _change(store, _hall_pinned_twice)
    run = _asked(store)
    carry_out(_turn(store))
    ended = watch_run(store, run.number).run
    assert (ended.state, ended.failure, ended.plan) == (RunState.FAILED, CANNOT_BE, None)
    assert _plans(store) == []


def test_a_run_may_fill_only_the_blanks(store: Store) -> None:
    """With all kept, a second run of another seed moves nothing, and holds nothing for good."""
    _asked(store)
    carry_out(_turn(store))
    before = open_event(store, "tea").plan
    kept = RunLimits(effort=0.05, workers=1, seed=99, keep=Keep.PLANNED)
    start_run(store, "tea", kept, by="ling")
    carry_out(_turn(store))
    after = open_event(store, "tea").plan
    assert before is not None
    assert after is not None
    assert (before.revision, after.revision) == (1, 2)
    assert list(differences(replace(after, revision=1), before)) == []


def test_a_plan_of_what_has_changed_is_not_published(store: Store) -> None:
    """A longer talk asks for another plan; a new name of the event does not."""
    _asked(store)
    carry_out(_turn(store))
    revision = 1

    def change(**values: object) -> None:
        nonlocal revision
        _change(store, lambda event: replace(event, revision=revision, **values))
        revision += 1

    change(name="Renamed")
    assert publish(store, "tea", by="ling") == 1
    (talk,) = world("tea").event.sessions
    change(name="Renamed", sessions=(replace(talk, minutes=talk.minutes + 5),))
    with pytest.raises(Refused, match="has been changed since plan 1 was made"):
        publish(store, "tea", by="ling")
    with store.reading() as session:
        assert [one.state for one in plan_entries(session, "tea")] == [PlanState.PUBLISHED]
