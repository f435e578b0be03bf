"""The sheet a Word paper is written on: page, fonts and foot, laid by docx once for each kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from planner.language.text import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner.documents.paper import Paper, Sheet

Element = Any
"""A part of a Word file: docx ships no types."""
BODY_FONT = "仿宋_GB2312"
LATIN_FONT = "Times New Roman"
BODY_POINTS = 16
FOOTER_POINTS = 10.5
LINE_POINTS = 28
"""The fixed line of official papers; tables are set closer."""
GRID_STYLE = "TableGrid"
USED_TABLE_STYLES = ("TableNormal", GRID_STYLE)
UNUSED = (
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.THUMBNAIL,
)
"""What the empty file of docx brings along, and no paper shows: half a megabyte of it."""
EARLIEST_ZIP = (1980, 1, 1, 0, 0, 0)
"""Inside a .docx every part carries a time; one that never varies."""
TITLE, LEFT, AFTER = "of-the-title", " of-the-left ", " of-the-after "
"""What stands on the empty sheet for a paper's own words; with blanks, so that docx keeps them."""
MADE = datetime(2000, 1, 1)  # noqa: DTZ001  # docx writes times without their zone
BODY, CORE = "word/document.xml", "docProps/core.xml"


@dataclass(frozen=True)
class Letterhead:
    """The parts of an empty Word file, in their order; papers of one kind share them."""

    parts: tuple[tuple[str, bytes], ...]

    def written(self, paper: Paper, body: str) -> bytes:
        """The .docx with that markup as its body."""
        return zipped((name, self._told(name, part, paper, body)) for name, part in self.parts)

    def _told(self, name: str, part: bytes, paper: Paper, body: str) -> bytes:
        if name == BODY:
            return part.replace(b"<w:p/>", body.encode(), 1)
        if name == CORE:
            made = paper.made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            return _put(part, {TITLE: paper.title, f"{MADE:%Y-%m-%dT%H:%M:%S}Z": made})
        if paper.foot is not None and name.startswith("word/footer"):
            left = f"{paper.foot.left}    {paper.foot.before}"
            return _put(part, {LEFT: left, AFTER: paper.foot.after})
        return part


@cache
def letterhead(sheet: Sheet, *, footed: bool) -> Letterhead:
    """The empty file of that page, with a foot below it or without."""
    document = docx.Document()
    for package in (document.part, document.part.package):
        for key in [key for key, rel in package.rels.items() if rel.reltype in UNUSED]:
            del package.rels[key]
    document.add_paragraph()
    _page(document, sheet)
    _styles(document)
    _properties(document)
    if footed:
        _footer(document)
    return Letterhead(_parts(document))


def fixed_bytes(document: Element) -> bytes:
    """A Word file with the times of its parts left out."""
    return zipped(_parts(document))


def zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Named parts as one file, the same whenever it is written."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as fixed:
        for name, part in parts:
            # Level 1: a paper is small, and there are many.
            fixed.writestr(ZipInfo(name, EARLIEST_ZIP), part, ZIP_DEFLATED, 1)
    return stream.getvalue()


def _parts(document: Element) -> tuple[tuple[str, bytes], ...]:
    stream = BytesIO()
    document.save(stream)
    with ZipFile(stream) as written:
        return tuple((name, written.read(name)) for name in sorted(written.namelist()))


def _put(part: bytes, words: Mapping[str, str]) -> bytes:
    for mark, text in words.items():
        part = part.replace(mark.encode(), escape(printable(text)).encode())
    return part


def _page(document: Element, sheet: Sheet) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if sheet.across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = map(Mm, sheet.size_mm)
    section.top_margin, section.bottom_margin = Mm(sheet.top_mm), Mm(sheet.bottom_mm)
    section.left_margin = section.right_margin = Mm(sheet.side_mm)


def _styles(document: Element) -> None:
    style = document.styles["Normal"]
    style.font.size = Pt(BODY_POINTS)
    style.font.name = LATIN_FONT
    style.element.rPr.rFonts.set(qn("w:eastAsia"), BODY_FONT)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    style.paragraph_format.line_spacing = Pt(LINE_POINTS)
    for one in list(document.styles.element.style_lst):
        if one.get(qn("w:type")) == "table" and one.styleId not in USED_TABLE_STYLES:
            one.getparent().remove(one)


def _properties(document: Element) -> None:
    known = document.core_properties
    known.created = known.modified = MADE
    known.author = known.last_modified_by = known.comments = ""
    known.title = TITLE


def _footer(document: Element) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _letters(paragraph.add_run(LEFT))
    for part in _field("PAGE"):
        run = paragraph.add_run()
        _letters(run)
        run._r.append(part)  # noqa: SLF001  # docx has no fields
    _letters(paragraph.add_run(AFTER))


def _letters(run: Element) -> None:
    run.font.name = LATIN_FONT
    run.font.size = Pt(FOOTER_POINTS)
    run._element.rPr.rFonts.set(qn("w:eastAsia"), BODY_FONT)  # noqa: SLF001  # Latin only, else


def _field(code: str) -> tuple[Element, ...]:
    begin, end = OxmlElement("w:fldChar"), OxmlElement("w:fldChar")
    begin.set(qn("w:fldCharType"), "begin")
    end.set(qn("w:fldCharType"), "end")
    said = OxmlElement("w:instrText")
    said.text = code
    return begin, said, end
