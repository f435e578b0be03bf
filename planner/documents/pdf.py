"""Papers as PDF files, and their pages as pictures, set by typst with the fonts of a wheel."""

import json
from dataclasses import dataclass, field
from datetime import UTC
from functools import singledispatch
from pathlib import Path
from typing import Any, Literal

import typst

from planner.documents.paper import (
    Closing,
    Form,
    Heading,
    Large,
    Line,
    NewPage,
    Paper,
    Paragraph,
    Table,
)
from planner.documents.typeface import FAMILY, FOLDER, SECOND_FAMILY, legible
from planner.language import CHINESE
from planner.language.text import printable

TEMPLATE = Path(__file__).with_name("paper.typ")
PIXELS_PER_INCH = 96
"""Of the pictures of pages: enough to read them on a screen."""


@dataclass(frozen=True)
class Press:
    """Sets papers; to be kept, since the first one reads the fonts."""

    language: str = CHINESE
    _compiler: typst.Compiler = field(
        default_factory=lambda: typst.Compiler(
            TEMPLATE, font_paths=[FOLDER], ignore_system_fonts=True
        )
    )

    def pdf(self, paper: Paper) -> bytes:
        """The .pdf; the same for the same content, whenever it is made."""
        return self._made(paper, "pdf")[0]

    def pages(self, paper: Paper) -> list[bytes]:
        """Each page as a PNG."""
        return self._made(paper, "png")

    def _made(self, paper: Paper, form: Literal["pdf", "png"]) -> list[bytes]:
        told = json.dumps(self._content(paper), ensure_ascii=False)
        made = self._compiler.compile(format=form, ppi=PIXELS_PER_INCH, sys_inputs={"data": told})
        assert made is not None
        return made if isinstance(made, list) else [made]

    def _content(self, paper: Paper) -> dict[str, Any]:
        sheet, foot = paper.sheet, paper.foot
        wide, high = sheet.size_mm
        return {
            "fonts": [FAMILY, SECOND_FAMILY],
            "lang": "zh" if self.language == CHINESE else "en",
            "title": _drawn(paper.title),
            "made": paper.made.astimezone(UTC).timetuple()[:6],
            "sheet": {
                "wide": wide,
                "high": high,
                "top": sheet.top_mm,
                "bottom": sheet.bottom_mm,
                "side": sheet.side_mm,
                "points": sheet.table_points,
            },
            "foot": foot
            and {
                "left": _drawn(foot.left),
                "before": _drawn(foot.before),
                "after": _drawn(foot.after),
            },
            "parts": [_told(part) for part in paper.parts],
        }


@singledispatch
def _told(part: object) -> dict[str, Any]:
    raise TypeError(f"no such part of a paper: {part!r}")


@_told.register
def _(part: Heading) -> dict[str, Any]:
    return {"part": "heading", "text": _drawn(part.text)}


@_told.register
def _(part: Line) -> dict[str, Any]:
    return {"part": "line", "text": _drawn(part.text)}


@_told.register
def _(part: Paragraph) -> dict[str, Any]:
    return {"part": "paragraph", "text": _drawn(part.text)}


@_told.register
def _(part: Closing) -> dict[str, Any]:
    return {"part": "closing", "text": _drawn(part.text)}


@_told.register
def _(part: NewPage) -> dict[str, Any]:
    return {"part": "page"}


@_told.register
def _(part: Large) -> dict[str, Any]:
    words = {"part": "large", "text": _drawn(part.text)}
    return words | {"points": part.points, "above": part.above_points}


@_told.register
def _(part: Form) -> dict[str, Any]:
    rows = [[[_drawn(label), _drawn(text)] for label, text in pairs] for pairs in part.rows]
    return {"part": "form", "rows": rows}


@_told.register
def _(part: Table) -> dict[str, Any]:
    return {
        "part": "table",
        "together": part.together,
        "columns": [
            {"head": _drawn(one.head), "wide": one.millimetres, "centred": one.centred}
            for one in part.columns
        ],
        "rows": [[_drawn(cell) for cell in row] for row in part.rows],
    }


def _drawn(text: str) -> str:
    return legible(printable(text))
