"""The whole store as one file, a store of its own; and back, once it has been verified.

The file ends with a seal over all bytes before it: what has been cut, or changed in one bit, is
refused. SQLite reads a file with a seal as it would without.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from sqlalchemy import Table, delete, func, insert, select

from planner import persistence
from planner.domain.errors import Fault as Misread
from planner.domain.errors import Refused, Unreadable
from planner.domain.sentence import Sentence, sentence
from planner.persistence.plans import every_plan
from planner.persistence.snapshot import disagreements, unpacked
from planner.persistence.store import POSTGRESQL, Store, open_store
from planner.persistence.tables import metadata
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

ROWS_AT_ONCE = 500
SQLITE_BEGINS = b"SQLite format 3\0"
SEAL_BYTES = hashlib.sha256().digest_size


def backup(store: Store, file: Path) -> None:
    """Write all of one moment of the store beside `file`, and move it there when it is whole."""
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=f".{file.name}-") as folder:
        made = _open_file(store, Path(folder) / file.name)
        _copy(store, made)
        made.engine.dispose()  # the last to close folds SQLite's log into the file
        _seal(Path(folder) / file.name)
        (Path(folder) / file.name).replace(file)


def _seal(file: Path) -> None:
    """Close a file with its seal, and have all of it on the disk."""
    content = file.read_bytes()
    with file.open("ab") as made:
        made.write(hashlib.sha256(content).digest())
        made.flush()
        os.fsync(made.fileno())


def restore(store: Store, file: Path) -> None:
    """Replace all that is in the store by a backup, when that has been read and verified whole."""
    with tempfile.TemporaryDirectory(prefix="planner-restore-") as folder:
        copy = Path(folder) / "backup.db"
        copy.write_bytes(_unsealed(file))
        kept = _open_file(store, copy)
        _require_sound(kept)
        _copy(kept, store)
        kept.engine.dispose()


def _unsealed(file: Path) -> bytes:
    """The store in a backup; refused where the file is none, or is not as it was written."""
    content = file.read_bytes()
    if not content.startswith(SQLITE_BEGINS):
        raise _unreadable(file)
    kept, seal = content[:-SEAL_BYTES], content[-SEAL_BYTES:]
    if hashlib.sha256(kept).digest() != seal:
        raise Refused("backup", sentence(N_("The backup is damaged.")))
    return kept


def _open_file(store: Store, file: Path) -> Store:
    return open_store(f"sqlite:///{file}", clock=store.clock)


def _unreadable(file: Path) -> Unreadable:
    what = sentence(N_("{file} is no backup."), file=file.name)
    remedy = sentence(N_("Give a file that `planner backup` wrote."))
    return Unreadable(file.name, (Misread("", "", what, remedy),))


def _require_sound(store: Store) -> None:
    with store.reading() as session:
        for subject, what in wrong_plans(session):
            raise Refused(subject, what)


def wrong_plans(session: Session) -> Iterator[tuple[str, Sentence]]:
    """Every stored plan that does not verify as it did when it was saved: which, and how."""
    for saved in every_plan(session):
        for what in disagreements(unpacked(saved.snapshot)):
            yield f"{saved.event} {saved.revision}", what


def every_table() -> list[Table]:
    """All tables of the store, those first that others point to; each module has its own."""
    for module in iter_modules(persistence.__path__):
        import_module(f"{persistence.__name__}.{module.name}")
    return metadata.sorted_tables


def _copy(source: Store, target: Store) -> None:
    """Make all tables of one store those of another, in one transaction of each."""
    tables = every_table()
    with source.reading() as old, target.writing("backup") as new:
        for table in reversed(tables):
            new.execute(delete(table))
        for table in tables:
            rows = old.execute(select(table)).mappings()
            while some := [dict(row) for row in rows.fetchmany(ROWS_AT_ONCE)]:
                new.execute(insert(table), some)
        if target.engine.dialect.name == POSTGRESQL:
            _count_on(new, tables)


def _count_on(session: Session, tables: list[Table]) -> None:
    """Let PostgreSQL's counters go on from the numbers that were copied."""
    for table in tables:
        if table.autoincrement_column is not None:
            column = table.autoincrement_column
            counter = func.pg_get_serial_sequence(table.name, column.name)
            last = select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
            session.execute(select(func.setval(counter, last, False)))
