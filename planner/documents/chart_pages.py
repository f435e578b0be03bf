"""座次图 as PDF: each drawing of a sitting on a page of its own, from every side it is seen."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC
from pathlib import Path
from statistics import median
from typing import Any
from xml.etree import ElementTree

from planner.documents.chart_paper import EDGE_MM, SHEETS, SIZE, Paper
from planner.documents.sayings import version_of
from planner.documents.typesetting import Typesetter, drawn
from planner.domain.event import Event

TEMPLATE = Path(__file__).with_suffix(".typ")
SVG = "{http://www.w3.org/2000/svg}"
MOVED = re.compile(r"translate\((\S+) (\S+)\)(?: scale\((\S+)\))?")
WEIGHTS = {"normal": 500, "bold": 700}
"""The normal weight of a variable font is its own to typst, and that is hair-thin."""
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
        made = (self._event.revised_at or self._event.start).astimezone(UTC)
        content = {
            "title": drawn(title),
            "made": made.timetuple()[:6],
            "foot": version_of(self._event, self._language),
            "drawings": [_on_sheet(drawing) for drawing in drawings],
        }
        return self._typesetter.pages(content, "pdf", language=self._language)[0]


def _on_sheet(drawing: str) -> dict[str, Any]:
    """Shapes as a picture and words apart: typst sets words of its own five times as quickly."""
    found = SIZE.search(drawing)
    assert found is not None
    width, height = float(found[1]), float(found[2])
    picture = ElementTree.fromstring(drawing)
    words = list(_taken(picture, (0.0, 0.0), 1.0))
    sheet = _placed(width, height, Paper.A4)
    if _letters(words) * sheet["scale"] < READ_MM:
        sheet = _placed(width, height, Paper.A3)
    told = {"svg": ElementTree.tostring(picture, encoding="unicode"), "words": words}
    return {"tall": height, **sheet, **told}


def _placed(width: float, height: float, paper: Paper) -> dict[str, float]:
    """Where a drawing of so many pixels stands on a sheet, turned as it wants."""
    short, long = SHEETS[paper]
    wide, high = (long, short) if width > height else (short, long)
    free, down = wide - 2 * EDGE_MM, high - EDGE_MM - FOOT_MM
    scale = min(free / width, down / height)
    return {
        "wide": wide,
        "high": high,
        "scale": scale,
        "left": (wide - width * scale) / 2,
        "top": EDGE_MM + (down - height * scale) / 2,
    }


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
