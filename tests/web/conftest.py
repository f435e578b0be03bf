"""A web of its own for each test, on an empty store, with the office signed in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from planner.domain.account import Role
from planner.services.accounts import new_password
from planner.services.stores import Store
from web.app import create_app
from web.settings import Settings

OWN = {"Sec-Fetch-Site": "same-origin", "Accept-Language": "en"}


@pytest.fixture
def visitor(tmp_path: Path) -> Iterator[TestClient]:
    """Someone who is not signed in, and reads English."""
    settings = Settings(f"sqlite:///{tmp_path / 'planner.db'}", upload_megabytes=1)
    with TestClient(create_app(settings), headers=OWN) as client:
        yield client


@pytest.fixture
def store(visitor: TestClient) -> Store:
    """The store behind the web."""
    opened: Store = visitor.app.state.store
    return opened


def sign_in(client: TestClient, store: Store, name: str, role: Role) -> None:
    """Make an account and sign in with it."""
    password = new_password(store, name, role)
    client.post("/sign-in", data={"name": name, "password": password})


@pytest.fixture
def office(visitor: TestClient, store: Store) -> TestClient:
    """The office, signed in."""
    sign_in(visitor, store, "office", Role.OFFICE)
    return visitor
