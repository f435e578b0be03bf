"""The fields of a form as a page asks them: label, what stands in it, choices, faults."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from planner.documents.workbook.compound import Counts
from planner.documents.workbook.kinds import (
    Clock,
    Clocks,
    Hours,
    Moment,
    Span,
    Spans,
    Texts,
    Word,
    Words,
    YesNo,
)
from planner.documents.workbook.labels import label
from planner.documents.workbook.references import Ref, Refs, Substitutes, known
from planner.documents.workbook.seatings import Seatings
from planner.documents.workbook.text import key, split
from planner.domain.sentence import Sentence
from planner.language import translator
from planner.services.editing.sent import WAS
from planner.services.editing.spoken import typed
from planner.services.editing.sureness import value_of
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
    TICKS = "ticks"


@dataclass(frozen=True)
class Asked:
    """One field of a form."""

    name: str
    label: str
    widget: Widget
    text: str
    was: str
    """What stood in it when the form was made: what is the same again, nobody has changed."""
    required: bool
    hint: str
    choices: tuple[tuple[str, str], ...] = ()
    faults: tuple[tuple[Sentence, Sentence], ...] = ()
    """Of each what is wrong, and what would mend it."""

    @property
    def lines(self) -> int:
        """How many lines it is high."""
        return max(LINES_LEAST, *(1 + len(self.text) // LINE_SIGNS, 1 + self.text.count("\n")))


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
    Texts: N_("with ; between"),
    Substitutes: N_("as Lu→Qin: who goes for whom"),
    Counts: N_("as long table:24; theatre:110"),
    Seatings: N_("as rostrum even=Q; hall rows=26/30/22; hall fill=columns front to back"),
}
LONG = ("note", "walked_through")
LINES_LEAST, LINE_SIGNS = 2, 32
TICKED = ("delegation", "room", "session")
"""Nouns of which several are ticked off a list: their order says nothing."""
TICKS_MOST = 12
"""Of more the names are typed."""
WIDGETS = {"Whole": Widget.NUMBER, "Decimal": Widget.NUMBER, "Phone": Widget.PHONE}


def asked(
    form: Form,
    texts: Mapping[str, str],
    *,
    scene: Scene,
    role: Role,
    own: str = "",
    faults: Iterable[Fault] = (),
) -> tuple[AskedGroup, ...]:
    """The groups of a form with what stands in each field; only what the role may see.

    What is edited, of the id `own`, is not among the choices of its own fields.
    """
    by_field: dict[str, list[tuple[Sentence, Sentence]]] = {}
    for fault in faults:
        by_field.setdefault(fault.cell, []).append((fault.what, fault.remedy))
    say = translator(scene.language)
    groups = []
    for group in form.groups:
        fields = [form.field(name) for name in group.names]
        shown = tuple(
            _asked(field, texts, scene, faults=by_field.get(field.name, ()), but=(form.noun, own))
            for field in fields
            if role.covers(field.least)
        )
        groups.append(AskedGroup(say(group.heading), shown))
    return tuple(group for group in groups if group.fields)


def _asked(
    field: Field,
    texts: Mapping[str, str],
    scene: Scene,
    *,
    faults: Collection[tuple[Sentence, Sentence]],
    but: tuple[str, str],
) -> Asked:
    kind = field.column.kind
    widget, text = _widget(field, scene), texts.get(field.name, "")
    hint = None if widget is Widget.TICKS else HINTS.get(type(kind))
    choices = tuple(
        one
        for one in _choices(field, scene, widget)
        if (getattr(kind, "noun", ""), one[0]) != but or not but[1]
    )
    if widget is Widget.TICKS:
        text = _ticked(text, choices)
    return Asked(
        name=field.name,
        label=field.column.header(scene.language),
        widget=widget,
        text=text,
        was=texts.get(WAS + field.name, text),
        required=field.column.required,
        hint=translator(scene.language)(hint) if hint else "",
        choices=choices,
        faults=tuple(faults),
    )


def _ticked(text: str, choices: tuple[tuple[str, str], ...]) -> str:
    """The choices that are ticked, one a line as a browser's ticks are put together."""
    said = {key(part) for part in split(text)}
    return "\n".join(value for value, name in choices if said & {key(value), key(name)})


def _widget(field: Field, scene: Scene) -> Widget:
    kind = field.column.kind
    if isinstance(kind, Words) or (isinstance(kind, Refs) and _few(kind.noun, scene)):
        return Widget.TICKS
    if isinstance(kind, YesNo | Word | Ref):
        return Widget.CHOICE
    if isinstance(kind, Spans | Hours | Refs) or field.name in LONG:
        return Widget.LINES
    return WIDGETS.get(type(kind).__name__, Widget.LINE)


def _few(noun: str, scene: Scene) -> bool:
    return (
        noun in TICKED
        and 0 < sum(len(source.ids) for source in known(noun, scene.context)) <= TICKS_MOST
    )


def _choices(field: Field, scene: Scene, widget: Widget) -> tuple[tuple[str, str], ...]:
    kind = field.column.kind
    if isinstance(kind, Words):
        return tuple((word.value, label(word, scene.language)) for word in kind.words)
    if isinstance(kind, Refs):
        return _members(kind.noun, scene) if widget is Widget.TICKS else ()
    if isinstance(kind, YesNo):
        yes, no = kind.choices(scene.language)
        return (("yes", yes), ("no", no))
    if isinstance(kind, Word):
        words = tuple((word.value, label(word, scene.language)) for word in kind.words)
        return words if field.usual is not None else (("", "–"), *words)
    return (("", "–"), *_members(kind.noun, scene)) if isinstance(kind, Ref) else ()


def _members(noun: str, scene: Scene) -> tuple[tuple[str, str], ...]:
    """Id and name of all of a noun, in the order of their sheets; those without a name last."""
    sources = known(noun, scene.context)
    nameless = sorted(one for source in sources for one in source.ids - set(source.names))
    named = (pair for source in sources for pair in source.names.items())
    return (*named, *((one, one) for one in nameless))


def texts_of(form: Form, entry: Any, scene: Scene) -> dict[str, str]:
    """What stands in each field of an entry's form."""
    event = scene.world.event
    return {
        field.name: typed(field, value_of(entry, field.name, event), scene) for field in form.fields
    }
