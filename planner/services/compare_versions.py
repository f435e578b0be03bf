"""Compare what is saved with what someone tried to save instead, in an office's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.documents.workbook.sheets import SHEETS, sheet
from planner.domain.event import Event
from planner.language import translator
from planner.language.wording import listed
from planner.persistence.entries import fingerprint
from planner.services.editing.forms import EDITS, FORMS, Field
from planner.services.editing.scene import Scene
from planner.services.editing.sent import touched
from planner.services.editing.spoken import said
from planner.services.show_entries import open_scene
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.documents.workbook.column import Column, Sheet
    from planner.domain.account import Role
    from planner.domain.errors import Stale
    from planner.persistence.store import Store

DIFFERS = N_("differs")
THEIRS = N_("changed by the other, stays")
UNCOUNTED = ("revision", "revised_at")
"""What every save moves."""


@dataclass(frozen=True)
class Difference:
    """Where two versions are compared, what each says there, and what of that is a difference."""

    where: str
    saved: str
    tried: str
    mark: str = ""
    """In words what is to be seen there; nothing where both say the same."""
    differs: bool = False
    """Whether saving one would undo the other."""


@dataclass(frozen=True)
class Compared:
    """Two versions of one entry, field by field."""

    event: Event
    lines: tuple[Difference, ...]
    made_from: str
    """The fingerprint of what is saved: who saves over it says so with this."""
    mine: dict[str, str]
    """The fields that the one who was late has changed, as they were sent."""


def compare_entry(
    store: Store,
    event: str,
    stale: Stale,
    *,
    noun: str,
    sent: Mapping[str, str],
    role: Role,
    language: str,
) -> Compared:
    """Both versions of an entry: what differs first, then what says the same.

    A field that only the one who saved first has changed stays as it is saved, whichever of the
    two versions is chosen.
    """
    form, scene, mine = FORMS[noun], open_scene(store, event, language), touched(sent)
    sent_whole = stale.saved if stale.tried is None else stale.tried
    lines = []
    for field in form.shown_to(role):
        saved, tried = (getattr(one, field.name) for one in (stale.saved, sent_whole))
        words = (said(field, saved, scene), said(field, tried, scene))
        mark = "" if saved == tried else DIFFERS if field.name in mine else THEIRS
        if any(words) or mark:
            header = field.column.header(language)
            spoken = translator(language)(mark) if mark else ""
            lines.append(Difference(header, *words, spoken, differs=mark == DIFFERS))
    lines.sort(key=lambda line: (not line.differs, not line.mark))
    return Compared(scene.world.event, tuple(lines), fingerprint(stale.saved), mine)


def compare(store: Store, stale: Stale, *, language: str) -> tuple[Difference, ...]:
    """Where two versions differ: of an event, in the order of a workbook's sheets; of what a form
    said, by its own words.
    """
    saved, tried = stale.saved, stale.tried
    if isinstance(saved, Event) and isinstance(tried, Event):
        return tuple(_EventVersions(open_scene(store, saved.id, language)).lines(saved, tried))
    if not isinstance(saved, Mapping) or not isinstance(tried, Mapping):
        saved, tried = {stale.subject: saved}, {stale.subject: tried}
    differs = translator(language)(DIFFERS)
    both = ((name, saved.get(name), tried.get(name)) for name in {**saved, **tried})
    return tuple(
        Difference(str(name), _plain(old), _plain(new), differs, differs=True)
        for name, old, new in both
        if old != new and name not in UNCOUNTED
    )


def _plain(value: object) -> str:
    return "" if value is None else str(value)


@dataclass(frozen=True)
class _EventVersions:
    """Says two versions of one event, in which a scene knows the names."""

    scene: Scene

    def lines(self, saved: Event, tried: Event) -> Iterator[Difference]:
        """What differs, sheet by sheet."""
        own = sheet("event")
        columns = tuple(one for one in own.columns if hasattr(saved, one.field))
        yield from self._fields(own.title(self.scene.language), columns, saved, tried)
        for entry in SHEETS:
            where, _, name = entry.home.partition(".")
            if where == "event" and entry.entity is not None:
                yield from self._rows(entry, getattr(saved, name), getattr(tried, name))

    def _rows(
        self, entry: Sheet, saved: tuple[Any, ...], tried: tuple[Any, ...]
    ) -> Iterator[Difference]:
        title = entry.title(self.scene.language)
        if not entry.has("id"):
            if saved != tried:
                words = (self._whole(entry, rows) for rows in (saved, tried))
                yield self._line(title, *words)
            return
        ours, theirs = ({one.id: one for one in rows} for rows in (saved, tried))
        for identifier in dict.fromkeys((*ours, *theirs)):
            old, new = ours.get(identifier), theirs.get(identifier)
            where = f"{title} · {_name(old or new)}"
            if old is None or new is None:
                words = (_name(one) if one else "" for one in (old, new))
                yield self._line(where, *words)
            else:
                yield from self._fields(where, entry.columns, old, new)

    def _fields(
        self, where: str, columns: Iterable[Column], saved: Any, tried: Any
    ) -> Iterator[Difference]:
        for column in columns:
            old, new = getattr(saved, column.field), getattr(tried, column.field)
            if old != new and column.field not in UNCOUNTED:
                words = (self._said(column, value) for value in (old, new))
                header = column.header(self.scene.language)
                yield self._line(f"{where} · {header}", *words)

    def _whole(self, entry: Sheet, rows: tuple[Any, ...]) -> str:
        told = (
            [self._said(column, getattr(row, column.field)) for column in entry.columns]
            for row in rows
        )
        return "\n".join(listed([one for one in row if one], self.scene.language) for row in told)

    def _said(self, column: Column, value: Any) -> str:
        return said(Field(column, EDITS, None), value, self.scene)

    def _line(self, where: str, saved: str, tried: str) -> Difference:
        mark = translator(self.scene.language)(DIFFERS)
        return Difference(where, saved, tried, mark, differs=True)


def _name(one: Any) -> str:
    return str(getattr(one, "title", "") or getattr(one, "name", "") or one.id)
