"""Kinds of value with an inside: counts by word, parameters, pairs, what is held."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from planner.documents.workbook import text as typed
from planner.documents.workbook.column import Context
from planner.documents.workbook.kinds import Plain, Whole, text_of, word_of
from planner.documents.workbook.labels import label
from planner.documents.workbook.misread import Misread
from planner.language import CHINESE
from solver.constraint import N_

HELD_NOTHING = ("无", "none", "规划", "planned")


@dataclass(frozen=True)
class Counts(Plain):
    """Numbers by word: 长桌:24、剧院式:110; the words are an enumeration's where one is given."""

    words: type[StrEnum] | None = None

    def read(self, raw: Any, context: Context) -> dict[str, int]:
        """Word to number."""
        found: dict[str, int] = {}
        for part in typed.split(text_of(raw)):
            match = re.fullmatch(r"(.+?)\s*[:=：＝]\s*(\S+)", part)
            if match is None:
                raise Misread(
                    N_("“{text}” is not a word with a number"),
                    N_("type them as word:number, with 、 between"),
                    text=part,
                )
            word = word_of(match[1], self.words, context.language) if self.words else match[1]
            found[word] = Whole(1).read(match[2], context)
        return found

    def write(self, value: Any, context: Context) -> str | None:
        """Word:number, with 、 between."""
        return "、".join(f"{self._label(word, context)}:{n}" for word, n in value.items()) or None

    @staticmethod
    def _label(word: str, context: Context) -> str:
        return label(word, context.language) if isinstance(word, StrEnum) else word

    def describe(self) -> str:
        """The form, with the words where they are fixed."""
        listed = (
            f"; words: {', '.join(label(w, CHINESE) for w in self.words)}" if self.words else ""
        )
        return f"word:number, with 、 between{listed}"


class Parameters(Plain):
    """What a rule is set to: `minutes=30; share=0.5`, or JSON."""

    form: ClassVar[str] = "name=value, with ; between, or JSON"

    def read(self, raw: Any, context: Context) -> dict[str, Any]:
        """Name to value."""
        words = text_of(raw)
        if words.startswith("{"):
            return {name: _fixed(value) for name, value in _loaded(words).items()}
        found: dict[str, Any] = {}
        for part in re.split(r"[;；\n]", words):
            name, sign, value = part.partition("=")
            if not part.strip():
                continue
            if not sign:
                raise _not_parameters(part)
            found[name.strip()] = _scalar(value.strip())
        return found

    def write(self, value: Any, context: Context) -> str | None:
        """As JSON: it keeps numbers and text apart."""
        return json.dumps(dict(value), ensure_ascii=False, default=list) if value else None


def _loaded(words: str) -> dict[str, Any]:
    try:
        loaded = json.loads(words)
    except ValueError:
        raise _not_parameters(words) from None
    if not isinstance(loaded, dict):
        raise _not_parameters(words)
    return loaded


def _scalar(words: str) -> Any:
    try:
        return _fixed(json.loads(words))
    except ValueError:
        return words


def _fixed(value: Any) -> Any:
    return tuple(_fixed(part) for part in value) if isinstance(value, list) else value


def _not_parameters(words: str) -> Misread:
    return Misread(
        N_("“{text}” is not name=value"), N_("type them as minutes=30; share=0.5"), text=words
    )


class Fields(Plain):
    """Field and value pairs as text: `room=大礼堂; start=2026-05-13 09:00`."""

    form: ClassVar[str] = "field=value, with ; between"

    def read(self, raw: Any, context: Context) -> tuple[tuple[str, str], ...]:
        """The pairs, in order."""
        found = []
        for part in re.split(r"[;；\n]", text_of(raw)):
            name, sign, value = part.partition("=")
            if part.strip() and not sign:
                raise Misread(
                    N_("“{text}” is not field=value"), N_("type it as room=…; start=…"), text=part
                )
            if part.strip():
                found.append((name.strip(), value.strip()))
        return tuple(found)

    def write(self, value: Any, context: Context) -> str | None:
        """The pairs with ; between."""
        return "; ".join(f"{name}={words}" for name, words in value) or None


@dataclass(frozen=True)
class Held(Plain):
    """The fields of a planned row that the office typed; blank: all that are filled."""

    fields: Mapping[str, tuple[str, str]]
    """Field to its headers, Chinese and English."""

    def __hash__(self) -> int:
        return hash(tuple(self.fields))

    def read(self, raw: Any, context: Context) -> tuple[str, ...]:
        """The fields, in order; none for 无."""
        words = text_of(raw)
        if typed.key(words) in HELD_NOTHING:
            return ()
        keys = {
            typed.key(name): field
            for field, headers in self.fields.items()
            for name in (field, *headers)
        }
        which = 0 if context.language == CHINESE else 1
        offered = ", ".join(headers[which] for headers in self.fields.values())
        return tuple(self._field(part, keys, offered=offered) for part in typed.split(words))

    @staticmethod
    def _field(part: str, keys: Mapping[str, str], *, offered: str) -> str:
        found = keys.get(typed.key(part))
        if found is None:
            raise Misread(
                N_("“{text}” cannot be held here"),
                N_("choose among: {words}; or 无, where all was planned"),
                text=part,
                words=offered,
            )
        return found

    def write(self, value: Any, context: Context) -> str:
        """The headers of the fields; 无 where there are none."""
        which = 0 if context.language == CHINESE else 1
        return "、".join(self.fields[field][which] for field in value) or HELD_NOTHING[which]

    def describe(self) -> str:
        """The form, with the fields."""
        names = ", ".join(" ".join(headers) for headers in self.fields.values())
        return f"any of: {names}; blank: all that are filled; 无 none: all was planned"
