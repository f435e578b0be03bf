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
from planner.services.editing.spoken import called
from solver.constraint import N_

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from planner.persistence.store import Store
    from planner.services.editing.forms import Form
    from planner.services.editing.scene import Scene

UNPLANNED = ("stay", "task", "duty")
"""No plan speaks of these: a task may have the number of a seat."""


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
            raise _changed(called(form, entry, scene), entry)
        _refuse_where_spoken_of(session, form, entry, scene=scene)
        entries.remove_entry(session, entry, event=event)
        return called(form, entry, scene)


def _changed(name: str, entry: Any) -> Stale:
    what = sentence(N_("{name} has been saved by someone else since you opened it."), name=name)
    remedy = sentence(N_("Look at it as it is now, and decide again."))
    return Stale(entry.id, what, remedy, saved=replace(entry), tried=None)


def _refuse_where_spoken_of(session: Session, form: Form, entry: Any, *, scene: Scene) -> None:
    name = called(form, entry, scene)
    if places := places_of(form.noun, entry.id, scene):
        what = sentence(N_("{name} is named elsewhere: {places}."), name=name, places=places)
        raise Refused(entry.id, what, sentence(N_("Take it out there first.")))
    saved = None if form.noun in UNPLANNED else published_plan(session, scene.world.event.id)
    if saved is not None and entry.id in set(ids_in(unpacked_plan(saved.snapshot))):
        what = sentence(
            N_("The plan in force, plan {number}, speaks of {name}."),
            number=saved.revision,
            name=name,
        )
        raise Refused(entry.id, what, sentence(N_("Plan without it and publish that plan first.")))
