"""The migrations make the tables that the classes ask for."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from planner.domain.errors import Refused
from planner.persistence.backup import every_table
from planner.persistence.store import Store, open_store
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
