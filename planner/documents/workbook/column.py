"""What a sheet is: a noun, its names, its columns; each column a field and a kind of value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol

from planner.documents.workbook.misread import refuse_longer
from planner.documents.workbook.moments import Calendar
from planner.documents.workbook.text import key
from planner.language import CHINESE


@dataclass(frozen=True)
class Known:
    """The ids of one noun, and the ids that bear a name (as `text.key` has it)."""

    ids: frozenset[str] = frozenset()
    by_name: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    """Id to the name that stands for it alone, where there is one."""


@dataclass(frozen=True)
class Context:
    """What cells are read and written against."""

    calendar: Calendar
    known: Mapping[str, Known] = field(default_factory=dict)
    language: str = CHINESE


class Kind(Protocol):
    """A kind of value: how it stands in a cell, both ways."""

    form: ClassVar[str]
    """What is to be typed, for the page of the workbook."""

    def read(self, raw: Any, context: Context) -> Any:
        """The value of a cell that is not blank; raises Misread."""

    def write(self, value: Any, context: Context) -> Any:
        """What stands in the cell for a value; None is blank."""

    def choices(self, language: str) -> tuple[str, ...]:
        """The words that may stand in the cell, where these are few; else none."""

    def describe(self) -> str:
        """What is to be typed, in a phrase."""


LONGEST_OF = {
    "name": 80,
    "title": 120,
    "post": 120,
    "organisation": 120,
    "address": 200,
    "phone": 40,
    "plate": 20,
    "model": 60,
}
"""Letters in what stands on cards, papers and car doors, by field: as much as fits there."""


@dataclass(frozen=True)
class Column:
    """One column: the field it fills, its header in both languages, what stands in it."""

    field: str
    zh: str
    en: str
    kind: Kind
    required: bool = False
    about: str = ""
    aliases: tuple[str, ...] = ()
    number_format: str = ""

    def header(self, language: str) -> str:
        """The header that we write."""
        return self.zh if language == CHINESE else self.en

    def read(self, raw: Any, context: Context) -> Any:
        """The value of a cell or field that is not blank; raises Misread."""
        value = self.kind.read(raw, context)
        if self.field in LONGEST_OF:
            refuse_longer(value, LONGEST_OF[self.field])
        return value

    def found_under(self) -> tuple[str, ...]:
        """Every header it is found under."""
        return tuple(key(text) for text in (self.zh, self.en, self.field, *self.aliases))


@dataclass(frozen=True)
class Sheet:
    """One sheet: a noun in rows.

    `entity` is built from a row where one row is one object; `home` says where these live,
    as `register.people`. `holdable` are the fields of a planned row that the office may hold.
    """

    noun: str
    zh: str
    en: str
    about: str
    columns: tuple[Column, ...]
    entity: type | None = None
    home: str = ""
    required: bool = False
    aliases: tuple[str, ...] = ()
    holdable: tuple[str, ...] = ()
    written_only: bool = False

    def title(self, language: str) -> str:
        """The sheet's name as we write it."""
        return self.zh if language == CHINESE else self.en

    def found_under(self) -> tuple[str, ...]:
        """Every name it is found under."""
        return tuple(key(text) for text in (self.zh, self.en, *self.aliases))

    def column(self, field_name: str) -> Column:
        """The column of a field."""
        return next(column for column in self.columns if column.field == field_name)

    def has(self, field_name: str) -> bool:
        """Whether it has a column for that field."""
        return any(column.field == field_name for column in self.columns)
