"""The office's own policy packs: kept, changed, let go, known to every event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.policies.shipped import shipped
from planner.persistence.changes import undo
from planner.persistence.events import save_event
from planner.persistence.policy_packs import drop_pack, keep_pack, own_pack, own_packs
from planner.persistence.registers import load_register
from planner.persistence.stamps import stamp
from tests.services.solving.worlds import event, register

if TYPE_CHECKING:
    from planner.domain.policy import PolicyPack
    from planner.persistence.store import Store

OURS = replace(shipped()[0], id="ours", title="本单位办法")


def _keep(store: Store, pack: PolicyPack) -> None:
    with store.writing("office") as session:
        keep_pack(session, pack)


def _known(store: Store) -> tuple[PolicyPack, ...]:
    with store.reading() as session:
        return own_packs(session)


def test_every_pack_is_the_same_when_it_is_read_again(store: Store) -> None:
    """All that are shipped, with their dates, scopes, figures and words."""
    for pack in shipped():
        _keep(store, pack)
    assert _known(store) == tuple(sorted(shipped(), key=lambda pack: pack.id))


def test_a_change_can_be_undone_and_a_pack_let_go(store: Store) -> None:
    """The second edit put another title; undone, the first one stands."""
    _keep(store, OURS)
    _keep(store, replace(OURS, title="新办法"))
    assert [pack.title for pack in _known(store)] == ["新办法"]
    with store.writing("office") as session:
        undo(session, 2)
    assert _known(store) == (OURS,)
    with store.writing("office") as session:
        drop_pack(session, "ours")
    assert _known(store) == ()
    with store.reading() as session:
        assert own_pack(session, "ours") is None


def test_every_event_knows_it_and_is_another_by_it(store: Store) -> None:
    """What was worked out of the event before must not be told again."""
    with store.writing("office", about="visit") as session:
        save_event(session, register(), event())
    with store.reading() as session:
        before = stamp(session, "visit")
    _keep(store, OURS)
    with store.reading() as session:
        assert load_register(session, "visit").packs == (OURS,)
        assert stamp(session, "visit") != before
