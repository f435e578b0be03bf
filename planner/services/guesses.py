"""Slow down who guesses passwords, from one address or from many.

From one address a name may be tried five times in a quarter of an hour. From all addresses
together it may be tried twenty times; then each further try waits longer than the one before, up to
a minute. That wait is not for an address from which the owner has come in before: whoever guesses
elsewhere cannot lock the owner out.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from planner.domain.errors import Refused
from planner.domain.sentence import sentence
from planner.persistence.accounts import failures_of, failures_since, knows_address
from solver.constraint import N_

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

FAILURES_MOST = 5
"""From one address."""
ALL_FAILURES_MOST = 20
"""From all of them."""
FAILURES_COUNTED = timedelta(minutes=15)
LONGEST_WAIT_SECONDS = 60


def require_patience(session: Session, name: str, *, address: str, now: datetime) -> None:
    """Refused, with how long to wait, where a name has been tried too often."""
    since = now - FAILURES_COUNTED
    if failures_since(session, name, address=address, since=since) >= FAILURES_MOST:
        minutes = int(FAILURES_COUNTED.total_seconds()) // 60
        raise Refused(
            name,
            sentence(N_("Too many wrong passwords.")),
            sentence(N_("Try again in {minutes} minutes."), minutes=minutes),
        )
    seconds = _seconds_left(session, name, address=address, now=now)
    if seconds > 0:
        raise Refused(
            name,
            sentence(N_("Someone is guessing this password.")),
            sentence(N_("Try again in {seconds} seconds."), seconds=seconds),
        )


def _seconds_left(session: Session, name: str, *, address: str, now: datetime) -> int:
    """How long a name that is tried from everywhere rests after the last try."""
    number, last = failures_of(session, name, since=now - FAILURES_COUNTED)
    over = number - ALL_FAILURES_MOST
    if over < 0 or last is None or knows_address(session, name, address):
        return 0
    wait: int = min(2 ** min(over + 1, 10), LONGEST_WAIT_SECONDS)
    return wait - int((now - last).total_seconds())
