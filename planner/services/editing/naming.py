"""Where one thing of an event names another: what may not be taken out, or brought back alone."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from planner.documents.workbook.references import NOUNS, Ref, Refs, Substitutes, known
from planner.documents.workbook.sheets import SHEETS, sheet
from planner.documents.workbook.world import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.workbook.column import Column
    from planner.services.editing.scene import Scene

PIN = "pin"
PIN_NAMES = {
    "room": ("room",),
    "party": NOUNS["party"],
    "site": ("site",),
    "after": ("site",),
    "place": NOUNS["spot"],
    "vehicle": ("vehicle",),
    "driver": ("driver",),
    "person": ("person",),
    "other": ("person",),
}
"""What the fields of a pin name, whose words are of no column."""


def places_of(noun: str, identifier: str, scene: Scene) -> tuple[str, ...]:
    """Where an id is named, each place once: the sheet, and the name of its row."""
    here = (place for nouns, place, named in _named(scene) if noun in nouns and named == identifier)
    return tuple(dict.fromkeys(here))


def dangling(scene: Scene) -> dict[str, str]:
    """By id that is named and not there, where that is."""
    return {
        named: place
        for nouns, place, named in _named(scene)
        if not any(named in source.ids for noun in nouns for source in known(noun, scene.context))
    }


def _named(scene: Scene) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Everything that is named: what it may be, where that stands, its id."""
    for one in SHEETS:
        columns = [(column, _nouns(column)) for column in one.columns]
        columns = [(column, nouns) for column, nouns in columns if nouns]
        for row in rows_of(one, scene.world, scene.context) if columns else ():
            for column, nouns in columns:
                name = row.get("name") or row.get("title") or column.header(scene.language)
                for named in ids_in(row.get(column.field)):
                    yield nouns, f"{one.title(scene.language)} · {name}", named
    yield from _pinned(scene)


def _pinned(scene: Scene) -> Iterator[tuple[tuple[str, ...], str, str]]:
    own = sheet(PIN)
    where = f"{own.title(scene.language)} · {own.column('fields').header(scene.language)}"
    for pin in scene.world.event.pins:
        for name, words in pin.fields:
            if name in PIN_NAMES:
                yield PIN_NAMES[name], where, words


def _nouns(column: Column) -> tuple[str, ...]:
    """The nouns that a column may name."""
    kind = column.kind
    if isinstance(kind, Ref | Refs):
        return NOUNS.get(kind.noun, (kind.noun,))
    return ("person",) if isinstance(kind, Substitutes) else ()


def ids_in(value: object) -> Iterator[str]:
    """Every text in a value, and in what that holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from ids_in(one)
    elif is_dataclass(value):
        for entry in fields(value):
            yield from ids_in(getattr(value, entry.name))
