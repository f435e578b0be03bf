"""The fields of a form as a page asks them: label, what stands in it, choices, faults."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from planner.documents.workbook.compound import Counts
from planner.documents.workbook.kinds import Clock, Clocks, Hours, Moment, Span, Spans, Word, YesNo
from planner.documents.workbook.labels import label
from planner.documents.workbook.references import Ref, Refs, known
from planner.domain.sentence import Sentence
from planner.language import translator
from planner.services.editing.spoken import typed
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from planner.domain.account import Role
    from planner.domain.errors import Fault
    from planner.services.editing.forms import Field, Form
    from planner.services.editing.scene import Scene


class Widget(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    NUMBER = "number"
    PHONE = "phone"
    LINES = "lines"
    CHOICE = "choice"


@dataclass(frozen=True)
class Asked:
    """One field of a form."""

    name: str
    label: str
    widget: Widget
    text: str
    required: bool
    hint: str
    choices: tuple[tuple[str, str], ...] = ()
    faults: tuple[tuple[Sentence, Sentence], ...] = ()
    """Of each what is wrong, and what would mend it."""


@dataclass(frozen=True)
class AskedGroup:
    """Fields under one heading."""

    heading: str
    fields: tuple[Asked, ...]


HINTS: dict[type, str] = {
    Moment: N_("as 2026-05-13 09:00 or 13 May 9:00"),
    Clock: N_("as 08:30"),
    Clocks: N_("as 10:00; 14:30"),
    Span: N_("as 2026-05-13 09:00-11:30; a date alone is the whole day"),
    Spans: N_("one a line: 2026-05-13 09:00-11:30; a date alone is the whole day"),
    Hours: N_("one a line: Mon-Fri 09:00-11:30, 13:30-17:00; except 2026-05-14"),
    Refs: N_("names, with ; between"),
    Counts: N_("as long table:24; theatre:110"),
}
LONG = ("note", "walked_through")
WIDGETS = {"Whole": Widget.NUMBER, "Decimal": Widget.NUMBER, "Phone": Widget.PHONE}


def asked(
    form: Form,
    texts: Mapping[str, str],
    *,
    scene: Scene,
    role: Role,
    faults: Iterable[Fault] = (),
) -> tuple[AskedGroup, ...]:
    """The groups of a form with what stands in each field; only what the role may see."""
    by_field: dict[str, list[tuple[Sentence, Sentence]]] = {}
    for fault in faults:
        by_field.setdefault(fault.cell, []).append((fault.what, fault.remedy))
    say = translator(scene.language)
    groups = []
    for group in form.groups:
        fields = [form.field(name) for name in group.names]
        shown = tuple(
            _asked(field, texts.get(field.name, ""), scene, faults=by_field.get(field.name, ()))
            for field in fields
            if role.covers(field.least)
        )
        groups.append(AskedGroup(say(group.heading), shown))
    return tuple(group for group in groups if group.fields)


def _asked(
    field: Field,
    text: str,
    scene: Scene,
    *,
    faults: Collection[tuple[Sentence, Sentence]],
) -> Asked:
    kind = field.column.kind
    hint = HINTS.get(type(kind))
    return Asked(
        name=field.name,
        label=field.column.header(scene.language),
        widget=_widget(field),
        text=text,
        required=field.column.required,
        hint=translator(scene.language)(hint) if hint else "",
        choices=_choices(field, scene),
        faults=tuple(faults),
    )


def _widget(field: Field) -> Widget:
    kind = field.column.kind
    if isinstance(kind, YesNo | Word | Ref):
        return Widget.CHOICE
    if isinstance(kind, Spans | Hours | Refs) or field.name in LONG:
        return Widget.LINES
    return WIDGETS.get(type(kind).__name__, Widget.LINE)


def _choices(field: Field, scene: Scene) -> tuple[tuple[str, str], ...]:
    kind = field.column.kind
    if isinstance(kind, YesNo):
        yes, no = kind.choices(scene.language)
        return (("yes", yes), ("no", no))
    if isinstance(kind, Word):
        words = tuple((word.value, label(word, scene.language)) for word in kind.words)
        return words if field.usual is not None else (("", "–"), *words)
    if isinstance(kind, Ref):
        sources = known(kind.noun, scene.context)
        nameless = sorted(one for source in sources for one in source.ids - set(source.names))
        named = (pair for source in sources for pair in source.names.items())
        return (("", "–"), *named, *((one, one) for one in nameless))
    return ()


def texts_of(form: Form, entry: Any, scene: Scene) -> dict[str, str]:
    """What stands in each field of an entry's form."""
    return {field.name: typed(field, getattr(entry, field.name), scene) for field in form.fields}
