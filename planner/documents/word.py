"""Papers as Word files in the official style: fonts named, not embedded; the same bytes always."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from functools import cached_property, singledispatch
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.shared import Mm, Pt

from planner.documents.paper import (
    Closing,
    Column,
    Foot,
    Form,
    Heading,
    Large,
    Line,
    NewPage,
    Paper,
    Paragraph,
    Sheet,
    Table,
)
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
LABEL_MM = 30.0
"""What the labels of a form take."""
FORM_ROW_MM = 11.0
"""The least height of a form's row: one writes into it by hand."""
HEAD_SHADE = "EDEDED"
GRID_STYLE = "TableGrid"
EARLIEST_ZIP = (1980, 1, 1, 0, 0, 0)
"""Inside a .docx every part carries a time; one that never varies."""


def word_file(paper: Paper) -> bytes:
    """The .docx of a paper; the same for the same content, whenever it is written."""
    document = docx.Document()
    _page(document, paper.sheet)
    _normal(document)
    _properties(document, paper)
    _title(document, paper.title)
    for part in paper.parts:
        _write(part, document, paper.sheet)
    if paper.foot is not None:
        _footer(document, paper.foot)
    return fixed_bytes(document)


def fixed_bytes(document: Element) -> bytes:
    """A Word file with the times of its parts left out."""
    first, second = BytesIO(), BytesIO()
    document.save(first)
    with ZipFile(first) as written, ZipFile(second, "w", ZIP_DEFLATED) as fixed:
        for part in sorted(written.namelist()):
            # Level 1: a paper is small, and there are many.
            fixed.writestr(ZipInfo(part, EARLIEST_ZIP), written.read(part), ZIP_DEFLATED, 1)
    return second.getvalue()


def _page(document: Element, sheet: Sheet) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if sheet.across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = map(Mm, sheet.size_mm)
    section.top_margin, section.bottom_margin = Mm(sheet.top_mm), Mm(sheet.bottom_mm)
    section.left_margin = section.right_margin = Mm(sheet.side_mm)


def _normal(document: Element) -> None:
    style = document.styles["Normal"]
    style.font.size = Pt(BODY_POINTS)
    style.font.name = LATIN_FONT
    style.element.rPr.rFonts.set(qn("w:eastAsia"), BODY_FONT)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    style.paragraph_format.line_spacing = Pt(LINE_POINTS)


def _properties(document: Element, paper: Paper) -> None:
    known = document.core_properties
    whole = paper.made.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    known.created = known.modified = whole
    known.author = known.last_modified_by = known.comments = ""
    known.title = printable(paper.title)


def _title(document: Element, title: str) -> None:
    for line in title.split("\n"):
        paragraph = _line(document, line, font=TITLE_FONT, points=TITLE_POINTS)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(LINE_POINTS / 2)


@singledispatch
def _write(part: object, document: Element, sheet: Sheet) -> None:
    raise TypeError(f"no such part of a paper: {part!r}")


@_write.register
def _(part: Heading, document: Element, sheet: Sheet) -> None:
    paragraph = _line(document, part.text, font=HEADING_FONT, points=BODY_POINTS)
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_before = Pt(6)


@_write.register
def _(part: Line, document: Element, sheet: Sheet) -> None:
    _line(document, part.text, font=BODY_FONT, points=BODY_POINTS)


@_write.register
def _(part: Paragraph, document: Element, sheet: Sheet) -> None:
    paragraph = _line(document, part.text, font=BODY_FONT, points=BODY_POINTS)
    paragraph.paragraph_format.first_line_indent = Pt(2 * BODY_POINTS)


@_write.register
def _(part: Closing, document: Element, sheet: Sheet) -> None:
    paragraph = _line(document, part.text, font=BODY_FONT, points=BODY_POINTS)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


@_write.register
def _(part: NewPage, document: Element, sheet: Sheet) -> None:
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


@_write.register
def _(part: Large, document: Element, sheet: Sheet) -> None:
    paragraph = _line(document, part.text, font=TITLE_FONT, points=part.points)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    paragraph.paragraph_format.space_before = Pt(part.above_points)


@_write.register
def _(part: Table, document: Element, sheet: Sheet) -> None:
    size, heads = sheet.table_points, [column.head for column in part.columns]
    head, body = _Look(size, head=True, kept=part.together), _Look(size, kept=part.together)
    looks = [head, *(body for _ in part.rows)]
    looks[-1] = replace(looks[-1], kept=False)
    rows = zip((heads, *part.rows), looks, strict=True)
    widths = [column.millimetres for column in part.columns]
    _grid(document, widths, (_row(part.columns, cells, look) for cells, look in rows))


