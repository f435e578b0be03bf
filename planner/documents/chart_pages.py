"""座次图 as PDF: each drawing of a sitting on a page of its own, from every side it is seen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from planner.documents.chart_paper import EDGE_MM, SHEETS, SIZE, Paper
from planner.documents.sayings import version_of
from planner.documents.typesetting import Typesetter, drawn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.domain.event import Event

TEMPLATE = Path(__file__).with_suffix(".typ")
SVG = "{http://www.w3.org/2000/svg}"
MOVED = re.compile(r"translate\((\S+) (\S+)\)(?: scale\((\S+)\))?")
WEIGHTS = {"normal": 500, "bold": 700}
"""The normal weight of a variable font is its own to typst, and that is hair-thin."""
SHARED_MM = 1.5
"""Drawings share a page where their names are no smaller: of a car there are few to look for."""
APART_MM = 6.0
"""Between drawings that share a page."""
FOOT_MM = 14.0
"""What stands free below a drawing, for the version."""
READ_MM = 2.0
"""A drawing most of whose names would be set smaller than this on A4 gets A3."""


class ChartPress:
    """Sets drawings; to be kept, since the first one reads the fonts."""

    def __init__(self, event: Event, language: str) -> None:
        self._event, self._language = event, language
        self._typesetter = Typesetter(TEMPLATE)

    def pdf(self, title: str, drawings: Iterable[str]) -> bytes:
        """A page each, with the version below; the same bytes each time."""
        return self._set(title, map(_page, map(_Read.of, drawings)))

    def together(self, title: str, drawings: Iterable[str]) -> bytes:
        """As many as four on a page, in their order, where their names can still be read."""
        return self._set(title, _shared_pages(map(_Read.of, drawings)))

    def _set(self, title: str, pages: Iterable[dict[str, Any]]) -> bytes:
        made = (self._event.revised_at or self._event.start).astimezone(UTC)
        content = {
            "title": drawn(title),
            "made": made.timetuple()[:6],
            "foot": version_of(self._event, self._language),
            "pages": list(pages),
        }
        return self._typesetter.pages(content, "pdf", language=self._language)[0]


@dataclass(frozen=True)
class _Read:
    """A drawing taken apart: shapes as a picture, words apart, since typst sets words of its own
    five times as quickly."""

    width: float
    height: float
    svg: str
    words: list[dict[str, Any]]

    @classmethod
    def of(cls, drawing: str) -> _Read:
        """A drawing as it was made."""
        found = SIZE.search(drawing)
        assert found is not None
        picture = ElementTree.fromstring(drawing)
        words = list(_taken(picture, (0.0, 0.0), 1.0))
        svg = ElementTree.tostring(picture, encoding="unicode")
        return cls(float(found[1]), float(found[2]), svg, words)

    def scale(self, wide: float, high: float) -> float:
        """Millimetres a pixel in a box of that size."""
        return min(wide / self.width, high / self.height)

    def names_mm(self, wide: float, high: float) -> float:
        """How large its names are in a box of that size."""
        return _letters(self.words) * self.scale(wide, high)

    def placed(self, left: float, top: float, wide: float, high: float) -> dict[str, Any]:
        """In the middle of a box."""
        scale = self.scale(wide, high)
        return {
            "tall": self.height,
            "scale": scale,
            "left": left + (wide - self.width * scale) / 2,
            "top": top + (high - self.height * scale) / 2,
            "svg": self.svg,
            "words": self.words,
        }


def _page(drawing: _Read) -> dict[str, Any]:
    """A drawing on a sheet of its own, turned as it wants."""
    turned = drawing.width > drawing.height
    wide, high = _sheet(Paper.A4, turned=turned)
    if drawing.names_mm(*_free(wide, high)) < READ_MM:
        wide, high = _sheet(Paper.A3, turned=turned)
    placed = drawing.placed(EDGE_MM, EDGE_MM, *_free(wide, high))
    return {"wide": wide, "high": high, "drawings": [placed]}


def _shared_pages(drawings: Iterable[_Read]) -> Iterator[dict[str, Any]]:
    """As many of those that follow one another on a page as can be read there."""
    row: list[_Read] = []
    grid = GRIDS[0]
    for drawing in drawings:
        both = max(grid, _grid_of(drawing), key=GRIDS.index) if row else _grid_of(drawing)
        if len(row) >= both.columns * both.rows:
            yield grid.page(row)
            row, both = [], _grid_of(drawing)
        row.append(drawing)
        grid = both
    if row:
        yield grid.page(row)


def _grid_of(drawing: _Read) -> _Grid:
    """The smallest boxes in which the names of a drawing can be read."""
    return next((one for one in GRIDS if drawing.names_mm(*one.box) >= SHARED_MM), GRIDS[-1])


@dataclass(frozen=True)
class _Grid:
    """How an A4 page is shared."""

    columns: int
    rows: int
    turned: bool = False

    @property
    def box(self) -> tuple[float, float]:
        """What each drawing has of it, in millimetres."""
        across, down = _free(*_sheet(Paper.A4, turned=self.turned))
        wide = (across - (self.columns - 1) * APART_MM) / self.columns
        return wide, (down - (self.rows - 1) * APART_MM) / self.rows

    def page(self, drawings: list[_Read]) -> dict[str, Any]:
        """So many drawings row by row."""
        wide, high = _sheet(Paper.A4, turned=self.turned)
        placed = []
        for number, drawing in enumerate(drawings):
            row, column = divmod(number, self.columns)
            left = EDGE_MM + column * (self.box[0] + APART_MM)
            placed.append(drawing.placed(left, EDGE_MM + row * (self.box[1] + APART_MM), *self.box))
        return {"wide": wide, "high": high, "drawings": placed}


GRIDS = (_Grid(2, 2), _Grid(2, 1, turned=True), _Grid(1, 1))
"""Four on a page that stands, else two on one that lies, else one."""


def _sheet(paper: Paper, *, turned: bool) -> tuple[float, float]:
    short, long = SHEETS[paper]
    return (long, short) if turned else (short, long)


def _free(wide: float, high: float) -> tuple[float, float]:
    return wide - 2 * EDGE_MM, high - EDGE_MM - FOOT_MM


def _letters(words: list[dict[str, Any]]) -> float:
    """How large most names are, which alone are bold; of a drawing without any, most words."""
    bold = WEIGHTS["bold"]
    sizes = [one["size"] for one in words if one["weight"] == bold] or [
        one["size"] for one in words
    ]
    return median(sizes) if sizes else READ_MM


def _taken(
    element: ElementTree.Element, at: tuple[float, float], by: float
) -> Iterator[dict[str, Any]]:
    """The words below an element, taken out of it; what is drawn on them still hides nothing."""
    moved = MOVED.fullmatch(element.get("transform", ""))
    if moved is not None:
        at = (at[0] + by * float(moved[1]), at[1] + by * float(moved[2]))
        by *= float(moved[3] or 1)
    for part in list(element):
        if part.tag == f"{SVG}text":
            yield {
                "x": at[0] + by * float(part.attrib["x"]),
                "y": at[1] + by * float(part.attrib["y"]),
                "size": by * float(part.attrib["font-size"]),
                "anchor": part.attrib["text-anchor"],
                "weight": WEIGHTS[part.attrib["font-weight"]],
                "fill": part.attrib["fill"],
                "text": part.text or "",
            }
            element.remove(part)
        else:
            yield from _taken(part, at, by)
