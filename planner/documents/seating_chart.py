"""A seating chart as SVG, drawn from the seats alone: where they stand and where they look.

Both views come from the same seats, turned by 180 degrees, and each says from where it is seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from planner.documents import svg
from planner.documents.chart_flags import drawn_flag, standing
from planner.documents.chart_groups import LINE, Group, groups_of, legend
from planner.documents.chart_letters import INK, PALE, lettered
from planner.documents.chart_marks import drawn_mark, mark_box
from planner.documents.chart_seats import Scale, Sitter, drawn_seat, scale_for
from planner.documents.lettering import fitted
from planner.documents.svg import number, visible
from planner.domain.layouts.labels import say_label
from planner.domain.layouts.seat_plan import SeatPlan
from planner.domain.sentence import Translate, english
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.layouts.seat_plan import LaidSeat, Mark

__all__ = ["Captions", "Sitter", "View", "seating_chart"]

MARGIN = 24.0
NARROWEST = 620.0
GROWS = 1100.0
"""A wider drawing is set smaller on paper: what stands around it grows as it does."""
ROW_NUMBER = 16.0
"""Pixels at each end of a row of a hall for its number."""
NUMBERED = ("hall", "balcony", "recipients")
"""The parts of a room whose rows have numbers."""


class View(StrEnum):
    """From where a room is seen."""

    HALL = "hall"
    ROSTRUM = "rostrum"
    ABOVE = "above"
    """A car: the front is at the top."""


VIEWS = {
    View.HALL: N_("Seen from the hall"),
    View.ROSTRUM: N_("Seen from the rostrum"),
    View.ABOVE: N_("Seen from above, front at the top"),
}


@dataclass(frozen=True)
class Captions:
    """The words around the chart: what it is of, and the lines below it."""

    title: str
    subtitle: str = ""
    notes: tuple[str, ...] = ()


def seating_chart(
    room: SeatPlan,
    sitters: Mapping[str, Sitter],
    captions: Captions,
    *,
    view: View = View.HALL,
    translate: Translate = english,
    call: Translate = say_label,
) -> str:
    """The chart as one SVG document; the same input gives the same bytes.

    `call` is what a seat is called by its id.
    """
    seen = room.turned() if view is View.ROSTRUM else room
    return _Chart(seen, sitters, captions, view, translate, call).drawn()


@dataclass(frozen=True)
class _Chart:
    room: SeatPlan
    sitters: Mapping[str, Sitter]
    captions: Captions
    view: View
    translate: Translate
    call: Translate

    def drawn(self) -> str:
        left, top, right, bottom = self._bounds()
        width = max(NARROWEST, right - left + 2 * MARGIN)
        grown = max(1.0, width / GROWS)
        head = 4 * LINE * grown
        foot = list(self._legend(width / grown))
        height = head + (bottom - top) + 2 * MARGIN + (len(foot) + 1) * LINE * grown
        middle = (width - (right - left)) / 2 - left
        body = [
            f"<title>{escape(visible(self.captions.title))}</title>",
            f'<rect width="{number(width)}" height="{number(height)}" fill="#ffffff"/>',
            *self._head(width, grown),
            f'<g transform="translate({number(middle)} {number(head + MARGIN - top)})">',
            *self._floor(),
            "</g>",
            *_foot(foot, head + (bottom - top) + 2 * MARGIN, grown),
        ]
        return svg.picture(body, width=width, height=height)

    @cached_property
    def _scale(self) -> Scale:
        return scale_for(len(self.room.seats))

    @cached_property
    def _marks(self) -> tuple[Mark, ...]:
        return tuple(standing(self.room.marks, self.sitters))

    @cached_property
    def _groups(self) -> dict[str, Group]:
        # Of a part of a room too: a delegation has the same letter in each drawing.
        return groups_of(sitter.group for sitter in self.sitters.values())

    def _bounds(self) -> tuple[float, float, float, float]:
        seats = self.room.seats
        boxes = [self._scale.box_of(seat, taken=seat.id in self.sitters) for seat in seats]
        boxes += [mark_box(mark, self._scale) for mark in self._marks]
        if not boxes:
            return 0.0, 0.0, 0.0, 0.0
        aside = ROW_NUMBER if any(seat.area in NUMBERED for seat in seats) else 0.0
        return (
            min(x for x, _, _, _ in boxes) - aside,
            min(y for _, y, _, _ in boxes),
            max(x + w for x, _, w, _ in boxes) + aside,
            max(y + h for _, y, _, h in boxes),
        )

    def _head(self, width: float, grown: float) -> Iterator[str]:
        lines = (
            (self.captions.title, 22.0, INK, 1.2 * LINE + 8),
            (self.translate(VIEWS[self.view]), 14.0, INK, 2.6 * LINE + 4),
            (self.captions.subtitle, 12.0, PALE, 3.6 * LINE + 2),
        )
        for text, largest, colour, y in lines:
            words = fitted(
                visible(text),
                width=width - 2 * MARGIN,
                height=30 * grown,
                largest=largest * grown,
            )
            yield from lettered(words, width / 2, y * grown, colour=colour)

    def _floor(self) -> Iterator[str]:
        for mark in self._marks:
            sitter = self.sitters.get(mark.seat)
            if sitter and sitter.group:
                yield from drawn_flag(mark, self._groups[sitter.group], scale=self._scale)
            else:
                yield from drawn_mark(mark, scale=self._scale, translate=self.translate)
        yield from self._row_numbers()
        for seat in self.room.seats:
            sitter = self.sitters.get(seat.id)
            group = self._groups[sitter.group] if sitter else None
            yield from drawn_seat(seat, sitter, group, scale=self._scale, called=self.call(seat.id))

    def _row_numbers(self) -> Iterator[str]:
        """The number of each row of a hall, at both its ends."""
        rows: dict[float, list[LaidSeat]] = {}
        for seat in self.room.seats:
            if seat.area in NUMBERED:
                rows.setdefault(seat.y, []).append(seat)
        reach = self._scale.box[0] / 2 + ROW_NUMBER / 2
        for y, row in rows.items():
            words = fitted(str(row[0].row), width=ROW_NUMBER - 3, height=20, largest=10.0)
            ends = [seat.x * self._scale.across for seat in row]
            for x in (min(ends) - reach, max(ends) + reach):
                yield from lettered(words, x, y * self._scale.down, colour=PALE)

    def _legend(self, width: float) -> Iterator[list[str]]:
        """Lines of swatches with their groups, then the conventions and the notes."""
        there = {self.sitters[s.id].group for s in self.room.seats if s.id in self.sitters}
        shown = (group for name, group in self._groups.items() if name in there)
        yield from legend(shown, left=MARGIN, right=width - MARGIN)
        said = (line.said(self.translate) for line in self.room.conventions)
        for text in (*said, *self.captions.notes):
            words = fitted(visible(text), width=width - 2 * MARGIN, height=LINE, largest=12.0)
            yield list(lettered(words, MARGIN, -5.0, colour=PALE, anchor="start"))


def _foot(lines: list[list[str]], top: float, grown: float) -> Iterator[str]:
    yield f'<g transform="translate(0 {number(top)}) scale({grown:.4g})">'
    for n, line in enumerate(lines, start=1):
        yield f'<g transform="translate(0 {number(n * LINE)})">'
        yield from line
        yield "</g>"
    yield "</g>"
