"""Lines of text on a chart, about a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.documents import svg
from planner.documents.lettering import LEADING
from planner.documents.svg import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.lettering import Lettering

INK, PALE = "#1d2733", "#46515d"


def lettered(
    lettering: Lettering,
    x: float,
    y: float,
    *,
    colour: str,
    anchor: str = "middle",
    weight: str = "normal",
) -> Iterator[str]:
    """Lines of text about the height `y`."""
    step = lettering.size * LEADING
    first = y - (len(lettering.lines) - 1) * step / 2
    for n, line in enumerate(lettering.lines):
        # A third of an em below the middle is where Chinese and Latin letters stand alike.
        foot, size = first + n * step + lettering.size * 0.36, lettering.size
        yield svg.letters(
            visible(line), x, foot, size=size, fill=colour, anchor=anchor, weight=weight
        )
