"""Papers as Word files in the official style: fonts named, not embedded; the same bytes always."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, singledispatch
from xml.sax.saxutils import escape

from docx.shared import Mm, Pt

from planner.documents.letterhead import (
    BODY_FONT,
    BODY_POINTS,
    GRID_STYLE,
    LATIN_FONT,
    LINE_POINTS,
    letterhead,
)
from planner.documents.paper import (
    Closing,
    Column,
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
from planner.documents.title_lines import TITLE_POINTS, title_lines
from planner.language.text import printable

TITLE_FONT = "方正小标宋简体"
HEADING_FONT = "黑体"
LABEL_MM = 30.0
"""What the labels of a form take."""
FORM_ROW_EMS = 2.6
"""The least height of a form's row, in sizes of its letters: one writes into it by hand."""
HEAD_SHADE = "EDEDED"
GAP = '<w:p><w:pPr><w:spacing w:line="40" w:lineRule="exact"/></w:pPr></w:p>'
"""Below each table: two in a row would grow together, and none may end a file."""
CENTRED, AT_RIGHT = '<w:jc w:val="center"/>', '<w:jc w:val="right"/>'


def word_file(paper: Paper) -> bytes:
    """The .docx of a paper; the same for the same content, whenever it is written.

    Its body is markup: docx takes twenty times as long, and there are many papers.
    """
    followed = zip(paper.parts, [*paper.parts[1:], None], strict=True)
    parts = [
        # A line above a table tells what it is of: it goes with it to the next page.
        _line(part.text, BODY_FONT, points=BODY_POINTS, look="<w:keepNext/>")
        if isinstance(part, Line) and isinstance(after, Table)
        else _markup(part, paper.sheet)
        for part, after in followed
    ]
    body = "".join((_title(title_lines(paper)), *parts))
    return letterhead(paper.sheet, footed=paper.foot is not None).written(paper, body)


def _title(lines: list[str]) -> str:
    last = len(lines) - 1
    return "".join(
        _line(
            line,
            TITLE_FONT,
            points=TITLE_POINTS,
            look=(_spacing(after=LINE_POINTS / 2) if place == last else "") + CENTRED,
        )
        for place, line in enumerate(lines)
    )


@singledispatch
def _markup(part: object, sheet: Sheet) -> str:
    raise TypeError(f"no such part of a paper: {part!r}")


@_markup.register
def _(part: Heading, sheet: Sheet) -> str:
    look = "<w:keepNext/>" + _spacing(before=6)
    return _line(part.text, HEADING_FONT, points=BODY_POINTS, look=look)


@_markup.register
def _(part: Line, sheet: Sheet) -> str:
    return _line(part.text, BODY_FONT, points=BODY_POINTS)


@_markup.register
def _(part: Paragraph, sheet: Sheet) -> str:
    drawn_in = f'<w:ind w:firstLine="{_twips(2 * BODY_POINTS)}"/>'
    return _line(part.text, BODY_FONT, points=BODY_POINTS, look=drawn_in)


@_markup.register
def _(part: Closing, sheet: Sheet) -> str:
    return _line(part.text, BODY_FONT, points=BODY_POINTS, look=AT_RIGHT)


@_markup.register
def _(part: NewPage, sheet: Sheet) -> str:
    return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


@_markup.register
def _(part: Large, sheet: Sheet) -> str:
    look = _spacing(before=part.above_points, single=True) + CENTRED
    return _line(part.text, TITLE_FONT, points=part.points, look=look)


@_markup.register
def _(part: Table, sheet: Sheet) -> str:
    size, heads = sheet.table_points, [column.head for column in part.columns]
    head, body = _Look(size, head=True, kept=part.together), _Look(size, kept=part.together)
    looks = [head, *(body for _ in part.rows)]
    looks[-1] = replace(looks[-1], kept=False)
    rows = zip((heads, *part.rows), looks, strict=True)
    return _grid(part.columns, (_row(part.columns, cells, look) for cells, look in rows))


@_markup.register
def _(part: Form, sheet: Sheet) -> str:
    most = max(len(pairs) for pairs in part.rows)
    wide = sheet.text_mm / most - LABEL_MM
    columns = [Column("", LABEL_MM, centred=True), Column("", wide)] * most
    size, last = sheet.table_points, len(part.rows) - 1
    rows = (
        _form_row(columns, pairs, size=size, kept=place < last)
        for place, pairs in enumerate(part.rows)
    )
    return _grid(columns, rows)


def _line(text: str, font: str, *, points: float, look: str = "") -> str:
    words = escape(printable(text)).replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    return (
        f"<w:p><w:pPr>{look}</w:pPr><w:r>{_letters(font, points)}"
        f"<w:t xml:space='preserve'>{words}</w:t></w:r></w:p>"
    )


def _letters(font: str, points: float) -> str:
    return (
        f'<w:rPr><w:rFonts w:ascii="{LATIN_FONT}" w:hAnsi="{LATIN_FONT}" w:eastAsia="{font}"/>'
        f'<w:sz w:val="{round(points * 2)}"/></w:rPr>'
    )


def _spacing(*, before: float = 0, after: float = 0, single: bool = False) -> str:
    line = ' w:line="240" w:lineRule="auto"' if single else ""
    return f'<w:spacing w:before="{_twips(before)}" w:after="{_twips(after)}"{line}/>'


def _twips(points: float) -> int:
    return int(Pt(points).twips)


def _grid(columns: Sequence[Column], rows: Iterable[str]) -> str:
    widths = "".join(f'<w:gridCol w:w="{int(Mm(one.millimetres).twips)}"/>' for one in columns)
    return (
        f"<w:tbl xml:space='preserve'><w:tblPr><w:tblStyle w:val=\"{GRID_STYLE}\"/>"
        f'<w:tblW w:type="auto" w:w="0"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="04A0"/>'
        f"</w:tblPr><w:tblGrid>{widths}</w:tblGrid>{''.join(rows)}</w:tbl>{GAP}"
    )


def _row(columns: Sequence[Column], cells: Sequence[str], look: "_Look") -> str:
    each = (_cell(column, text, look) for column, text in zip(columns, cells, strict=True))
    repeated = "<w:tblHeader/>" if look.head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(each)}</w:tr>"


def _form_row(
    columns: Sequence[Column], pairs: Sequence[tuple[str, str]], *, size: float, kept: bool
) -> str:
    texts = [text for pair in pairs for text in pair]
    looks = (_Look(size, head=True, kept=kept), _Look(size, kept=kept))
    last = len(texts) - 1
    # What a short row leaves goes to its last cell.
    span = f'<w:gridSpan w:val="{len(columns) - last}"/>'
    cells = "".join(
        _cell(column, text, looks[place % 2], span=span if place == last else "")
        for place, (column, text) in enumerate(zip(columns, texts, strict=False))
    )
    height = f'<w:trHeight w:val="{_twips(FORM_ROW_EMS * size)}" w:hRule="atLeast"/>'
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
        return _letters(HEADING_FONT if self.head else BODY_FONT, self.size)


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
