"""Compare what is saved with what someone tried to save instead, in an office's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from planner.domain.event import Event
from planner.language import translator
from planner.persistence.entries import fingerprint
from planner.services.editing.forms import FORMS
from planner.services.editing.sent import touched
from planner.services.editing.spoken import said
from planner.services.show_entries import open_scene
from solver.constraint import N_

if TYPE_CHECKING:
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
            lines.append(Difference(header, *words, spoken, mark == DIFFERS))
    lines.sort(key=lambda line: (not line.differs, not line.mark))
    return Compared(scene.world.event, tuple(lines), fingerprint(stale.saved), mine)


def compare(saved: object, tried: object) -> tuple[Difference, ...]:
    """Everything in which two versions of a thing differ, in its own order."""
    return tuple(_differences(saved, tried, ""))


def _differences(saved: Any, tried: Any, where: str) -> Iterator[Difference]:
    mine, theirs = _parts(saved), _parts(tried)
    if mine is None or theirs is None:
        if saved != tried:
            yield Difference(where, _said(saved), _said(tried))
        return
    for name in dict.fromkeys((*mine, *theirs)):
        if name not in UNCOUNTED:
            path = f"{where} · {name}" if where else str(name)
            yield from _differences(mine.get(name), theirs.get(name), path)


def _parts(value: Any) -> Mapping[Any, Any] | None:
    """What a value is made of: fields, or members by id; None where it is told as a whole."""
    if isinstance(value, Mapping):
        return value
    if is_dataclass(value):
        return {entry.name: getattr(value, entry.name) for entry in fields(value)}
    if isinstance(value, tuple) and all(hasattr(member, "id") for member in value):
        return {member.id: member for member in value}
    return None


def _said(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple | list):
        return ", ".join(_said(member) for member in value)
    name = getattr(value, "title", None) or getattr(value, "name", None)
    return str(name if isinstance(name, str) else value)
