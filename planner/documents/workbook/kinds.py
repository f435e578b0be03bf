"""The kinds of value that stand in a cell: text, numbers, words, moments."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, ClassVar

from planner.documents.workbook import text as typed
from planner.documents.workbook.column import Context
from planner.documents.workbook.labels import label, words_by_key
from planner.documents.workbook.misread import Misread
from planner.documents.workbook.moments import (
    date_of,
    interval_of,
    interval_text,
    moment_of,
    time_of,
)
from planner.documents.workbook.opening import opening_of, opening_text
from solver.constraint import N_

YES = ("是", "有", "y", "yes", "true", "1", "√", "✓", "对")
NO = ("否", "无", "n", "no", "false", "0", "×", "x", "不")
ID_SIGNS = re.compile(r"(?!\.)[^\s、,;，；=→>:!/\\|?*\"<]{1,64}")
PHONE_SIGNS = re.compile(r"\+?[\d\-() ]{3,}(?:(?:转|ext\.?|x)\s*\d+)?", re.I)


def text_of(raw: Any) -> str:
    """A cell as text: a number as people read it, hidden characters refused."""
    if isinstance(raw, (datetime, date, time, timedelta)):
        raise Misread(
            N_("a date or time stands where text is due"),
            N_("format the column as text and type it anew"),
        )
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    words = str(raw).replace("\r\n", "\n").strip()
    typed.refuse_hidden(words)
    return words


class Plain:
    """The part that most kinds share: any value, no choices."""

    form: ClassVar[str] = "text"

    def read(self, raw: Any, context: Context) -> Any:
        """The text of the cell."""
        return text_of(raw)

    def write(self, value: Any, context: Context) -> Any:
        """The value itself; blank where there is none."""
        return None if value is None or value == "" else value

    def choices(self, language: str) -> tuple[str, ...]:
        """None."""
        return ()

    def describe(self) -> str:
        """The form."""
        return self.form


class Text(Plain):
    """Text as it was typed, without the spaces around it."""


class Name(Plain):
    """A name; the spaces that align 张　三 with longer names are taken out."""

    form = "name"

    def read(self, raw: Any, context: Context) -> str:
        """The name."""
        return typed.name(text_of(raw))


class Identifier(Plain):
    """An id: short, fit for lists and file names; a promise, for calendars are kept by it."""

    form = "id, without spaces"

    def read(self, raw: Any, context: Context) -> str:
        """The id."""
        words = text_of(raw)
        if not ID_SIGNS.fullmatch(words):
            raise Misread(
                N_("“{text}” is not an id: it has spaces or signs, or is too long"),
                N_("use letters, digits, hyphens or Chinese characters, 64 at most"),
                text=words,
            )
        return words


class Phone(Plain):
    """A phone number, full-width digits and spaces put right."""

    form = "phone number"

    def read(self, raw: Any, context: Context) -> str:
        """The number, without spaces."""
        words = typed.narrow(text_of(raw))
        if not PHONE_SIGNS.fullmatch(words):
            raise Misread(
                N_("“{text}” is not a phone number"),
                N_("type digits only, with + and - where needed"),
                text=words,
            )
        return words.replace(" ", "")


@dataclass(frozen=True)
class Whole(Plain):
    """A whole number, not below `least`."""

    least: int = 0
    most: int = 1_000_000

    def describe(self) -> str:
        """The form, with its limit."""
        return f"whole number, {self.least} or more"

    def read(self, raw: Any, context: Context) -> int:
        """The number."""
        number = number_of(raw)
        if number != int(number):
            raise Misread(
                N_("{text} is not a whole number"), N_("type a whole number"), text=str(raw)
            )
        within(number, self.least, self.most)
        return int(number)


@dataclass(frozen=True)
class Decimal(Plain):
    """A number between two limits."""

    least: float = 0.0
    most: float = 1_000_000.0

    def describe(self) -> str:
        """The form, with its limits."""
        return f"number, {self.least:.10g} to {self.most:.10g}"

    def read(self, raw: Any, context: Context) -> float:
        """The number."""
        number = number_of(raw)
        within(number, self.least, self.most)
        return float(number)


def number_of(raw: Any) -> float:
    """The number in a cell, typed as a number or as text."""
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return raw
    if isinstance(raw, str):
        words = typed.narrow(raw).replace(",", "")
        if re.fullmatch(r"[+-]?\d+(\.\d+)?", words):
            return float(words) if "." in words else int(words)
        raise Misread(N_("“{text}” is not a number"), N_("type digits only"), text=words)
    raise Misread(
        N_("“{text}” is not a number"),
        N_("format the cell as a number and type it anew"),
        text=str(raw),
    )


def within(number: float, least: float, most: float) -> None:
    """Raise Misread where a number is out of its limits."""
    if not least <= number <= most:
        raise Misread(
            N_("{number} is not between {least} and {most}"),
            N_("correct the number"),
            number=f"{number:.10g}",
            least=f"{least:.10g}",
            most=f"{most:.10g}",
        )


@dataclass(frozen=True)
class YesNo(Plain):
    """是 or 否; blank is `default`."""

    default: bool = False

    def read(self, raw: Any, context: Context) -> bool:
        """Yes or no."""
        words = typed.key(text_of(raw))
        if words in YES:
            return True
        if words in NO:
            return False
        raise Misread(N_("“{text}” is neither yes nor no"), N_("type 是 or 否"), text=text_of(raw))

    def write(self, value: Any, context: Context) -> str | None:
        """Blank where it is the default."""
        if value == self.default:
            return None
        yes, no = self.choices(context.language)
        return yes if value else no

    def choices(self, language: str) -> tuple[str, ...]:
        """Both."""
        return ("是", "否") if language == "zh_CN" else ("yes", "no")

    def describe(self) -> str:
        """The form, with its default."""
        return f"是/否 yes/no; blank is {'yes' if self.default else 'no'}"


@dataclass(frozen=True)
class Word(Plain):
    """One word of an enumeration, in either language."""

    words: type[StrEnum]

    def read(self, raw: Any, context: Context) -> StrEnum:
        """The word."""
        return word_of(text_of(raw), self.words, context.language)

    def write(self, value: Any, context: Context) -> str | None:
        """The word in the workbook's language."""
        return None if value is None else label(value, context.language)

    def choices(self, language: str) -> tuple[str, ...]:
        """Every word."""
        return tuple(label(word, language) for word in self.words)

    def describe(self) -> str:
        """Every word in both languages."""
        return ", ".join(f"{label(word, 'zh_CN')} {label(word, 'en')}" for word in self.words)


