"""The few shapes that drawings are made of, as SVG: the same input gives the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from planner.documents.typeface import FAMILY, legible
from planner.language.text import in_one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

Box = tuple[float, float, float, float]
"""Left, top, width, height."""
EDGE = "#7a8794"
"""The colour of the edge of boxes."""


def picture(body: Iterable[str], *, width: float, height: float, **attributes: str) -> str:
    """A whole picture; a further attribute is named with _ for -."""
    more = (f" {name.replace('_', '-')}={quoteattr(text)}" for name, text in attributes.items())
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(width)} {number(height)}" '
        f'width="{number(width)}" height="{number(height)}" font-family={quoteattr(FAMILY)}'
    )
    return "\n".join((f"{head}{''.join(more)}>", *body, "</svg>")) + "\n"


def rectangle(box: Box, *, fill: str, stroke: str, radius: float) -> str:
    """A box with round corners."""
    x, y, width, height = map(number, box)
    return (
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}" '
        f'rx="{number(radius)}" fill="{fill}" stroke="{stroke}"/>'
    )


def letters(
    text: str,
    x: float,
    y: float,
    *,
    size: float,
    fill: str,
    anchor: str,
    weight: str = "normal",
) -> str:
    """A line of text that stands on the height `y`."""
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-size="{number(size)}" '
        f'text-anchor="{anchor}" font-weight="{weight}" fill="{fill}">{escape(text)}</text>'
    )


def visible(text: str) -> str:
    """What of a text a picture can show: one line, without what no typeface has."""
    return legible(in_one_line(text))


def number(value: float) -> str:
    """To a tenth of a pixel, as short as it can be written."""
    return f"{round(value, 1) + 0.0:g}"
