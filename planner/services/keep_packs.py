"""Copy a policy pack, change the copy, let it go: what is shipped is never changed."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from planner.domain.errors import Fault, Refused, Stale, Unreadable
from planner.domain.event import missing
from planner.domain.policies.in_force import known_packs
from planner.domain.policies.reading import pack_of
from planner.domain.policies.shipped import shipped
from planner.domain.sentence import sentence
from planner.language import ENGLISH
from planner.language import sentence as spoken
from planner.persistence.entries import fingerprint
from planner.persistence.events import load_event
from planner.persistence.policy_packs import drop_pack as drop
from planner.persistence.policy_packs import keep_pack, own_pack, own_packs
from planner.services.pack_forms import OFF, pack_form, sent_document, without_dropped
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from planner.domain.policy import PolicyPack
    from planner.persistence.store import Store

Faults = dict[str, Fault]
"""By path of a field, what is wrong with it."""


def copy_pack(
    store: Store, event: str, identifier: str, *, by: str, language: str = ENGLISH
) -> str:
    """The id of a copy that the office may change; NotFound where there is no such pack."""
    with store.writing(by, about=event) as session:
        load_event(session, event)
        known = known_packs(own_packs(session))
        if identifier not in known:
            raise missing(identifier)
        names = (f"{identifier[:50]}-{number}" for number in count(2))
        free = next(name for name in names if name not in known)
        title = spoken(N_("{title} (copy)"), language, title=known[identifier].title)
        keep_pack(session, replace(known[identifier], id=free, title=title, usual=False))
    return free


def change_pack(
    store: Store,
    event: str,
    identifier: str,
    *,
    sent: Mapping[str, str],
    made_from: str,
    by: str,
    language: str = ENGLISH,
) -> Faults:
    """Save what a form sent of an own pack; nothing is saved where there are faults.

    Stale where someone else has changed it since the form was opened.
    """
    with store.writing(by, about=event) as session:
        load_event(session, event)
        stored = _own(session, identifier)
        document = sent_document(stored, sent)
        try:
            # Read whole, so that faults stand at the paths of the form; then without what is off.
            kept = pack_of(without_dropped(document), identifier)
        except Unreadable as unreadable:
            return _at_their_fields(document, identifier, unreadable)
        if fingerprint(stored) != made_from:
            raise _stale(stored, kept, language)
        keep_pack(session, kept)
    return {}


def _at_their_fields(document: Mapping[str, object], name: str, told: Unreadable) -> Faults:
    """The faults by path of the form, in which rules that are to go still have their number."""
    rules = document["rules"]
    assert isinstance(rules, list)
    kept = [number for number, rule in enumerate(rules) if rule["severity"] != OFF]
    found: Faults = {}
    for fault in told.faults:
        path = fault.cell
        for place, number in reversed(list(enumerate(kept))):
            if path.startswith(f"rules[{place}]"):
                path = path.replace(f"rules[{place}]", f"rules[{number}]", 1)
                break
        found.setdefault(path, fault)
    return found


def drop_pack(store: Store, event: str, identifier: str, *, by: str) -> None:
    """Keep an own pack no longer; Refused where it is shipped."""
    with store.writing(by, about=event) as session:
        load_event(session, event)
        _own(session, identifier)
        drop(session, identifier)


def _own(session: Session, identifier: str) -> PolicyPack:
    found = own_pack(session, identifier)
    if found is not None:
        return found
    if any(pack.id == identifier for pack in shipped()):
        what = sentence(N_("What comes with the planner is not changed."))
        raise Refused(identifier, what, sentence(N_("Copy the pack, and change the copy.")))
    raise missing(identifier)


def _stale(stored: PolicyPack, tried: PolicyPack, language: str) -> Stale:
    what = sentence(
        N_("“{pack}” has been saved by someone else since you opened it."), pack=stored.title
    )
    remedy = sentence(N_("Open the pack again, and make your change there."))
    saved, sent = (_words(one, language) for one in (stored, tried))
    return Stale(stored.id, what, remedy, saved=saved, tried=sent)


def _words(pack: PolicyPack, language: str) -> dict[str, str]:
    form = pack_form(pack, language)
    told = {field.label: field.text for field in form.fields}
    for number, rule in enumerate(form.rules, start=1):
        for field in rule.fields:
            told[f"{number} {rule.heading} · {field.label}"] = field.text
    return told
