"""Say the value of a field as the office reads it: names for ids, words, times with weekdays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.documents.workbook.compound import Counts
from planner.documents.workbook.kinds import Hours, Moment, Span, Spans, Word, Words, YesNo
from planner.documents.workbook.labels import label
from planner.documents.workbook.references import Ref, Refs, known
from planner.language import times
from planner.language.wording import listed, remarks

if TYPE_CHECKING:
    from planner.documents.workbook.column import Kind
    from planner.domain.interval import Interval
    from planner.services.editing.forms import Field, Form
    from planner.services.editing.scene import Scene


def called(form: Form, entry: Any, scene: Scene) -> str:
    """What an entry is known by: its name, else what tells it from others of its sort; its id."""
    words = [said(form.field(name), getattr(entry, name), scene) for name in form.told]
    named = " ".join(filter(None, words)) if words else getattr(entry, form.title)
    return str(named or entry.id)


def said(field: Field, value: Any, scene: Scene) -> str:
    """A value in words; nothing where there is none."""
    kind = field.column.kind
    if value is None or value in ("", ()):
        return ""
    if isinstance(kind, YesNo):
        return kind.choices(scene.language)[0 if value else 1]
    if isinstance(kind, Moment):
        local = value.astimezone(scene.world.event.tzinfo)
        return f"{times.short_day(local.date(), scene.language)} {times.clock(local)}"
    if isinstance(kind, Span | Spans):
        spans = value if isinstance(kind, Spans) else (value,)
        return remarks([_span(span, scene) for span in spans], scene.language)
    return _named(kind, value, scene)


def _named(kind: Kind, value: Any, scene: Scene) -> str:
    if isinstance(kind, Ref):
        return name_of(value, kind.noun, scene)
    if isinstance(kind, Refs):
        return listed([name_of(one, kind.noun, scene) for one in value], scene.language)
    if isinstance(kind, Word):
        return label(value, scene.language)
    if isinstance(kind, Words):
        return listed([label(one, scene.language) for one in value], scene.language)
    if isinstance(kind, Counts):
        counted = [f"{_word(word, scene)} {number}" for word, number in value.items()]
        return listed(counted, scene.language)
    written = kind.write(value, scene.context)
    return "" if written is None else str(written)


def _word(word: Any, scene: Scene) -> str:
    return label(word, scene.language) if hasattr(word, "value") else str(word)


def name_of(identifier: str, noun: str, scene: Scene) -> str:
    """The name of an id; itself where it has none."""
    names = (one.names[identifier] for one in known(noun, scene.context) if identifier in one.names)
    return next(names, identifier)


def _span(span: Interval, scene: Scene) -> str:
    local = span.astimezone(scene.world.event.tzinfo)
    return f"{times.short_day(local.start.date(), scene.language)} {times.span(local)}"


def typed(field: Field, value: Any, scene: Scene) -> str:
    """A value as it stands in its field, to be read again as it is."""
    kind = field.column.kind
    if isinstance(kind, YesNo):
        return "yes" if value else "no"
    if isinstance(kind, Word):
        return "" if value is None else str(value.value)
    if isinstance(kind, Ref):
        return value or ""
    if isinstance(kind, Moment):
        local = None if value is None else value.astimezone(scene.world.event.tzinfo)
        return f"{local:%Y-%m-%d %H:%M}" if local else ""
    written = None if value is None else kind.write(value, scene.context)
    if written is None:
        return ""
    text = f"{written:%H:%M}" if hasattr(written, "minute") else str(written)
    return _by_lines(kind, text)


def _by_lines(kind: Kind, text: str) -> str:
    """Several intervals, one a line."""
    if isinstance(kind, Spans | Hours):
        return "\n".join(part.strip() for part in text.split(";"))
    return text
