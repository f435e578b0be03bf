"""Show the sessions, people, sites, rooms or vehicles of an event, each to be edited in place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from planner.documents.workbook.text import key
from planner.documents.workbook.world import World
from planner.domain.errors import Fault
from planner.domain.event import Event, missing
from planner.persistence.entries import fingerprint
from planner.services.editing.asked import AskedGroup, asked, texts_of
from planner.services.editing.forms import EDITS, FORMS
from planner.services.editing.scene import Scene
from planner.services.editing.spoken import called, said, typed
from planner.services.editing.sureness import value_of
from planner.services.stored_events import open_event
from planner.services.told_to import told_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner.domain.account import Role
    from planner.persistence.store import Store
    from planner.services.editing.forms import Field, Form
    from planner.services.opened import Opened


@dataclass(frozen=True)
class Entry:
    """One row of a table, in words."""

    id: str
    name: str
    cells: tuple[tuple[str, str], ...]
    """Header and words of each cell after the name."""
    told: str = ""
    """The name as its cell says it."""


@dataclass(frozen=True)
class Entries:
    """A table of what an event draws on."""

    event: Event
    title: str
    headers: tuple[str, ...]
    rows: tuple[Entry, ...]
    may_edit: bool

    def row(self, identifier: str) -> Entry:
        """The row of that id; NotFound where there is none."""
        for row in self.rows:
            if row.id == identifier:
                return row
        raise missing(identifier)


@dataclass(frozen=True)
class OpenEntry:
    """One entry as a form; without an id, of one that is to be added."""

    event: Event
    title: str
    id: str
    name: str
    made_from: str
    groups: tuple[AskedGroup, ...]
    words: tuple[tuple[str, str], ...]
    """Label and words of every field that says anything, for those who only look."""
    faults: tuple[Fault, ...]
    """Those of no field of the form."""
    may_edit: bool


def show_entries(
    store: Store,
    event: str,
    *,
    noun: str,
    role: Role,
    language: str,
    find: str = "",
    saved: str = "",
) -> Entries:
    """The table of a noun; only the entries and fields that the role may see.

    Narrowed to those of which a cell says what is to be found, and the one that was just saved.
    """
    opened = told_to(store, open_event(store, event), role)

    def said() -> Entries:
        return _said_rows(FORMS[noun], _scene(opened, language), role)

    every = store.memory.recall(("entries", event, noun, role, language), opened, said)
    if not find:
        return every
    found = (one for one in every.rows if one.id == saved or _says(one, find))
    return replace(every, rows=tuple(found))


def _said_rows(form: Form, scene: Scene, role: Role) -> Entries:
    """All that a role may see of a table, in words."""
    language = scene.language
    shown = [field for field in map(form.field, form.listed) if role.covers(field.least)]
    headers = tuple(field.column.header(language) for field in shown)
    rows = []
    for entry in scene.entries(form):
        name, *words = (_said(field, entry, scene) for field in shown)
        cells = tuple(zip(headers[1:], words, strict=True))
        rows.append(Entry(entry.id, called(form, entry, scene), cells, name))
    title = form.sheet.title(language)
    return Entries(scene.world.event, title, headers, tuple(rows), role.edits)


def _says(row: Entry, find: str) -> bool:
    told = (row.told, *(words for _, words in row.cells))
    return any(key(find) in key(words) for words in told)


def open_entry(
    store: Store,
    event: str,
    *,
    noun: str,
    identifier: str,
    role: Role,
    language: str,
    sent: Mapping[str, str] | None = None,
    faults: Iterable[Fault] = (),
    made_from: str = "",
) -> OpenEntry:
    """The form of an entry, or of a new one where the id is empty; NotFound where there is none.

    After a form that could not be read: what was `sent`, with its `faults`, made from the same.
    """
    form, scene = FORMS[noun], open_scene(store, event, language, role=role)
    entry = scene.entry(form, identifier) if identifier else None
    texts = (texts_of(form, entry, scene) if entry else usual_texts(form, scene)) | dict(sent or {})
    title = form.sheet.title(language)
    names = {field.name for field in form.shown_to(role)}
    beside = [one for one in faults if one.sheet == title and one.cell in names]
    return OpenEntry(
        event=scene.world.event,
        title=title,
        id=identifier,
        name=called(form, entry, scene) if entry else "",
        made_from=made_from or (fingerprint(entry) if entry else ""),
        groups=asked(form, texts, scene=scene, role=role, own=identifier, faults=beside),
        words=tuple(_words(form, entry, scene, role)) if entry else (),
        faults=tuple(one for one in faults if one not in beside),
        may_edit=role.edits,
    )


def open_scene(store: Store, event: str, language: str, *, role: Role = EDITS) -> Scene:
    """The scene of an event as someone of a role reads it, to be looked at only."""
    return _scene(told_to(store, open_event(store, event), role), language)


def _scene(opened: Opened, language: str) -> Scene:
    return Scene(World(opened.register, opened.event), language)


def _words(form: Form, entry: Any, scene: Scene, role: Role) -> Iterable[tuple[str, str]]:
    for field in form.shown_to(role):
        if words := _said(field, entry, scene):
            yield field.column.header(scene.language), words


def _said(field: Field, entry: Any, scene: Scene) -> str:
    return said(field, value_of(entry, field.name, scene.world.event), scene)


def usual_texts(form: Form, scene: Scene) -> dict[str, Any]:
    """What stands in the fields of a new entry."""
    return {field.name: typed(field, field.usual, scene) for field in form.fields}
