"""Who guesses passwords from many addresses is slowed down; the owner is not locked out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planner.domain.account import Role
from planner.domain.errors import Refused
from planner.services.accounts import new_password, sign_in
from planner.services.guesses import ALL_FAILURES_MOST
from planner.services.stores import Store, open_store


@dataclass
class Clock:
    """A clock that is put forward by hand."""

    now: datetime = datetime(2026, 3, 2, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        """What it shows."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Noon."""
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    """A store with one account."""
    opened = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=clock)
    yield opened
    opened.engine.dispose()


def _guess_from_everywhere(store: Store) -> None:
    for number in range(ALL_FAILURES_MOST):
        with pytest.raises(Refused, match="Name or password is wrong"):
            sign_in(store, "office", "wrong", address=f"10.0.0.{number}")


def test_guesses_from_many_addresses_wait_longer_each_time(store: Store, clock: Clock) -> None:
    """After twenty, the next waits 2 s, the one after it 4 s; then the count is over."""
    password = new_password(store, "office", Role.OFFICE)
    _guess_from_everywhere(store)
    seen = []
    for pause in (2, 4):
        with pytest.raises(Refused) as refused:
            sign_in(store, "office", "wrong", address="10.0.1.1")
        seen.append(refused.value.line())
        clock.now += timedelta(seconds=pause)
        with pytest.raises(Refused, match="Name or password is wrong"):
            sign_in(store, "office", "wrong", address="10.0.1.2")
    assert seen == [
        "Someone is guessing this password. — Try again in 2 seconds.",
        "Someone is guessing this password. — Try again in 4 seconds.",
    ]
    clock.now += timedelta(seconds=8)
    assert sign_in(store, "office", password, address="10.0.1.3")


def test_the_owner_comes_in_from_where_they_came_before(store: Store) -> None:
    """While others guess, a known address lets the right password in without any wait."""
    password = new_password(store, "office", Role.OFFICE)
    sign_in(store, "office", password, address="192.168.1.5")
    _guess_from_everywhere(store)
    with pytest.raises(Refused, match="Someone is guessing"):
        sign_in(store, "office", password, address="192.168.1.6")
    assert sign_in(store, "office", password, address="192.168.1.5")


def test_a_new_password_ends_the_wait(store: Store) -> None:
    """Given a new password, the owner comes in from anywhere at once."""
    new_password(store, "office", Role.OFFICE)
    _guess_from_everywhere(store)
    password = new_password(store, "office")
    assert sign_in(store, "office", password, address="192.168.1.6")
