"""Keep the accounts: who may sign in, as what; add one, change its role, block it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.account import Account, Role
from planner.domain.errors import NotFound, Refused
from planner.domain.sentence import sentence
from planner.persistence import accounts as kept
from planner.services.accounts import first_password_of, new_password
from solver.constraint import N_

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from planner.persistence.store import Store

LONGEST_NAME = 60


def all_accounts(store: Store) -> tuple[Account, ...]:
    """Everyone who may sign in, or might before they were blocked, by name."""
    with store.reading() as session:
        return kept.every_account(session)


def add_account(store: Store, name: str, role: Role) -> str:
    """Make an account, and tell its password, this once; Refused where the name is taken."""
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        what = sentence(N_("A name has 1 to {most} letters, in one line."), most=LONGEST_NAME)
        raise Refused(name, what)
    return first_password_of(store, name, role)


def another_password(store: Store, name: str) -> str:
    """Give someone a new password, told this once, and end what is open in their name."""
    return new_password(store, name)


def change_role(store: Store, name: str, role: Role, *, by: str) -> None:
    """Let someone do more, or less, from their next request on."""
    _change(store, name, by=by, role=role)


def block(store: Store, name: str, *, by: str) -> None:
    """Let someone in no longer, and end what is open in their name."""
    _change(store, name, by=by, blocked=True)


def unblock(store: Store, name: str, *, by: str) -> None:
    """Let someone in again, with the password they had."""
    _change(store, name, by=by, blocked=False)


def _change(store: Store, name: str, *, by: str, **values: Role | bool) -> None:
    with store.writing(by) as session:
        account = kept.account_named(session, name)
        if account is None:
            raise NotFound(name, sentence(N_("Nobody signs in as {name}."), name=name))
        changed = replace(account, **values)  # type: ignore[arg-type]  # by name, of two types
        _require_an_office(session, changed)
        kept.change_account(session, changed)


def _require_an_office(session: Session, changed: Account) -> None:
    """Refused where nobody of the office could sign in any more."""
    others = (one for one in kept.every_account(session) if one.name != changed.name)
    if not any(one.role is Role.OFFICE and not one.blocked for one in (*others, changed)):
        what = sentence(N_("{name} is the last account of the office."), name=changed.name)
        raise Refused(changed.name, what, sentence(N_("Make another account of the office first.")))
