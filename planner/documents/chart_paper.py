"""A chart on paper: the very same drawing, as large as A4 or A3 holds, upright or across."""

from __future__ import annotations

import re
from enum import StrEnum


class Paper(StrEnum):
    """On what a chart is shown."""

    SCREEN = "screen"
    A4 = "a4"
    A3 = "a3"


SHEETS = {Paper.A4: (210.0, 297.0), Paper.A3: (297.0, 420.0)}
"""Width and height upright, in millimetres."""
EDGE_MM = 10.0
"""What printers leave blank on each side."""
SIZE = re.compile(r' width="([\d.]+)" height="([\d.]+)"')


def on_paper(drawn: str, paper: Paper) -> str:
    """The drawing (from `svg.picture`) with its size in millimetres; on screen it stays as it is.

    The sheet is turned as the drawing wants it.
    """
    found = SIZE.search(drawn)
    if paper is Paper.SCREEN or found is None:
        return drawn
    width, height = float(found[1]), float(found[2])
    short, long = (side - 2 * EDGE_MM for side in SHEETS[paper])
    across, down = (long, short) if width > height else (short, long)
    scale = min(across / width, down / height)
    size = f' width="{width * scale:.1f}mm" height="{height * scale:.1f}mm"'
    return drawn[: found.start()] + size + drawn[found.end() :]
