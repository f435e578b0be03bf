"""A paper as it is written, from top to bottom; Word, PDF and Excel files are made of its parts.

A document says what stands in it once; how that looks as a file is said in `word`, `pdf` and
`excel`. Sizes are those offices speak of: 二号 22 pt, 三号 16 pt, 小四 12 pt, 五号 10.5 pt.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from planner.language import CHINESE


@dataclass(frozen=True)
class Sheet:
    """A4 one way or the other: upright as official papers are, across for wide tables."""

    size_mm: tuple[int, int]
    top_mm: int
    bottom_mm: int
    side_mm: int
    table_points: float

    @property
    def across(self) -> bool:
        """Whether it is wider than high."""
        return self.size_mm[0] > self.size_mm[1]

    @property
    def text_mm(self) -> int:
        """What a line or a table may take, in millimetres."""
        return self.size_mm[0] - 2 * self.side_mm


UPRIGHT = Sheet((210, 297), 30, 28, 22, 12)
ACROSS = Sheet((297, 210), 22, 20, 22, 10.5)
ROOMY = Sheet((210, 297), 25, 22, 15, 11)
"""Upright, with margins that leave many columns room."""


@dataclass(frozen=True)
class Column:
    """A column of a table: its head, its width, and whether it is set in the middle."""

    head: str
    millimetres: float
    centred: bool = False


@dataclass(frozen=True)
class Heading:
    """A line above what follows, kept on its page."""

    text: str


@dataclass(frozen=True)
class Line:
    """A line of the body."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """Running text, its first line drawn in by two characters."""

    text: str


@dataclass(frozen=True)
class Closing:
    """A line at the right: who signs, and when."""

    text: str


@dataclass(frozen=True)
class Table:
    """A ruled table whose head is repeated on each page and whose rows are never split."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    together: bool = False
    """Whether it stays on one page, with what stands above it, where a page has the room."""


@dataclass(frozen=True)
class Form:
    """A ruled sheet of labels and what is to be read or written beside them.

    A row of one pair takes the whole width; rows of more share it evenly.
    """

    rows: tuple[tuple[tuple[str, str], ...], ...]


@dataclass(frozen=True)
class Large:
    """A line in the middle, in letters of that size: to be read from afar."""

    text: str
    points: float
    above_points: float = 0


@dataclass(frozen=True)
class NewPage:
    """What follows begins a page of its own."""


Part = Heading | Line | Paragraph | Closing | Table | Form | Large | NewPage


@dataclass(frozen=True)
class Foot:
    """What stands below each page: version and time, and the words around the page's number."""

    left: str
    before: str = ""
    after: str = ""


@dataclass
class Paper:
    """A paper and its parts so far; `made` is the revision's time, never the clock's."""

    title: str
    made: datetime
    sheet: Sheet = UPRIGHT
    parts: list[Part] = field(default_factory=list)
    foot: Foot | None = None
    language: str = CHINESE
    """What it is written in, for hyphens, quotation marks and readers by ear."""
    about: str = ""
    """What the title names: one of two lines breaks beside it."""

    @property
    def blank(self) -> bool:
        """Whether it has nothing to tell: no table with a row, no form, no running text."""
        return not any(
            bool(part.rows) if isinstance(part, Table) else isinstance(part, _TELLING)
            for part in self.parts
        )

    @property
    def tables(self) -> tuple[Table, ...]:
        """Its tables, from top to bottom."""
        return tuple(part for part in self.parts if isinstance(part, Table))

    def heading(self, text: str) -> None:
        """A line above what follows."""
        self.parts.append(Heading(text))

    def line(self, text: str) -> None:
        """A line of the body; none where there is nothing to say."""
        if text:
            self.parts.append(Line(text))

    def paragraph(self, text: str) -> None:
        """Running text; none where there is nothing to say."""
        if text:
            self.parts.append(Paragraph(text))

    def closing(self, text: str) -> None:
        """A line at the right."""
        self.parts.append(Closing(text))

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
        """A table that may run over pages."""
        self.parts.append(Table(tuple(columns), _rows(rows)))

    def block(self, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
        """A table that stays on one page."""
        self.parts.append(Table(tuple(columns), _rows(rows), together=True))

    def form(self, rows: Iterable[Sequence[tuple[str, str]]]) -> None:
        """Labels and what stands beside them, row by row."""
        self.parts.append(Form(tuple(tuple(row) for row in rows)))

    def large(self, text: str, points: float, *, above_points: float = 0) -> None:
        """A line to be read from afar."""
        self.parts.append(Large(text, points, above_points))

    def new_page(self) -> None:
        """What follows begins a page of its own."""
        self.parts.append(NewPage())

    def footer(self, left: str, page: tuple[str, str]) -> None:
        """What stands below each page, with the words before and after the page's number."""
        self.foot = Foot(left, *page)


def beginning(paper: Paper, rows: int) -> Paper:
    """A paper that ends after so many rows of tables: enough to see how it looks."""
    parts: list[Part] = []
    left = rows
    for part in paper.parts:
        if left <= 0:
            break
        if isinstance(part, Table):
            part = replace(part, rows=part.rows[:left])
            left -= len(part.rows)
        parts.append(part)
    return replace(paper, parts=parts)


_TELLING = (Form, Paragraph, Large)


def _rows(rows: Iterable[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in rows)
