"""Change one session, person, site, room or vehicle, judged by what the form was made from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner.domain.errors import Stale
from planner.domain.sentence import sentence
from planner.persistence import entries
from planner.services.editing.forms import FORMS
from planner.services.editing.scene import load_scene
from planner.services.editing.sent import read_sent, refuse_faults, touched
from planner.services.editing.spoken import called
from planner.services.editing.sureness import facts_after, value_of
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.domain.account import Account
    from planner.persistence.store import Store


def change_entry(
    store: Store,
    event: str,
    *,
    noun: str,
    identifier: str,
    sent: Mapping[str, str],
    made_from: str,
    by: Account,
    language: str,
) -> None:
    """Save the fields changed in a form over the entry that it was made from.

    Unreadable with every fault at once; Stale, with both versions of the entry, where its
    fingerprint is no longer `made_from`. Each event that draws on it gets its next revision.
    """
    form = FORMS[noun]
    with store.writing(by.name, about=event) as session:
        scene = load_scene(session, event, language)
        entry = scene.entry(form, identifier)
        visit = scene.world.event
        read = read_sent(form, touched(sent), scene=scene, role=by.role)
        values = {name: new for name, new in read.items() if new != value_of(entry, name, visit)}
        tried = replace(entry, **values)
        facts = facts_after(visit, entry, values, by=by.name, at=store.clock())
        if entries.fingerprint(tried) == entries.fingerprint(entry) and facts == visit.facts:
            return
        if entries.fingerprint(entry) != made_from:
            whole = read_sent(form, sent, scene=scene, role=by.role)
            raise _stale(called(form, entry, scene), entry, replace(entry, **whole))
        refuse_faults(form, tried, scene=scene.having(form, tried), before=scene)
        if facts != visit.facts:
            visit.facts = facts
        entries.change_entry(session, entry, event=event, values=values)


def _stale(name: str, entry: Any, tried: Any) -> Stale:
    what = sentence(N_("{name} has been saved by someone else since you opened it."), name=name)
    remedy = sentence(N_("Compare the two versions, and choose."))
    # A copy: what the store loaded is given up with the transaction.
    return Stale(entry.id, what, remedy, saved=replace(entry), tried=tried)
