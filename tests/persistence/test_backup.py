"""A backup is one moment of the whole store; what is not as it was written replaces nothing."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from threading import Event as Flag
from threading import Thread
from typing import Any

import pytest
from sqlalchemy import select, text

from fixtures.worlds import world
from planner.domain.account import Role
from planner.domain.errors import Refused, Unreadable
from planner.domain.plan import Plan
from planner.domain.run import RunLimits
from planner.persistence.backup import backup, every_table, restore, wrong_plans
from planner.persistence.events import load_event
from planner.persistence.plans import latest_plan, publish_plan, save_plan
from planner.persistence.runs import ask
from planner.persistence.snapshot import Snapshot
from planner.persistence.store import Store, open_store
from planner.persistence.tables import changes
from planner.services.accounts import new_password
from planner.services.stored_events import import_event
from tests.persistence.conftest import NOON

WORLDS = ("tea", "inspection")
DAMAGES = 40


@pytest.fixture
def full(store: Store) -> Store:
    """A store with two events, a published plan, an account and a run that waits."""
    for name in WORLDS:
        given = world(name)
        import_event(store, given.register, given.event, typed=None, by="office")
        with store.writing("office", about=name) as session:
            save_plan(session, Snapshot(Plan(event=given.event.id), ()))
    with store.writing("office", about="tea") as session:
        plan = latest_plan(session, "tea")
        assert plan is not None
        publish_plan(session, plan, ())
    new_password(store, "office", Role.OFFICE)
    ask(store, "tea", RunLimits(), by="office")
    return store


def _rows(store: Store) -> dict[str, list[str]]:
    """All that is in a store: each table's rows, in no order of their own."""
    with store.reading() as session:
        return {
            table.name: sorted(repr(tuple(row)) for row in session.execute(select(table)))
            for table in every_table()
        }


def _wipe(store: Store) -> Store:
    """The store anew at the same address, with nothing in it."""
    with store.engine.begin() as connection:
        for table in reversed(every_table()):
            table.drop(connection)
        connection.execute(text("DROP TABLE alembic_version"))
    url = store.engine.url.render_as_string(hide_password=False)
    store.engine.dispose()
    return open_store(url, clock=lambda: NOON)


def test_what_was_wiped_is_restored(full: Store, tmp_path: Path) -> None:
    """Backup, wipe, restore: every row of every table is what it was."""
    before = _rows(full)
    backup(full, tmp_path / "kept.backup")
    empty = _wipe(full)
    assert [name for name, rows in _rows(empty).items() if rows] == []
    restore(empty, tmp_path / "kept.backup")
    assert _rows(empty) == before
    empty.engine.dispose()


def _rename(store: Store, until: Flag) -> None:
    """Save the event under one name after another."""
    number = 0
    while not until.is_set():
        number += 1
        with store.writing("office", about="tea") as session:
            event = load_event(session, "tea")
            event.name = f"name {number}"
            session.flush()


def _names(store: Store) -> Iterator[str]:
    """The name of the event, and the last that was noted as given to it."""
    with store.reading() as session:
        yield load_event(session, "tea").name
        noted: list[Any] = list(session.scalars(select(changes.c.after).order_by(changes.c.number)))
        yield next(row["name"] for row in reversed(noted) if row and row.get("id") == "tea")


def test_a_backup_beside_a_writer_is_of_one_moment(full: Store, tmp_path: Path) -> None:
    """What is saved during a backup is in it with its edit, or not at all."""
    until = Flag()
    writer = Thread(target=_rename, args=(full, until))
    writer.start()
    files = [tmp_path / f"{number}.backup" for number in range(3)]
    for file in files:
        backup(full, file)
    until.set()
    writer.join()
    seen = []
    for file in files:
        restore(full, file)
        now, noted = _names(full)
        assert now == noted
        seen.append(now)
        with full.reading() as session:
            assert list(wrong_plans(session)) == []
    assert len(set(seen)) > 1, "nobody wrote meanwhile"


def test_a_damaged_backup_replaces_nothing(full: Store, tmp_path: Path) -> None:
    """Cut anywhere, or with any one bit turned, a backup is refused, and the store is as it was."""
    file, chance = tmp_path / "kept.backup", Random(3)
    backup(full, file)
    whole, before = file.read_bytes(), _rows(full)
    for number in range(DAMAGES):
        place = chance.randrange(len(whole))
        turned = bytes([whole[place] ^ 1 << chance.randrange(8)])
        cut = whole[:place] if number % 2 else whole[:place] + turned + whole[place + 1 :]
        file.write_bytes(cut)
        with pytest.raises((Refused, Unreadable)):
            restore(full, file)
    assert _rows(full) == before
    file.write_bytes(whole)
    restore(full, file)
    assert _rows(full) == before


def test_an_empty_file_is_no_backup(store: Store, tmp_path: Path) -> None:
    """A file with nothing in it is refused as none of ours."""
    (tmp_path / "empty").write_bytes(b"")
    with pytest.raises(Unreadable):
        restore(store, tmp_path / "empty")
