"""Sign in and out, and give passwords.

A password is kept as its argon2 hash, a signed-in browser's token as its SHA-256: the token is
random and long, so that no slow hash is needed at each request.
"""

from __future__ import annotations

import secrets
from datetime import timedelta
from functools import cache
from hashlib import sha256
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from pwdlib import PasswordHash

from planner.domain.account import Account, Role
from planner.domain.errors import NotFound, Refused
from planner.domain.sentence import sentence
from planner.persistence import accounts as kept
from planner.services.guesses import FAILURES_COUNTED, require_patience
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.persistence.store import Store

OFFICE = "office"
"""The name of the account that the first start makes."""
SIGNED_IN = timedelta(hours=12)
LONGEST_PASSWORD = 200
PASSWORD_BYTES = 12
TOKEN_BYTES = 32
# Each argon2 hash takes 64 MiB for half a second: a crowd at the door waits its turn.
_HASHING = BoundedSemaphore(2)


@cache
def _hasher() -> PasswordHash:
    return PasswordHash.recommended()


@cache
def _nobody() -> str:
    """A hash to compare with where there is no such account: it takes as long as a real one."""
    return _hasher().hash(secrets.token_urlsafe(PASSWORD_BYTES))


def sign_in(store: Store, name: str, password: str, *, address: str) -> str:
    """The token of someone who gives the right password; Refused for any other."""
    now = store.clock()
    with store.reading() as session:
        require_patience(session, name, address=address, now=now)
        known = kept.password_of(session, name)
    if not _fits(password, known):
        with store.writing(name) as session:
            kept.note_failure(session, name, address=address, at=now)
        raise _wrong(name)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    with store.writing(name) as session:
        kept.forget_before(session, now - FAILURES_COUNTED, now=now)
        kept.forget_failures(session, name, address=address)
        until = now + SIGNED_IN
        kept.note_sign_in(session, name, address=address, token=_digest(token), at=now, until=until)
    return token


def _fits(password: str, known: str | None) -> bool:
    if len(password) > LONGEST_PASSWORD:
        return False
    with _HASHING:
        right = _hasher().verify(password, known or _nobody())
    return right and known is not None


def _wrong(name: str) -> Refused:
    return Refused(
        name,
        sentence(N_("Name or password is wrong.")),
        sentence(N_("The office gives a new one with `planner password NAME`.")),
    )


def sign_out(store: Store, token: str) -> None:
    """End what a token opened."""
    with store.writing("") as session:
        kept.end_sign_in(session, _digest(token))


def account_of(store: Store, token: str) -> Account | None:
    """Who holds a token; None where it opens nothing, or no longer."""
    with store.reading() as session:
        return kept.signed_in(session, _digest(token), now=store.clock())


def new_password(store: Store, name: str, role: Role | None = None) -> str:
    """A new password for an account, which is made where a role is given; NotFound else."""
    password, hashed = _made()
    with store.writing(name) as session:
        known = kept.account_named(session, name)
        if known is None and role is None:
            raise NotFound(
                name,
                sentence(N_("Nobody signs in as {name}."), name=name),
                sentence(N_("Give a role to make the account.")),
            )
        account = Account(name, role or (known.role if known else Role.VIEWER))
        kept.save_account(session, account, password=hashed)
        kept.forget_failures(session, name)  # whoever was locked out by guesses may come in
    return password


def first_password_of(store: Store, name: str, role: Role) -> str:
    """The password of an account that is made; Refused where the name is taken, even just now."""
    password, hashed = _made()
    with store.writing(name) as session:
        # Asked where nobody else can write: of two who ask at once, the second finds the first.
        if kept.account_named(session, name) is not None:
            what = sentence(N_("{name} has an account already."), name=name)
            raise Refused(name, what, sentence(N_("Take another name.")))
        kept.save_account(session, Account(name, role), password=hashed)
        kept.forget_failures(session, name)
    return password


def _made() -> tuple[str, str]:
    """A password and its hash."""
    password = secrets.token_urlsafe(PASSWORD_BYTES)
    with _HASHING:
        return password, _hasher().hash(password)


def first_password(store: Store) -> str | None:
    """The office's password, once: None where there are accounts already."""
    with store.reading() as session:
        if kept.any_account(session):
            return None
    return new_password(store, OFFICE, Role.OFFICE)


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
