"""Take a session, a person, a site, a room or a vehicle out of an event."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

from planner.documents.workbook.references import NOUNS, Ref, Refs, Substitutes
from planner.documents.workbook.sheets import SHEETS
from planner.documents.workbook.world import rows_of
from planner.domain.errors import Refused, Stale
from planner.domain.sentence import sentence
from planner.persistence import entries
from planner.persistence.plans import published_plan
from planner.persistence.snapshot import unpacked
from planner.services.editing.forms import FORMS
from planner.services.editing.scene import load_scene
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from planner.documents.workbook.column import Column
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
    places = tuple(dict.fromkeys(_places(form.noun, entry.id, scene)))
    if places:
        what = sentence(N_("{name} is named elsewhere: {places}."), name=name, places=places)
        raise Refused(entry.id, what, sentence(N_("Take it out there first.")))
    saved = published_plan(session, scene.world.event.id)
    if saved is not None and _speaks_of(unpacked(saved.snapshot).plan, entry.id):
        what = sentence(
            N_("The plan in force, plan {number}, speaks of {name}."),
            number=saved.revision,
            name=name,
        )
        raise Refused(entry.id, what, sentence(N_("Plan without it and publish that plan first.")))


def _places(noun: str, identifier: str, scene: Scene) -> Iterator[str]:
    """Where an id is named: the sheet, and the name of its row."""
    for sheet in SHEETS:
        columns = [column for column in sheet.columns if noun in _nouns(column)]
        for row in rows_of(sheet, scene.world, scene.context) if columns else ():
            for column in columns:
                if _speaks_of(row.get(column.field), identifier):
                    name = row.get("name") or row.get("title") or column.header(scene.language)
                    yield f"{sheet.title(scene.language)} · {name}"


def _nouns(column: Column) -> tuple[str, ...]:
    """The nouns that a column may name."""
    kind = column.kind
    if isinstance(kind, Ref | Refs):
        return NOUNS.get(kind.noun, (kind.noun,))
    return ("person",) if isinstance(kind, Substitutes) else ()


def _speaks_of(value: Any, identifier: str) -> bool:
    if isinstance(value, tuple | list):
        return any(_speaks_of(one, identifier) for one in value)
    if is_dataclass(value):
        return any(_speaks_of(getattr(value, one.name), identifier) for one in fields(value))
    return bool(value == identifier)
