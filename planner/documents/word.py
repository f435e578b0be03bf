"""Word files in the style of official papers: fonts named, not embedded; the same bytes always.

Sizes are those offices speak of: 二号 22 pt, 三号 16 pt, 小四 12 pt, 五号 10.5 pt.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from planner.language.text import printable

Element = Any
"""A part of a Word file: docx ships no types."""
TITLE_FONT = "方正小标宋简体"
HEADING_FONT = "黑体"
BODY_FONT = "仿宋_GB2312"
LATIN_FONT = "Times New Roman"
TITLE_POINTS = 22
BODY_POINTS = 16
FOOTER_POINTS = 10.5
LINE_POINTS = 28
"""The fixed line of official papers; tables are set closer."""


@dataclass(frozen=True)
class Sheet:
    """A4 one way or the other: upright as official papers are, across for wide tables."""

    orientation: WD_ORIENT
    size_mm: tuple[int, int]
    top_mm: int
    bottom_mm: int
    side_mm: int
    table_points: float


UPRIGHT = Sheet(WD_ORIENT.PORTRAIT, (210, 297), 30, 28, 22, 12)
ACROSS = Sheet(WD_ORIENT.LANDSCAPE, (297, 210), 22, 20, 22, 10.5)
HEAD_SHADE = "EDEDED"
EARLIEST_ZIP = (1980, 1, 1, 0, 0, 0)
"""Inside a .docx every part carries a time; one that never varies."""


@dataclass(frozen=True)
class Column:
    """A column of a table: its head, its width, and whether it is set in the middle."""

    head: str
    millimetres: float
    centred: bool = False


class Paper:
    """A Word file as it is written, from top to bottom."""

    def __init__(self, title: str, made: datetime, *, sheet: Sheet = UPRIGHT) -> None:
        self.document = docx.Document()
        self.made, self.sheet = made, sheet
        self._page()
        self._normal()
        self._properties(title)
        self._title(title)

    def _page(self) -> None:
        section, sheet = self.document.sections[0], self.sheet
        section.orientation = sheet.orientation
        section.page_width, section.page_height = map(Mm, sheet.size_mm)
        section.top_margin, section.bottom_margin = Mm(sheet.top_mm), Mm(sheet.bottom_mm)
        section.left_margin = section.right_margin = Mm(sheet.side_mm)

    def _normal(self) -> None:
        style = self.document.styles["Normal"]
        style.font.size = Pt(BODY_POINTS)
        style.font.name = LATIN_FONT
        style.element.rPr.rFonts.set(qn("w:eastAsia"), BODY_FONT)
        style.paragraph_format.space_after = Pt(0)
        style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        style.paragraph_format.line_spacing = Pt(LINE_POINTS)

    def _properties(self, title: str) -> None:
        known = self.document.core_properties
        whole = self.made.astimezone(UTC).replace(tzinfo=None, microsecond=0)
        known.created = known.modified = whole
        known.author = known.last_modified_by = known.comments = ""
        known.title = printable(title)

    def _title(self, title: str) -> None:
        for line in title.split("\n"):
            paragraph = self._line(line, TITLE_FONT, TITLE_POINTS)
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(LINE_POINTS / 2)

    def heading(self, text: str) -> None:
        """A line above what follows, kept on its page."""
        paragraph = self._line(text, HEADING_FONT, BODY_POINTS)
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_before = Pt(6)

    def line(self, text: str) -> None:
        """A line of the body; none where there is nothing to say."""
        if text:
            self._line(text, BODY_FONT, BODY_POINTS)

    def _line(self, text: str, font: str, points: float) -> Element:
        paragraph = self.document.add_paragraph()
        run = paragraph.add_run(printable(text))
        _letters(run, font, points)
        return paragraph

    def new_page(self) -> None:
        """What follows begins a page of its own."""
        self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def large(self, text: str, points: float, *, above_points: float = 0) -> None:
        """A line in the middle, in letters of that size: to be read from afar."""
        paragraph = self._line(text, TITLE_FONT, points)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
        paragraph.paragraph_format.space_before = Pt(above_points)

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
        """A ruled table whose head is repeated on each page and whose rows are never split."""
        table = self.document.add_table(rows=0, cols=len(columns), style="Table Grid")
        table.autofit = False
        for grid, column in zip(table.columns, columns, strict=True):
            grid.width = Mm(column.millimetres)
        body = table._tbl  # noqa: SLF001  # rows by hand: docx takes 1 ms a cell, this 0.05
        size = self.sheet.table_points
        body.append(_row(columns, [column.head for column in columns], size=size, head=True))
        for cells in rows:
            body.append(_row(columns, cells, size=size, head=False))

    def block(self, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
        """A table that stays on one page, with what stands above it, where a page has the room."""
        self.table(columns, rows)
        for row in self.document.tables[-1].rows[:-1]:
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.keep_with_next = True

    def footer(self, left: str, page: tuple[str, str]) -> None:
        """What stands below each page: version and time, and the number of the page."""
        paragraph = self.document.sections[0].footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _letters(paragraph.add_run(printable(f"{left}    {page[0]}")), BODY_FONT, FOOTER_POINTS)
        for part in _field("PAGE"):
            run = paragraph.add_run()
            _letters(run, BODY_FONT, FOOTER_POINTS)
            run._r.append(part)  # noqa: SLF001  # docx has no fields
        _letters(paragraph.add_run(printable(page[1])), BODY_FONT, FOOTER_POINTS)

    def to_bytes(self) -> bytes:
        """The file; the same for the same content, whenever it is written."""
        first, second = BytesIO(), BytesIO()
        self.document.save(first)
        with ZipFile(first) as written, ZipFile(second, "w", ZIP_DEFLATED) as fixed:
            for part in sorted(written.namelist()):
                # Level 1: a paper is small, and there are many.
                fixed.writestr(ZipInfo(part, EARLIEST_ZIP), written.read(part), ZIP_DEFLATED, 1)
        return second.getvalue()


def _letters(run: Element, font: str, points: float) -> None:
    run.font.name = LATIN_FONT
    run.font.size = Pt(points)
    run._element.rPr.rFonts.set(qn("w:eastAsia"), font)  # noqa: SLF001  # docx sets Latin only


def _row(columns: Sequence[Column], cells: Sequence[str], *, size: float, head: bool) -> Element:
    row = OxmlElement("w:tr")
    properties = _child(row, "w:trPr")
    _child(properties, "w:cantSplit")
    if head:
        _child(properties, "w:tblHeader")
    for column, text in zip(columns, cells, strict=True):
        _cell(row, column, printable(text), size=size, head=head)
    return row


def _cell(row: Element, column: Column, text: str, *, size: float, head: bool) -> None:
    cell = _child(row, "w:tc")
    properties = _child(cell, "w:tcPr")
    _child(properties, "w:tcW", w=str(int(Mm(column.millimetres).twips)), type="dxa")
    if head:
        _child(properties, "w:shd", val="clear", color="auto", fill=HEAD_SHADE)
    _child(properties, "w:vAlign", val="center")
    for line in text.split("\n"):
        paragraph = _child(cell, "w:p")
        about = _child(paragraph, "w:pPr")
        _child(about, "w:spacing", before="20", after="20", line="240", lineRule="auto")
        if column.centred or head:
            _child(about, "w:jc", val="center")
        run = _child(paragraph, "w:r")
        letters = _child(run, "w:rPr")
        font = HEADING_FONT if head else BODY_FONT
        _child(letters, "w:rFonts", ascii=LATIN_FONT, hAnsi=LATIN_FONT, eastAsia=font)
        _child(letters, "w:sz", val=str(round(size * 2)))
        _child(run, "w:t").text = line


def _field(code: str) -> tuple[Element, ...]:
    begin, end = OxmlElement("w:fldChar"), OxmlElement("w:fldChar")
    begin.set(qn("w:fldCharType"), "begin")
    end.set(qn("w:fldCharType"), "end")
    said = OxmlElement("w:instrText")
    said.text = code
    return begin, said, end


def _child(parent: Element, name: str, **attributes: str) -> Element:
    made = OxmlElement(name)
    parent.append(made)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made
