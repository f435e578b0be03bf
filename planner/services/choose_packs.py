"""Choose the policy packs of an event and what they ask of it, or leave that to what is usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.errors import Stale
from planner.domain.event import missing
from planner.domain.policies.in_force import (
    LEVEL,
    MEETING_CLASS,
    NONE,
    PACKS,
    YUAN,
    known_packs,
    yuan_of,
)
from planner.domain.sentence import sentence
from planner.persistence.events import change_event, load_event
from planner.persistence.policy_packs import own_packs
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.domain.event import Event
    from planner.persistence.store import Store

SETTINGS = {
    LEVEL: N_("Level of who receives: province, city, county"),
    MEETING_CLASS: N_("Class of meeting: first to fourth"),
    YUAN: N_("Yuan a person and day in the budget"),
}
"""What packs ask of an event that only the office knows."""
WAS = "was"


def mark(event: Event) -> str:
    """What stood in the form when it was made: who saves says so with this."""
    return "/".join(event.policies.get(key, "") for key in (PACKS, *SETTINGS))


def choose_packs(store: Store, event: str, sent: Mapping[str, str], *, by: str) -> None:
    """Ask the packs that were ticked (`packs`, one a line), with the settings that were typed.

    NotFound where there is no such pack, Refused where a setting cannot be read; Stale where
    someone else chose since the form was made (`was`).
    """
    wanted = tuple(dict.fromkeys(filter(None, sent.get("packs", "").split("\n"))))
    with store.reading() as session:
        for unknown in set(wanted) - set(known_packs(own_packs(session))):
            raise missing(unknown)
    settings = {key: sent[key].strip() for key in SETTINGS if key in sent}
    yuan_of(settings)
    kept = settings | {PACKS: "; ".join(wanted) or NONE[0]}
    _set(store, event, kept, was=sent.get(WAS, ""), by=by)


def choose_usual(store: Store, event: str, *, was: str, by: str) -> None:
    """Ask the packs that are usual for the kind of reception, whichever those are."""
    _set(store, event, {PACKS: ""}, was=was, by=by)


def _set(store: Store, event: str, kept: Mapping[str, str], *, was: str, by: str) -> None:
    """Keep these policies; an empty one is kept no longer."""
    with store.writing(by, about=event) as session:
        found = load_event(session, event)
        policies = {key: said for key, said in found.policies.items() if key not in kept}
        policies |= {key: said for key, said in kept.items() if said}
        if mark(found) != was and policies != dict(found.policies):
            what = sentence(N_("The packs were chosen by someone else since you opened the page."))
            remedy = sentence(N_("Open the page again, and choose there."))
            saved = {key: found.policies.get(key, "") for key in kept}
            raise Stale(event, what, remedy, saved=saved, tried=dict(kept))
        change_event(session, found, {"policies": policies})
