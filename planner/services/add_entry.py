"""Add a session, a person, a site, a room or a vehicle to an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.domain.errors import Fault, Unreadable
from planner.domain.sentence import sentence
from planner.persistence import entries
from planner.services.editing.forms import FORMS
from planner.services.editing.scene import load_scene
from planner.services.editing.sent import read_sent, refuse_faults
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.domain.account import Account
    from planner.persistence.store import Store
    from planner.services.editing.forms import Form
    from planner.services.editing.scene import Scene


def add_entry(
    store: Store,
    event: str,
    *,
    noun: str,
    sent: Mapping[str, str],
    by: Account,
    language: str,
) -> str:
    """The id of what was added from a form; Unreadable with every fault at once.

    An entry of the register stands there for other events too, under an id that none of them has.
    """
    form = FORMS[noun]
    assert form.sheet.entity is not None
    with store.writing(by.name, about=event) as session:
        scene = load_scene(session, event, language)
        values = read_sent(form, sent, scene=scene, role=by.role)
        require_filled(form, values, scene=scene)
        taken = entries.ids_taken(session, form.sheet.entity, event=event)
        named = form.called(values) if form.called else _free(form.letter, taken)
        entry = form.sheet.entity(id=named, **values)
        refuse_faults(form, entry, scene=scene.having(form, entry), before=scene)
        entries.add_entry(session, entry, event=event)
        return str(entry.id)


def require_filled(form: Form, values: Mapping[str, Any], *, scene: Scene) -> None:
    """Unreadable where a field that is needed was not sent."""
    title = form.sheet.title(scene.language)
    faults = tuple(
        Fault(title, field.name, sentence(N_("this is not filled in")), sentence(N_("fill it in")))
        for field in form.fields
        if field.column.required and field.name not in values
    )
    if faults:
        raise Unreadable(form.noun, faults)


def _free(letter: str, taken: frozenset[str]) -> str:
    """The first id of its sort that nothing has."""
    known = {one.casefold() for one in taken}
    number = 1 + len(taken)
    while f"{letter}{number}".casefold() in known:
        number += 1
    return f"{letter}{number}"
