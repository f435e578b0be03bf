"""What a room, a session or a meal sets of the conventions of seating: 主席台双数=右为上; …"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar

from planner.documents.workbook.kinds import Plain, text_of, word_of
from planner.documents.workbook.labels import label
from planner.documents.workbook.misread import Misread
from planner.documents.workbook.seating_words import (
    CONVENTION_NAMES,
    convention_called,
    usual,
)
from planner.domain.layouts.conventions import LIMITS, USUAL_LIMITS, Conventions
from planner.language import CHINESE
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.documents.workbook.column import Context

PART = re.compile(r"\s*([^=:：＝]+?)\s*[=:：＝]\s*(.+?)\s*", re.DOTALL)


class Seatings(Plain):
    """Conventions by name, with the words or numbers that are set."""

    form: ClassVar[str] = "convention=value, with ; between (see “Conventions of seating”)"

    def read(self, raw: Any, context: Context) -> dict[str, str]:
        """Field of the conventions to the value as the conventions write it."""
        found: dict[str, str] = {}
        for part in re.split(r"[;；\n]", text_of(raw)):
            if part.strip():
                field, value = _read(part, context)
                found[field] = value
        return found

    def write(self, value: Any, context: Context) -> str | None:
        """Name=word, with ; between, in the workbook's language."""
        written = (_written(field, text, context) for field, text in value.items())
        return "; ".join(written) or None


def _read(part: str, context: Context) -> tuple[str, str]:
    match = PART.fullmatch(part)
    if match is None:
        raise Misread(
            N_("“{text}” is not a convention with its value"),
            N_("type it as 主席台双数=右为上; 会场各排=26/30/22"),
            text=part.strip(),
        )
    field = convention_called(match[1])
    if field is None:
        raise Misread(
            N_("there is no convention “{text}” of seating"),
            N_("choose among: {words}"),
            text=match[1],
            words=", ".join(_name(name, context) for name in CONVENTION_NAMES),
        )
    if isinstance(usual(field), StrEnum):
        return field, word_of(match[2], type(usual(field)), context.language).value
    return field, _numbers(field, match[2])


def _numbers(field: str, text: str) -> str:
    try:
        Conventions().but({field: text})
    except ValueError:
        least, most = LIMITS.get(field, USUAL_LIMITS)
        remedy = N_("type a whole number from {least} to {most}")
        if isinstance(usual(field), tuple):
            remedy = N_("type the rows as 26/30/22, or 30*12 for twelve alike, {least} to {most}")
        what = N_("“{text}” is not what this convention can be")
        raise Misread(what, remedy, text=text, least=least, most=most) from None
    return text


def _name(field: str, context: Context) -> str:
    return CONVENTION_NAMES[field] if context.language == CHINESE else field.replace("_", " ")


def _written(field: str, value: str, context: Context) -> str:
    kind = type(usual(field))
    words = label(kind(value), context.language) if issubclass(kind, StrEnum) else value
    return f"{_name(field, context)}={words}"
