"""Choose the policy packs of an event, or leave that to what is usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.errors import Stale
from planner.domain.event import missing
from planner.domain.policies.in_force import NONE, PACKS, known_packs
from planner.domain.sentence import sentence
from planner.persistence.events import change_event, load_event
from planner.persistence.policy_packs import own_packs
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.persistence.store import Store


def choose_packs(store: Store, event: str, ids: Iterable[str], *, was: str, by: str) -> None:
    """Ask these packs of the event, and no others; `was` is what stood when the page was made.

    NotFound where there is no such pack; Stale where someone else chose meanwhile.
    """
    wanted = tuple(dict.fromkeys(ids))
    with store.reading() as session:
        for unknown in set(wanted) - set(known_packs(own_packs(session))):
            raise missing(unknown)
    _set(store, event, "; ".join(wanted) or NONE[0], was=was, by=by)


def choose_usual(store: Store, event: str, *, was: str, by: str) -> None:
    """Ask the packs that are usual for the kind of reception, whichever those are."""
    _set(store, event, "", was=was, by=by)


def _set(store: Store, event: str, value: str, *, was: str, by: str) -> None:
    with store.writing(by, about=event) as session:
        found = load_event(session, event)
        stands = found.policies.get(PACKS, "")
        if stands not in (was, value):
            what = sentence(N_("The packs were chosen by someone else since you opened the page."))
            remedy = sentence(N_("Open the page again, and choose there."))
            raise Stale(event, what, remedy, saved={PACKS: stands}, tried={PACKS: value})
        others = {key: said for key, said in found.policies.items() if key != PACKS}
        change_event(session, found, {"policies": others | ({PACKS: value} if value else {})})
