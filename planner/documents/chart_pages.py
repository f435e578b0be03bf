"""座次图 as PDF: each drawing of a sitting on a page of its own, from every side it is seen."""

from collections.abc import Iterable
from datetime import UTC
from pathlib import Path

from planner.documents.chart_paper import SHEETS, SIZE, Paper
from planner.documents.sayings import version_of
from planner.documents.typesetting import Typesetter, drawn
from planner.domain.event import Event

TEMPLATE = Path(__file__).with_suffix(".typ")
READABLE = (' font-weight="normal"', ' font-weight="500"')
"""In a drawing typst takes the normal weight for the font's own, which is hair-thin."""
A4_HOLDS = 1600.0
"""Drawings larger than this, in pixels, have letters too small to read on A4: they get A3."""


class ChartPress:
    """Sets drawings; to be kept, since the first one reads the fonts."""

    def __init__(self, event: Event, language: str) -> None:
        self._event, self._language = event, language
        self._typesetter = Typesetter(TEMPLATE, language)

    def pdf(self, title: str, drawings: Iterable[str]) -> bytes:
        """A page each, with the version below; the same bytes each time."""
        made = (self._event.revised_at or self._event.start).astimezone(UTC)
        content = {
            "title": drawn(title),
            "made": made.timetuple()[:6],
            "foot": version_of(self._event, self._language),
            "drawings": [_on_sheet(drawing) for drawing in drawings],
        }
        return self._typesetter.pages(content, "pdf")[0]


def _on_sheet(drawing: str) -> dict[str, float | str]:
    found = SIZE.search(drawing)
    assert found is not None
    width, height = float(found[1]), float(found[2])
    short, long = SHEETS[Paper.A4 if max(width, height) <= A4_HOLDS else Paper.A3]
    wide, high = (long, short) if width > height else (short, long)
    return {"svg": drawing.replace(*READABLE), "wide": wide, "high": high}
