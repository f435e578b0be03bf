"""The worker's side of a run: claimed for a lease, and written only while it is held.

Every write is fenced: it counts only while the run is at work, by that worker, in that attempt.
Whoever has lost a run learns so by `Lost` and has written nothing.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, and_, case, delete, insert, or_, select, update

from planner.domain.run import Run, RunProgress, RunState, StageAnswer
from planner.persistence.runs import run_answers, run_of, run_progress, runs, writing
from planner.persistence.tables import events
from solver.constraint import N_

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from sqlalchemy import ColumnElement

    from planner.persistence.store import Store

MOST_DEATHS = 3
"""So many deaths of its workers are a run's own fault."""
DIED_TOO_OFTEN = N_("The worker died too often.")


class Lost(Exception):
    """The run is no longer this worker's."""


@dataclass(frozen=True)
class Claim:
    """A run, by this worker, in this attempt: what every write is fenced by."""

    run: int
    worker: str
    attempt: int

    @property
    def held(self) -> ColumnElement[bool]:
        """The run's row, where it is held still."""
        return and_(
            runs.c.number == self.run,
            runs.c.worker == self.worker,
            runs.c.attempt == self.attempt,
            runs.c.state == RunState.RUNNING,
        )


def claim(store: Store, worker: str, lease: timedelta) -> Run | None:
    """The run that has waited longest, or whose worker has been silent for its lease.

    Whoever claims holds nothing: a run at work in its own name was that of one that has died,
    whose place it has taken, and waits for no lease.
    """
    now = store.clock()
    dead = or_(runs.c.lease_until < now, runs.c.worker == worker)
    lapsed = and_(runs.c.state == RunState.RUNNING, dead)
    free = or_(runs.c.state == RunState.QUEUED, lapsed)
    with store.reading() as session:
        # Most often there is none: looking takes no lock.
        if session.scalar(select(runs.c.number).where(free).limit(1)) is None:
            return None
    chosen = select(runs.c.number).where(free).order_by(runs.c.number).limit(1)
    taken = (
        update(runs)
        .where(runs.c.number == chosen.with_for_update(skip_locked=True).scalar_subquery())
        .values(
            state=RunState.RUNNING,
            worker=worker,
            attempt=runs.c.attempt + 1,
            deaths=runs.c.deaths + case((lapsed, 1), else_=0),
            lease_until=now + lease,
        )
        .returning(runs)
    )
    with writing(store) as connection:
        connection.execute(update(runs).where(lapsed, _dying).values(**_dead(now)))
        row = connection.execute(taken).mappings().one_or_none()
    return None if row is None else run_of(row)


_dying = runs.c.deaths >= MOST_DEATHS - 1


def _dead(now: datetime) -> dict[str, Any]:
    return {
        "state": RunState.FAILED,
        "failure": DIED_TOO_OFTEN,
        "deaths": runs.c.deaths + 1,
        "ended_at": now,
    }


def extend(store: Store, held: Claim, lease: timedelta) -> bool:
    """Hold a run for another lease; whether someone has asked it to stop."""
    longer = update(runs).where(held.held).values(lease_until=store.clock() + lease)
    with writing(store) as connection:
        cancel = connection.execute(longer.returning(runs.c.cancel)).scalar_one_or_none()
    if cancel is None:
        raise Lost(held)
    return bool(cancel)


def give_back(store: Store, held: Claim) -> None:
    """Let another worker take the run up: no death, no fault of the run."""
    with writing(store) as connection:
        connection.execute(update(runs).where(held.held).values(**_WAITING))


_WAITING: dict[str, Any] = {"state": RunState.QUEUED, "worker": None, "lease_until": None}


def record_death(store: Store, held: Claim) -> None:
    """Its process has died: the run waits again, or fails where that was once too often.

    Nothing where the run had ended before the process did.
    """
    with writing(store) as connection:
        connection.execute(update(runs).where(held.held, _dying).values(**_dead(store.clock())))
        connection.execute(
            update(runs).where(held.held).values(**_WAITING, deaths=runs.c.deaths + 1)
        )


def begin(store: Store, held: Claim, revision: int) -> tuple[StageAnswer, ...]:
    """Plan this revision of the event; what earlier attempts hold of it, stage by stage."""
    with writing(store) as connection:
        planned = connection.execute(select(runs.c.revision).where(held.held)).scalar()
        _write(connection, held, revision=revision)
        if planned != revision:
            connection.execute(delete(run_answers).where(run_answers.c.run == held.run))
        rows = connection.execute(select(run_answers).where(run_answers.c.run == held.run))
        return tuple(StageAnswer(kind=r.kind, ended=r.ended, answer=r.answer) for r in rows)


def _write(connection: Connection, held: Claim, **values: Any) -> None:
    if connection.execute(update(runs).where(held.held).values(**values)).rowcount != 1:
        raise Lost(held)


def keep(store: Store, held: Claim, reached: StageAnswer, told: RunProgress) -> None:
    """Keep what a stage has reached and tell of it, both or neither."""
    own = {"run": held.run, "kind": reached.kind}
    progress = asdict(told) | {"run": held.run}
    del progress["number"]
    with writing(store) as connection:
        # The fence first: on PostgreSQL it locks the row until both are written.
        _write(connection, held, worker=held.worker)
        connection.execute(
            delete(run_answers).where(*(run_answers.c[name] == own[name] for name in own))
        )
        connection.execute(
            insert(run_answers).values(own | {"ended": reached.ended, "answer": reached.answer})
        )
        connection.execute(insert(run_progress).values(progress))


def is_current(connection: Connection, run: Run, revision: int) -> bool:
    """Whether the run's event is still at the revision that was planned."""
    now = select(events.c.revision).where(events.c.id == run.event)
    return connection.execute(now).scalar() == revision


def finish(connection: Connection, held: Claim, *, plan: int | None, at: datetime) -> None:
    """End a run with its saved plan, in the transaction that saves it.

    Without one it is stale: what its stages reached stays with the run.
    """
    stale = plan is None
    _write(connection, held, state=RunState.DONE, plan=plan, stale=stale, ended_at=at)


def fail(store: Store, held: Claim, failure: str) -> None:
    """End a run without a plan; `failure` is the reason, as `failures` keeps it."""
    with writing(store) as connection:
        _write(connection, held, state=RunState.FAILED, failure=failure, ended_at=store.clock())
