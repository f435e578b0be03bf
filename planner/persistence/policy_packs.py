"""Policy packs that the office made: known to every event, each edit of them recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Table, Text, select

from planner.domain.policy import PolicyPack
from planner.persistence.changes import put
from planner.persistence.codec import written
from planner.persistence.columns import Composed, image
from planner.persistence.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

policy_packs = Table(
    "policy_packs",
    metadata,
    Column("id", Text, primary_key=True),
    Column("pack", Composed(PolicyPack), nullable=False),
)


def own_packs(session: Session) -> tuple[PolicyPack, ...]:
    """Every pack of the office, by id."""
    return tuple(session.scalars(select(policy_packs.c.pack).order_by(policy_packs.c.id)))


def own_pack(session: Session, identifier: str) -> PolicyPack | None:
    """The office's pack of that id; None where it has none."""
    own = select(policy_packs.c.pack).where(policy_packs.c.id == identifier)
    return session.scalar(own)


def keep_pack(session: Session, pack: PolicyPack) -> None:
    """Add a pack, or put it in the place of what stood under its id."""
    put(
        session,
        policy_packs,
        before=_stored(session, pack.id),
        after={"id": pack.id, "pack": written(pack)},
    )


def drop_pack(session: Session, identifier: str) -> None:
    """Keep a pack no longer."""
    put(session, policy_packs, before=_stored(session, identifier), after=None)


def _stored(session: Session, identifier: str) -> dict[str, Any] | None:
    asked = select(policy_packs).where(policy_packs.c.id == identifier)
    row = session.execute(asked).mappings().one_or_none()
    return None if row is None else image(policy_packs, dict(row))
