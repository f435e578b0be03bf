"""Accounts are added once, however many ask at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier

from planner.domain.account import Role
from planner.domain.errors import Refused
from planner.services.accounts import sign_in
from planner.services.keep_accounts import add_account, all_accounts
from planner.services.stores import open_store

NOW = datetime(2026, 5, 10, tzinfo=UTC)


def test_of_two_who_add_a_name_at_once_the_second_is_refused(tmp_path: Path) -> None:
    """One is told a password, which lets in as what they asked for; the other is refused."""
    store = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: NOW)
    start = Barrier(2)

    def asked(role: Role) -> tuple[Role, str]:
        start.wait(timeout=60)
        try:
            return role, add_account(store, "ling", role)
        except Refused as refused:
            return role, str(refused)

    with ThreadPoolExecutor(2) as both:
        answers = dict(both.map(asked, (Role.ORGANISER, Role.VIEWER)))
    (account,) = all_accounts(store)
    password = answers.pop(account.role)
    assert list(answers.values()) == ["ling has an account already. — Take another name."]
    assert sign_in(store, "ling", password, address="there") != ""
    store.engine.dispose()
