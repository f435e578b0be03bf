"""Flags on a chart: the colour of a party with its letter, or its name where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from planner.documents import svg
from planner.documents.chart_letters import INK, lettered
from planner.documents.chart_marks import mark_box
from planner.documents.lettering import fitted
from planner.documents.svg import EDGE, visible
from planner.domain.layouts.seat_plan import MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner.documents.chart_groups import Group
    from planner.documents.chart_seats import Scale, Sitter
    from planner.domain.layouts.seat_plan import Mark

POLE = 5.0
"""Pixels of the pole below the flag."""
NAMED = 60.0
"""A flag narrower than this, in pixels, has the letter of its party."""
LETTERED = 18.0
"""One narrower than this has its colour alone."""


def standing(marks: Iterable[Mark], sitters: Mapping[str, Sitter]) -> Iterator[Mark]:
    """The marks that are there once people sit: of the flags of a party the first alone."""
    seen = {""}
    for mark in marks:
        if mark.kind is MarkKind.PARTY_FLAG:
            group = sitters[mark.seat].group if mark.seat in sitters else ""
            if group in seen:
                continue
            seen.add(group)
        yield mark


def drawn_flag(mark: Mark, group: Group, *, scale: Scale) -> Iterator[str]:
    """The flag of a party on its pole; its name is told when one points at it."""
    x, y, width, height = mark_box(mark, scale)
    yield f"<g><title>{escape(visible(group.name))}</title>"
    yield svg.rectangle((x, y, 1.6, height + POLE), fill=EDGE, stroke="none", radius=0)
    yield svg.rectangle((x, y, width, height), fill=group.colour, stroke=EDGE, radius=1)
    text = group.name if width >= NAMED else group.code if width >= LETTERED else ""
    words = fitted(visible(text), width=width - 4, height=height - 2, largest=11.0, lines=2)
    yield from lettered(words, x + width / 2, y + height / 2, colour=INK)
    yield "</g>"
