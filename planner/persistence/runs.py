"""Runs and their progress: the row is the truth, whoever carries the run out."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ColumnElement,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    and_,
    case,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from planner.domain.event import missing
from planner.domain.run import Run, RunLimits, RunProgress, RunState, StageAnswer
from planner.persistence.columns import columns_of
from planner.persistence.store import POSTGRESQL, Store
from planner.persistence.tables import events, metadata

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

runs = Table(
    "runs",
    metadata,
    *columns_of(Run, keys={"number"}, without={"event"}),
    Column("event", Text, ForeignKey("events.id", ondelete="CASCADE"), nullable=False),
)
IS_OPEN = runs.c.state.in_([RunState.QUEUED, RunState.RUNNING])
Index("one_open_run", runs.c.event, unique=True, sqlite_where=IS_OPEN, postgresql_where=IS_OPEN)

run_progress = Table(
    "run_progress",
    metadata,
    *columns_of(RunProgress, keys={"number"}),
    Column("run", Integer, ForeignKey("runs.number", ondelete="CASCADE"), nullable=False),
)
Index("ix_run_progress_run", run_progress.c.run, run_progress.c.number)

run_answers = Table(
    "run_answers",
    metadata,
    Column("run", Integer, ForeignKey("runs.number", ondelete="CASCADE"), primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("ended", Boolean, nullable=False),
    Column("answer", JSON, nullable=False),
)
"""What a run holds of each stage: a kill loses nothing of it."""


@contextmanager
def writing(store: Store) -> Iterator[Connection]:
    """A short transaction about runs, no edit of anything.

    On SQLite its first statement is a write. On PostgreSQL it waits for the row that it writes
    and then sees it as it is, which a transaction of one state throughout could not.
    """
    options: dict[str, Any] = {"writing": True}
    if store.engine.dialect.name == POSTGRESQL:
        options["isolation_level"] = "READ COMMITTED"
    with store.engine.execution_options(**options).begin() as connection:
        yield connection


def run_of(row: Mapping[Any, Any]) -> Run:
    """The run that a row tells of."""
    return Run(**{entry.name: row[entry.name] for entry in fields(Run)})


def ask(store: Store, event: str, limits: RunLimits, *, by: str) -> Run:
    """A new run of the event as it stands now; where one is open already, that one."""
    asked: dict[str, Any] = {
        "event": events.c.id,
        "revision": events.c.revision,
        "limits": literal(limits, runs.c.limits.type),
        "asked_by": literal(by),
        "asked_at": literal(store.clock(), runs.c.asked_at.type),
        "state": literal(RunState.QUEUED, runs.c.state.type),
        **dict.fromkeys(("cancel", "stale"), literal(value=False)),
        **dict.fromkeys(("attempt", "deaths"), literal(0)),
        "failure": literal(""),
    }
    chosen = select(*asked.values()).where(events.c.id == event)
    try:
        with writing(store) as connection:
            new = insert(runs).from_select(list(asked), chosen).returning(runs)
            row = connection.execute(new).mappings().one_or_none()
    except IntegrityError:
        return _only_open(store, event) or ask(store, event, limits, by=by)
    if row is None:
        raise missing(event)
    return run_of(row)


def _only_open(store: Store, event: str) -> Run | None:
    return _first(store, and_(runs.c.event == event, IS_OPEN))


def _first(store: Store, among: ColumnElement[bool]) -> Run | None:
    chosen = select(runs).where(among).order_by(runs.c.number.desc()).limit(1)
    with store.reading() as session:
        row = session.execute(chosen).mappings().one_or_none()
    return None if row is None else run_of(row)


def load_run(store: Store, number: int) -> Run:
    """The run of that number; NotFound where there is none."""
    run = _first(store, runs.c.number == number)
    if run is None:
        raise missing(str(number))
    return run


def latest_run(store: Store, event: str) -> Run | None:
    """The run of an event that was asked for last."""
    return _first(store, runs.c.event == event)


def ask_to_stop(store: Store, number: int) -> Run:
    """Cancel a run: at once where it waits, with the best so far where it is at work."""
    waits = runs.c.state == RunState.QUEUED
    begun = runs.c.attempt > 0  # given back, or its worker died: what it had is still to be saved
    at_once = and_(waits, ~begun)
    stopped = (
        update(runs)
        .where(runs.c.number == number, IS_OPEN)
        .values(
            cancel=True,
            state=case(
                (at_once, literal(RunState.CANCELLED, runs.c.state.type)), else_=runs.c.state
            ),
            ended_at=case((at_once, literal(store.clock(), runs.c.ended_at.type)), else_=None),
        )
    )
    with writing(store) as connection:
        connection.execute(stopped)
    return load_run(store, number)


def answers_of(store: Store, number: int) -> tuple[StageAnswer, ...]:
    """What a run holds of each stage that it came to."""
    chosen = select(run_answers).where(run_answers.c.run == number)
    with store.reading() as session:
        rows = session.execute(chosen).all()
    return tuple(StageAnswer(kind=r.kind, ended=r.ended, answer=r.answer) for r in rows)


def progress_since(store: Store, number: int, after: int) -> tuple[RunProgress, ...]:
    """What a run has reported since the row `after`, in order."""
    names = [entry.name for entry in fields(RunProgress)]
    chosen = (
        select(*(run_progress.c[name] for name in names))
        .where(run_progress.c.run == number, run_progress.c.number > after)
        .order_by(run_progress.c.number)
    )
    with store.reading() as session:
        return tuple(RunProgress(**row) for row in session.execute(chosen).mappings())
