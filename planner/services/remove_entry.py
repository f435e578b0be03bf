"""Take a session, a person, a site, a room or a vehicle out of an event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner.domain.errors import Refused, Stale
from planner.domain.sentence import sentence
from planner.persistence import entries
from planner.persistence.plans import published_plan
from planner.persistence.snapshot import unpacked_plan
from planner.services.editing.forms import FORMS
from planner.services.editing.naming import ids_in, places_of
from planner.services.editing.scene import load_scene
from solver.constraint import N_

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from planner.persistence.store import Store
    from planner.services.editing.forms import Form
    from planner.services.editing.scene import Scene


def remove_entry(
    store: Store,
    event: str,
    *,
    noun: str,
    identifier: str,
    made_from: str,
    by: str,
    language: str,
) -> str:
    """Take it out, and tell its name; what the register knows of it stays there for other events.

    Refused where anything of the event, or the plan in force, speaks of it; Stale where it has
    been changed since it was shown.
    """
    form = FORMS[noun]
    with store.writing(by, about=event) as session:
        scene = load_scene(session, event, language)
        entry = scene.entry(form, identifier)
        if entries.fingerprint(entry) != made_from:
            raise _changed(form, entry)
        _refuse_where_spoken_of(session, form, entry, scene=scene)
        entries.remove_entry(session, entry, event=event)
        return str(getattr(entry, form.title))


def _changed(form: Form, entry: Any) -> Stale:
    name = getattr(entry, form.title)
    what = sentence(N_("{name} has been saved by someone else since you opened it."), name=name)
    remedy = sentence(N_("Look at it as it is now, and decide again."))
    return Stale(entry.id, what, remedy, saved=replace(entry), tried=None)


def _refuse_where_spoken_of(session: Session, form: Form, entry: Any, *, scene: Scene) -> None:
    name = getattr(entry, form.title)
    if places := places_of(form.noun, entry.id, scene):
        what = sentence(N_("{name} is named elsewhere: {places}."), name=name, places=places)
        raise Refused(entry.id, what, sentence(N_("Take it out there first.")))
    saved = published_plan(session, scene.world.event.id)
    if saved is not None and entry.id in set(ids_in(unpacked_plan(saved.snapshot))):
        what = sentence(
            N_("The plan in force, plan {number}, speaks of {name}."),
            number=saved.revision,
            name=name,
        )
        raise Refused(entry.id, what, sentence(N_("Plan without it and publish that plan first.")))
