"""Opens the store, and gives transactions: one writer at a time, any number of readers."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.orm import Session

from planner.domain.errors import PlannerError
from planner.persistence.changes import Edit, record_flush
from planner.persistence.memory import Memory
from planner.persistence.migrations import bring_up_to_date
from planner.persistence.tables import map_classes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.persistence.stamps import Stamp

BUSY_SECONDS = 10
"""How long a writer waits for another before it gives up."""
WRITERS = 20_260_101
"""The number of PostgreSQL's lock that one writer of a store holds at a time."""
SQLITE, POSTGRESQL = "sqlite", "postgresql"


class Aside(Protocol):
    """Works out, in a process of its own, what would hold up who waits for a page."""

    def answer(self, event: str, stamp: Stamp) -> Any:
        """What is known of an event in just this state, which is begun where it is not known:
        then None. LookupError where it cannot be had here."""


@dataclass(frozen=True)
class Store:
    """An open store; `clock` tells when an edit is made."""

    engine: Engine
    clock: Callable[[], datetime]
    aside: Aside | None = None
    """None: everything is worked out at once, by who asks."""
    memory: Memory = field(default_factory=Memory, init=False, compare=False)
    """What was read and worked out lately, by those who know what it depends on."""

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A transaction that sees one state of the store and changes nothing."""
        with Session(self.engine, autoflush=False, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self, by: str, *, about: str | None = None) -> Iterator[Session]:
        """A transaction of the one writer, recorded as an edit of the event `about`.

        It is undone as a whole where anything in it is refused.
        """
        options: dict[str, Any] = {"writing": True}
        if self.engine.dialect.name == POSTGRESQL:
            # Waiting for the lock would else fix what is seen to the time before it was had.
            options["isolation_level"] = "READ COMMITTED"
        writer = self.engine.execution_options(**options)
        with Session(writer, autoflush=False, expire_on_commit=False) as session, session.begin():
            if self.engine.dialect.name == POSTGRESQL:
                session.connection().exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")
            session.info["edit"] = Edit(by=by, at=self.clock(), event=about)
            event.listen(session, "before_flush", record_flush)
            yield session


def open_store(url: str, *, clock: Callable[[], datetime], aside: Aside | None = None) -> Store:
    """The store at a database URL, brought to the tables of this release."""
    map_classes()
    engine = _engine(url)
    try:
        bring_up_to_date(engine)
    except PlannerError:
        engine.dispose()
        raise
    return Store(engine, clock, aside)


def _engine(url: str) -> Engine:
    if make_url(url).get_backend_name() != SQLITE:
        # A reader sees one state throughout, as SQLite's readers do.
        return create_engine(url, isolation_level="REPEATABLE READ")
    database = make_url(url).database
    if database and database != ":memory:":
        Path(database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, record: Any) -> None:
    del record
    connection.isolation_level = None  # the driver would begin transactions by itself, too late
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # A reader that turns writer could not wait for another: writers say so first.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
