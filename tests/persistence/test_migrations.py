"""The migrations make the tables that the classes ask for, and lose nothing on the way."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Engine, MetaData, insert, select, text

from fixtures.worlds import world
from planner.domain.errors import Refused
from planner.persistence import migrations
from planner.persistence.backup import every_table
from planner.persistence.events import load_event, save_event
from planner.persistence.registers import load_register
from planner.persistence.store import Store, open_store
from tests.differences import differences
from tests.persistence.conftest import NOON


def test_migrations_leave_nothing_to_be_done(store: Store) -> None:
    """After all migrations the database has the very tables of the classes."""
    known = every_table()[0].metadata
    with store.engine.connect() as connection:
        asked = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(asked, known) == []


def test_a_store_of_a_newer_release_is_refused(store: Store, url: str) -> None:
    """A store that a newer release has changed is not opened, and nothing in it is touched."""
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Refused, match="newer release"):
        open_store(url, clock=lambda: NOON)


@pytest.mark.parametrize("revision", ["0001", "0008"])
def test_a_store_of_a_former_release_keeps_what_is_in_it(
    store: Store, url: str, revision: str
) -> None:
    """An event that a former release kept is the same in this one, new fields at their usual."""
    given = world("tea")
    with store.writing("office", about=given.event.id) as session:
        save_event(session, given.register, given.event)
    _turn_back(store.engine, revision)
    again = open_store(url, clock=lambda: NOON)
    with again.reading() as session:
        register = load_register(session, given.event.id)
        event = load_event(session, given.event.id)
        assert list(differences(register, given.register)) == []
        assert list(differences(event, given.event)) == []
    again.engine.dispose()


def _turn_back(engine: Engine, revision: str) -> None:
    """The database as that revision would have it, with as much of its rows as it has room for."""
    now, then, config = MetaData(), MetaData(), Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with engine.execution_options(writing=True).begin() as connection:
        now.reflect(connection)
        rows = {
            table.name: connection.execute(select(table)).mappings().all()
            for table in now.sorted_tables
        }
        now.drop_all(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        then.reflect(connection)
        for table in then.sorted_tables:
            own = [
                {name: value for name, value in row.items() if name in table.columns}
                for row in rows.get(table.name, ())
            ]
            if own and table.name != "alembic_version":
                connection.execute(insert(table), own)
