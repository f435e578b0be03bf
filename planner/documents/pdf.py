"""Papers as PDF files, and their pages as pictures, set by typst with the fonts of a wheel."""

from datetime import UTC
from functools import singledispatch
from pathlib import Path
from typing import Any

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
from planner.documents.title_lines import title_lines
from planner.documents.typesetting import Typesetter, drawn

TEMPLATE = Path(__file__).with_name("paper.typ")
PIXELS_PER_INCH = 96
"""Of the pictures of pages: enough to read them on a screen."""


class Press:
    """Sets papers; to be kept, since the first one reads the fonts."""

    def __init__(self) -> None:
        self._typesetter = Typesetter(TEMPLATE)

    def pdf(self, paper: Paper) -> bytes:
        """The .pdf; the same for the same content, whenever it is made."""
        return self._typesetter.pages(_content(paper), "pdf", language=paper.language)[0]

    def pages(self, paper: Paper) -> list[bytes]:
        """Each page as a PNG."""
        content, language = _content(paper), paper.language
        return self._typesetter.pages(content, "png", language=language, ppi=PIXELS_PER_INCH)


def _content(paper: Paper) -> dict[str, Any]:
    sheet, foot = paper.sheet, paper.foot
    wide, high = sheet.size_mm
    return {
        "title": drawn(paper.title),
        "heading": drawn("\n".join(title_lines(paper))),
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
            "left": drawn(foot.left),
            "before": drawn(foot.before),
            "after": drawn(foot.after),
        },
        "parts": [_told(part) for part in paper.parts],
    }


@singledispatch
def _told(part: object) -> dict[str, Any]:
    raise TypeError(f"no such part of a paper: {part!r}")


@_told.register
def _(part: Heading | Line | Paragraph | Closing) -> dict[str, Any]:
    return {"part": type(part).__name__.lower(), "text": drawn(part.text)}


@_told.register
def _(part: NewPage) -> dict[str, Any]:
    return {"part": "page"}


@_told.register
def _(part: Large) -> dict[str, Any]:
    words = {"part": "large", "text": drawn(part.text)}
    return words | {"points": part.points, "above": part.above_points}


@_told.register
def _(part: Form) -> dict[str, Any]:
    rows = [[[drawn(label), drawn(text)] for label, text in pairs] for pairs in part.rows]
    return {"part": "form", "rows": rows}


@_told.register
def _(part: Table) -> dict[str, Any]:
    return {
        "part": "table",
        "together": part.together,
        "columns": [
            {"head": drawn(one.head), "wide": one.millimetres, "centred": one.centred}
            for one in part.columns
        ],
        "rows": [[drawn(cell) for cell in row] for row in part.rows],
    }