@_write.register
def _(part: Form, document: Element, sheet: Sheet) -> None:
    most = max(len(pairs) for pairs in part.rows)
    wide = sheet.text_mm / most - LABEL_MM
    columns = [Column("", LABEL_MM, centred=True), Column("", wide)] * most
    widths, size = [column.millimetres for column in columns], sheet.table_points
    _grid(document, widths, (_form_row(columns, pairs, size=size) for pairs in part.rows))


def _line(document: Element, text: str, *, font: str, points: float) -> Element:
    paragraph = document.add_paragraph()
    _letters(paragraph.add_run(printable(text)), font, points)
    return paragraph


def _footer(document: Element, foot: Foot) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    left = printable(f"{foot.left}    {foot.before}")
    _letters(paragraph.add_run(left), BODY_FONT, FOOTER_POINTS)
    for part in _field("PAGE"):
        run = paragraph.add_run()
        _letters(run, BODY_FONT, FOOTER_POINTS)
        run._r.append(part)  # noqa: SLF001  # docx has no fields
    _letters(paragraph.add_run(printable(foot.after)), BODY_FONT, FOOTER_POINTS)


def _letters(run: Element, font: str, points: float) -> None:
    run.font.name = LATIN_FONT
    run.font.size = Pt(points)
    run._element.rPr.rFonts.set(qn("w:eastAsia"), font)  # noqa: SLF001  # docx sets Latin only


def _grid(document: Element, widths: Sequence[float], rows: Iterable[str]) -> None:
    table = document.add_table(rows=0, cols=len(widths))
    table._tbl.tblPr.style = GRID_STYLE  # noqa: SLF001  # by its id: by name docx searches all
    table.autofit = False
    for grid, width in zip(table.columns, widths, strict=True):
        grid.width = Mm(width)
    # Rows as markup, read at once: docx takes 1 ms a cell, this a fiftieth. A cell of blanks stays.
    markup = f"<w:tbl {nsdecls('w')} xml:space='preserve'>{''.join(rows)}</w:tbl>"
    table._tbl.extend(list(parse_xml(markup)))  # noqa: SLF001  # by hand, as said


def _row(columns: Sequence[Column], cells: Sequence[str], look: "_Look") -> str:
    each = (_cell(column, text, look) for column, text in zip(columns, cells, strict=True))
    repeated = "<w:tblHeader/>" if look.head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(each)}</w:tr>"


def _form_row(columns: Sequence[Column], pairs: Sequence[tuple[str, str]], *, size: float) -> str:
    texts = [text for pair in pairs for text in pair]
    looks = (_Look(size, head=True), _Look(size))
    last = len(texts) - 1
    # What a short row leaves goes to its last cell.
    span = f'<w:gridSpan w:val="{len(columns) - last}"/>'
    cells = "".join(
        _cell(column, text, looks[place % 2], span=span if place == last else "")
        for place, (column, text) in enumerate(zip(columns, texts, strict=False))
    )
    height = f'<w:trHeight w:val="{int(Mm(FORM_ROW_MM).twips)}" w:hRule="atLeast"/>'
    return f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{cells}</w:tr>"


@dataclass(frozen=True)
class _Look:
    """How the cells of a row are set."""

    size: float
    head: bool = False
    kept: bool = False
    """Whether the row stays on the page of the next one."""

    @cached_property
    def shade(self) -> str:
        """What stands behind its words."""
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{HEAD_SHADE}"/>'
        return shade if self.head else ""

    @cached_property
    def keep(self) -> str:
        """What ties it to the next row."""
        return "<w:keepNext/>" if self.kept else ""

    @cached_property
    def letters(self) -> str:
        """Its fonts and their size."""
        font = HEADING_FONT if self.head else BODY_FONT
        return (
            f'<w:rPr><w:rFonts w:ascii="{LATIN_FONT}" w:hAnsi="{LATIN_FONT}" w:eastAsia="{font}"/>'
            f'<w:sz w:val="{round(self.size * 2)}"/></w:rPr>'
        )


def _cell(column: Column, text: str, look: _Look, *, span: str = "") -> str:
    width = int(Mm(column.millimetres).twips)
    middle = '<w:jc w:val="center"/>' if column.centred or look.head else ""
    before = (
        f'<w:p><w:pPr>{look.keep}<w:spacing w:before="20" w:after="20" w:line="240" '
        f'w:lineRule="auto"/>{middle}</w:pPr><w:r>{look.letters}<w:t>'
    )
    lines = escape(printable(text)).split("\n")
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{look.shade}'
        f'<w:vAlign w:val="center"/>{span}</w:tcPr>'
        f"{''.join(f'{before}{line}</w:t></w:r></w:p>' for line in lines)}</w:tc>"
    )


def _field(code: str) -> tuple[Element, ...]:
    begin, end = OxmlElement("w:fldChar"), OxmlElement("w:fldChar")
    begin.set(qn("w:fldCharType"), "begin")
    end.set(qn("w:fldCharType"), "end")
    said = OxmlElement("w:instrText")
    said.text = code
    return begin, said, end