def word_of(words: str, kind: type[StrEnum], language: str) -> StrEnum:
    """The word of an enumeration that was typed; Misread lists those there are."""
    found = words_by_key(kind).get(typed.key(words))
    if found is None:
        raise Misread(
            N_("“{text}” is not one of the words for this column"),
            N_("choose one of: {words}"),
            text=words,
            words=", ".join(label(word, language) for word in kind),
        )
    return found


@dataclass(frozen=True)
class Words(Plain):
    """Several words of an enumeration."""

    words: type[StrEnum]

    def read(self, raw: Any, context: Context) -> tuple[StrEnum, ...]:
        """The words, in order."""
        parts = typed.split(text_of(raw))
        return tuple(word_of(part, self.words, context.language) for part in parts)

    def write(self, value: Any, context: Context) -> str | None:
        """The words with 、 between them."""
        return "、".join(label(word, context.language) for word in value) or None

    def describe(self) -> str:
        """Every word in both languages."""
        return f"any of: {Word(self.words).describe()}"


class Texts(Plain):
    """Several pieces of text."""

    form = "list, with 、 or ; between"

    def read(self, raw: Any, context: Context) -> tuple[str, ...]:
        """The pieces, in order."""
        return typed.split(text_of(raw))

    def write(self, value: Any, context: Context) -> str | None:
        """The pieces with 、 between them."""
        return "、".join(value) or None


class Day(Plain):
    """A date."""

    form = "date: 2026-05-13, 5月13日, 13 May"

    def read(self, raw: Any, context: Context) -> date:
        """The date."""
        return date_of(raw, context.calendar)


class Clock(Plain):
    """A time of day."""

    form = "time of day: 08:30, 上午8点半"

    def read(self, raw: Any, context: Context) -> time:
        """The time."""
        return time_of(raw)


class Clocks(Plain):
    """Several times of day."""

    form = "times of day: 10:00、14:30"

    def read(self, raw: Any, context: Context) -> tuple[time, ...]:
        """The times, in order."""
        if isinstance(raw, str):
            return tuple(time_of(part) for part in typed.split(raw))
        return (time_of(raw),)

    def write(self, value: Any, context: Context) -> str | None:
        """The times with 、 between them."""
        return "、".join(f"{moment:%H:%M}" for moment in value) or None


class Moment(Plain):
    """A date with a time, in the event's zone."""

    form = "date and time: 2026-05-13 08:30, 5月13日 上午8点半"

    def read(self, raw: Any, context: Context) -> datetime:
        """The moment."""
        return moment_of(raw, context.calendar)

    def write(self, value: Any, context: Context) -> datetime | None:
        """The moment as the clocks of the event show it."""
        if value is None:
            return None
        shown: datetime = value.astimezone(context.calendar.zone).replace(tzinfo=None)
        return shown


class Span(Plain):
    """An interval."""

    form = "interval: 2026-05-13 09:00-11:30; a date alone is the whole day"

    def read(self, raw: Any, context: Context) -> Any:
        """The interval."""
        words = raw.date().isoformat() if isinstance(raw, datetime) else text_of(raw)
        return interval_of(words, context.calendar)

    def write(self, value: Any, context: Context) -> str | None:
        """The interval on the event's clocks."""
        return None if value is None else interval_text(value, context.calendar)


class Spans(Plain):
    """Several intervals."""

    form = "intervals with ; between: 2026-05-13 09:00-11:30; 2026-05-14 14:00-17:00"

    def read(self, raw: Any, context: Context) -> Any:
        """The intervals, in order."""
        if isinstance(raw, datetime):
            return (Span().read(raw, context),)
        parts = re.split(r"[;；、\n]", text_of(raw))
        return tuple(interval_of(part, context.calendar) for part in parts if part.strip())

    def write(self, value: Any, context: Context) -> str | None:
        """The intervals with ; between them."""
        return "; ".join(interval_text(span, context.calendar) for span in value) or None


class Hours(Plain):
    """Opening hours."""

    form = "hours: 周一-周五 09:00-11:30, 13:30-17:00; 周六 9:00-12:00; 除 2026-05-14"

    def read(self, raw: Any, context: Context) -> Any:
        """The opening hours."""
        return opening_of(text_of(raw), context.calendar)

    def write(self, value: Any, context: Context) -> str | None:
        """The hours, days alike joined."""
        return None if value is None else opening_text(value, context.language)
