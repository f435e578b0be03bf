"""Papers as Excel files: tables of one kind on one sheet, to be sorted and filtered."""

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from planner.documents.letterhead import BODY_FONT
from planner.documents.paper import Column, Form, Heading, Line, Paper, Paragraph, Part, Table
from planner.documents.word import HEAD_SHADE, HEADING_FONT, TITLE_FONT
from planner.documents.workbook.package import settled
from planner.language.text import in_one_line, printable

CHARACTERS_A_MM = 0.55
"""How many characters of the usual font a millimetre of a column takes."""
POINTS = 11
TITLE_POINTS = 16
NAME_LENGTH_MAX = 31
"""Excel's own limit."""
UNFIT = str.maketrans(dict.fromkeys("[]:*?/\\\\", " "))
THIN = Side(style="thin", color="808080")
RULED = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)


@dataclass
class _Page:
    """The tables that have the same heads, each row with what stood above its table."""

    columns: tuple[Column, ...]
    rows: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    @property
    def grouped(self) -> bool:
        """Whether rows come from under more than one heading, or from one that must be told."""
        return any(above for above, _ in self.rows)


def excel_file(paper: Paper) -> bytes:
    """The .xlsx of a paper: its tables, or its text where it has none; the same bytes always."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = ""
    title = in_one_line(paper.title)
    for number, page in enumerate(_pages(paper.parts)):
        _table(book.create_sheet(_name(title, number)), paper, page)
    if not book.worksheets:
        _text(book.create_sheet(_name(title, 0)), paper)
    stream = BytesIO()
    book.save(stream)
    return settled(stream.getvalue(), paper.made)


def _pages(parts: list[Part]) -> list[_Page]:
    pages: dict[tuple[Column, ...], _Page] = {}
    above = ""
    for part in parts:
        if isinstance(part, Heading):
            above = part.text
        elif isinstance(part, Table):
            page = pages.setdefault(part.columns, _Page(part.columns))
            page.rows.extend((above, row) for row in part.rows)
    return list(pages.values())


def _name(title: str, number: int) -> str:
    """A sheet's name as Excel takes it."""
    ending = f" {number + 1}" if number else ""
    return (title.translate(UNFIT)[: NAME_LENGTH_MAX - len(ending)].strip("' ") or "1") + ending


def _table(sheet: Worksheet, paper: Paper, page: _Page) -> None:
    columns = (Column("", 40.0), *page.columns) if page.grouped else page.columns
    row, pen = _above(sheet, paper), _Pen(sheet)
    for place, column in enumerate(columns, 1):
        pen.put(row, place, column.head, head=True, centred=True)
        wide = max(column.millimetres * CHARACTERS_A_MM, 8)
        sheet.column_dimensions[get_column_letter(place)].width = wide
    sheet.freeze_panes = sheet.cell(row + 1, 1).coordinate
    for down, (above, cells) in enumerate(page.rows, row + 1):
        told = (above, *cells) if page.grouped else cells
        for place, (column, text) in enumerate(zip(columns, told, strict=True), 1):
            pen.put(down, place, text, head=False, centred=column.centred)
    last = sheet.cell(max(row, sheet.max_row), len(columns)).coordinate
    sheet.auto_filter.ref = f"A{row}:{last}"
    sheet.print_title_rows = f"{row}:{row}"
    _print(sheet, paper)


def _above(sheet: Worksheet, paper: Paper) -> int:
    """The title and what stands before the first table; the row after it."""
    row = 1
    _plain(sheet.cell(row, 1), in_one_line(paper.title))
    sheet.cell(row, 1).font = Font(name=TITLE_FONT, size=TITLE_POINTS)
    for text in (*_first_lines(paper), paper.foot.left if paper.foot else ""):
        if text:
            row += 1
            _plain(sheet.cell(row, 1), text)
    return row + 1


def _first_lines(paper: Paper) -> Iterator[str]:
    for part in paper.parts:
        if not isinstance(part, Line):
            return
        yield part.text


def _text(sheet: Worksheet, paper: Paper) -> None:
    """A paper without tables: its lines, and each label with what stands beside it."""
    row, pen = _above(sheet, paper), _Pen(sheet)
    sheet.column_dimensions["A"].width = sheet.column_dimensions["C"].width = 24
    sheet.column_dimensions["B"].width = sheet.column_dimensions["D"].width = 48
    for part in paper.parts:
        if isinstance(part, Form):
            for pairs in part.rows:
                texts = [text for pair in pairs for text in pair]
                for place, text in enumerate(texts, 1):
                    pen.put(row, place, text, head=place % 2 == 1, centred=False)
                row += 1
        elif isinstance(part, Heading | Paragraph):
            _plain(sheet.cell(row, 1), part.text)
            row += 1
    _print(sheet, paper)


def _print(sheet: Worksheet, paper: Paper) -> None:
    """As wide as a page of A4, however many pages long."""
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if paper.sheet.across else "portrait"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


@dataclass(frozen=True)
class _Pen:
    """Writes cells of one sheet, each in one of the few looks there are."""

    sheet: Worksheet

    def put(self, row: int, column: int, text: str, *, head: bool, centred: bool) -> None:
        """A ruled cell with its words."""
        cell: Any = self.sheet.cell(row, column)
        _plain(cell, text)
        cell._style = copy(self._looks[head, centred])  # noqa: SLF001  # ten times as quick

    @cached_property
    def _looks(self) -> dict[tuple[bool, bool], Any]:
        return {
            (head, centred): self._look(head, centred)
            for head in (False, True)
            for centred in (False, True)
        }

    def _look(self, head: bool, centred: bool) -> Any:
        cell: Any = Cell(self.sheet, row=1, column=1)
        cell.font = Font(name=HEADING_FONT if head else BODY_FONT, size=POINTS)
        across = "center" if centred else None
        cell.alignment = Alignment(horizontal=across, vertical="center", wrap_text=True)
        cell.border = RULED
        if head:
            cell.fill = PatternFill("solid", fgColor=HEAD_SHADE)
        return cell._style  # noqa: SLF001  # what `put` copies


def _plain(cell: Any, text: str) -> None:
    """Words as words: one that begins with = is no formula."""
    written = printable(text)
    cell._value, cell.data_type = written, "s"  # noqa: SLF001  # its search for the same is slow
