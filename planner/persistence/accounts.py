"""Accounts, who is signed in, and sign-ins that failed.

Secrets are kept as hashes only: neither a copy of the database nor a backup lets anyone in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Integer,
    Table,
    Text,
    and_,
    delete,
    false,
    func,
    insert,
    select,
    update,
)

from planner.domain.account import Account, Role
from planner.persistence.columns import UtcDateTime, Worded
from planner.persistence.tables import metadata

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session

accounts = Table(
    "accounts",
    metadata,
    Column("name", Text, primary_key=True),
    Column("role", Worded(Role), nullable=False),
    Column("password", Text, nullable=False),
    Column("blocked", Boolean, nullable=False, server_default=false()),
)

sign_ins = Table(
    "sign_ins",
    metadata,
    Column("token", Text, primary_key=True),
    Column(
        "account", Text, ForeignKey("accounts.name", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("until", UtcDateTime, nullable=False),
)

failed_sign_ins = Table(
    "failed_sign_ins",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("account", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False, index=True),
)


known_addresses = Table(
    "known_addresses",
    metadata,
    Column("account", Text, ForeignKey("accounts.name", ondelete="CASCADE"), primary_key=True),
    Column("address", Text, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
)
"""From where an account's owner has come in, and when last."""


def password_of(session: Session, name: str) -> str | None:
    """The hash of an account's password; None where nobody may come in under that name."""
    wanted = select(accounts.c.password).where(accounts.c.name == name, ~accounts.c.blocked)
    found: str | None = session.execute(wanted).scalar_one_or_none()
    return found


def any_account(session: Session) -> bool:
    """Whether anyone may sign in at all."""
    return session.execute(select(func.count()).select_from(accounts)).scalar_one() > 0


def save_account(session: Session, account: Account, *, password: str) -> None:
    """Make an account, or give it another password (a hash) and role; it is signed out."""
    values: dict[str, Any] = {"role": account.role, "password": password}
    known = update(accounts).where(accounts.c.name == account.name).values(values)
    if not session.connection().execute(known).rowcount:
        session.execute(insert(accounts).values(name=account.name, **values))
    session.execute(delete(sign_ins).where(sign_ins.c.account == account.name))


def account_named(session: Session, name: str) -> Account | None:
    """The account of that name; None where there is none."""
    found = session.execute(_accounts().where(accounts.c.name == name)).one_or_none()
    return None if found is None else _account(found)


def _account(row: Row[Any]) -> Account:
    return Account(row.name, row.role, row.blocked)


def _accounts() -> Select[Any]:
    return select(accounts.c.name, accounts.c.role, accounts.c.blocked)


def every_account(session: Session) -> tuple[Account, ...]:
    """All accounts, by name."""
    return tuple(_account(one) for one in session.execute(_accounts().order_by(accounts.c.name)))


def change_account(session: Session, account: Account) -> None:
    """Give an account its role; let it in, or let it in no longer, wherever it is open."""
    values = {"role": account.role, "blocked": account.blocked}
    session.execute(update(accounts).where(accounts.c.name == account.name).values(values))
    if account.blocked:
        session.execute(delete(sign_ins).where(sign_ins.c.account == account.name))


def note_sign_in(
    session: Session, name: str, *, address: str, token: str, at: datetime, until: datetime
) -> None:
    """Let the holder of a token (its hash) in until a moment, and know the address again."""
    session.execute(insert(sign_ins).values(token=token, account=name, until=until))
    own = and_(known_addresses.c.account == name, known_addresses.c.address == address)
    if not session.connection().execute(update(known_addresses).where(own).values(at=at)).rowcount:
        session.execute(insert(known_addresses).values(account=name, address=address, at=at))


def knows_address(session: Session, name: str, address: str) -> bool:
    """Whether the account's owner has come in from there before."""
    own = (known_addresses.c.account == name, known_addresses.c.address == address)
    return session.execute(select(known_addresses.c.at).where(*own)).one_or_none() is not None


def signed_in(session: Session, token: str, *, now: datetime) -> Account | None:
    """Whose token (its hash) it is; None where nobody's, or no longer."""
    wanted = (
        _accounts()
        .join(sign_ins, sign_ins.c.account == accounts.c.name)
        .where(sign_ins.c.token == token, sign_ins.c.until > now, ~accounts.c.blocked)
    )
    found = session.execute(wanted).one_or_none()
    return None if found is None else _account(found)


def end_sign_in(session: Session, token: str) -> None:
    """Let the holder of a token (its hash) in no longer."""
    session.execute(delete(sign_ins).where(sign_ins.c.token == token))


def note_failure(session: Session, name: str, *, address: str, at: datetime) -> None:
    """Count a sign-in that failed."""
    session.execute(insert(failed_sign_ins).values(account=name, address=address, at=at))


def failures_since(session: Session, name: str, *, address: str, since: datetime) -> int:
    """How often that name was tried from that address in vain since a moment."""
    wanted = select(func.count()).where(
        failed_sign_ins.c.account == name,
        failed_sign_ins.c.address == address,
        failed_sign_ins.c.at > since,
    )
    return session.execute(wanted).scalar_one()


def failures_of(session: Session, name: str, *, since: datetime) -> tuple[int, datetime | None]:
    """How often that name was tried in vain since a moment, from wherever, and when last."""
    wanted = select(func.count(), func.max(failed_sign_ins.c.at)).where(
        failed_sign_ins.c.account == name, failed_sign_ins.c.at > since
    )
    number, last = session.execute(wanted).one()
    return number, last


def forget_before(session: Session, moment: datetime, *, now: datetime) -> None:
    """Drop failures older than `moment`, and sign-ins that ended by `now`."""
    session.execute(delete(failed_sign_ins).where(failed_sign_ins.c.at < moment))
    session.execute(delete(sign_ins).where(sign_ins.c.until <= now))


def forget_failures(session: Session, name: str, *, address: str | None = None) -> None:
    """Begin to count anew for a name, from one address or from all."""
    own = failed_sign_ins.c.account == name
    if address is not None:
        own = and_(own, failed_sign_ins.c.address == address)
    session.execute(delete(failed_sign_ins).where(own))
