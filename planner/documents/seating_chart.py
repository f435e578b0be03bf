"""A seating chart as SVG, drawn from the seats alone: where they stand and where they look.

Both views come from the same seats, turned by 180 degrees, and each says from where it is seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from planner.documents import svg
from planner.documents.lettering import LEADING, Lettering, fitted
from planner.documents.svg import Box, number, visible
from planner.domain.layouts.labels import say_label
from planner.domain.layouts.seat_plan import MarkKind, SeatPlan
from planner.domain.sentence import Translate, english
from planner.language.text import aligned
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.layouts.seat_plan import LaidSeat, Mark

ACROSS, DOWN = 112.0, 88.0
"""Pixels of one chair's pitch."""
BOX = (100.0, 50.0)
"""The box of a name; an empty chair's is smaller."""
EMPTY = (34.0, 24.0)
MARGIN, LINE = 24.0, 20.0
NARROWEST = 620.0
PALETTE = (
    "#cfe3f7", "#fbe0c3", "#d6efd2", "#f6d3d8", "#e2d8f3", "#fdf3bd",
    "#cdeceb", "#ead9c8", "#f3d3ec", "#dfe5b8", "#d3dce6", "#f9cdb9",
)  # fmt: skip
INK, PALE, EDGE = "#1d2733", "#46515d", "#7a8794"


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
NAMES = {
    MarkKind.DOOR: N_("Door"),
    MarkKind.STAGE: N_("Stage"),
    MarkKind.CAMERA: N_("Camera"),
    MarkKind.LECTERN: N_("Lectern"),
    MarkKind.DRIVER: N_("Driver"),
}
FILLS = {
    MarkKind.DOOR: "#8c9aa8",
    MarkKind.STAGE: "#f4f1ea",
    MarkKind.CAMERA: "#44505c",
    MarkKind.LECTERN: "#c9a87c",
    MarkKind.TABLE: "#e9dcc7",
    MarkKind.ROUND_TABLE: "#f3ead9",
    MarkKind.BODY: "#f4f6f8",
    MarkKind.DRIVER: "#c3ccd5",
}

DARK = (MarkKind.CAMERA, MarkKind.DOOR)


@dataclass(frozen=True)
class Sitter:
    """Who sits on a seat, as the chart shows it."""

    name: str
    post: str = ""
    group: str = ""
    """The delegation, or the side: what the colour says."""


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
        head = 4 * LINE
        legend = list(self._legend(width))
        height = head + (bottom - top) + 2 * MARGIN + (len(legend) + 1) * LINE
        middle = (width - (right - left)) / 2 - left
        body = [
            f"<title>{_text(self.captions.title)}</title>",
            f'<rect width="{number(width)}" height="{number(height)}" fill="#ffffff"/>',
            *self._head(width),
            f'<g transform="translate({number(middle)} {number(head + MARGIN - top)})">',
            *self._floor(),
            "</g>",
            *self._foot(legend, head + (bottom - top) + 2 * MARGIN),
        ]
        return svg.picture(body, width=width, height=height)

    def _bounds(self) -> tuple[float, float, float, float]:
        boxes = [self._box(seat) for seat in self.room.seats]
        boxes += [_mark_box(mark) for mark in self.room.marks]
        if not boxes:
            return 0.0, 0.0, 0.0, 0.0
        return (
            min(x for x, _, _, _ in boxes),
            min(y for _, y, _, _ in boxes),
            max(x + w for x, _, w, _ in boxes),
            max(y + h for _, y, _, h in boxes),
        )

    def _box(self, seat: LaidSeat) -> Box:
        width, height = BOX if seat.id in self.sitters else EMPTY
        return seat.x * ACROSS - width / 2, seat.y * DOWN - height / 2, width, height

    def _head(self, width: float) -> Iterator[str]:
        lines = (
            (self.captions.title, 22.0, INK, 1.2 * LINE + 8),
            (self.translate(VIEWS[self.view]), 14.0, INK, 2.6 * LINE + 4),
            (self.captions.subtitle, 12.0, PALE, 3.6 * LINE + 2),
        )
        for text, largest, colour, y in lines:
            lettering = fitted(visible(text), width=width - 2 * MARGIN, height=30, largest=largest)
            yield from _letters(lettering, width / 2, y, colour=colour)

    def _floor(self) -> Iterator[str]:
        for mark in self.room.marks:
            yield from self._mark(mark)
        for seat in self.room.seats:
            yield from self._seat(seat)

    def _mark(self, mark: Mark) -> Iterator[str]:
        x, y, width, height = _mark_box(mark)
        fill = FILLS[mark.kind]
        if mark.kind is MarkKind.ROUND_TABLE:
            rx, ry = number(width / 2), number(height / 2)
            yield (
                f'<ellipse cx="{number(x + width / 2)}" cy="{number(y + height / 2)}" '
                f'rx="{rx}" ry="{ry}" fill="{fill}" stroke="{EDGE}"/>'
            )
        else:
            radius = 26 if mark.kind is MarkKind.BODY else 4
            yield _rectangle((x, y, width, height), fill=fill, radius=radius)
        text = mark.text or self.translate(NAMES[mark.kind]) if mark.kind in NAMES else mark.text
        if text:
            below = mark.kind is MarkKind.STAGE
            yield from _letters(
                fitted(visible(text), width=width, height=max(height, 16.0), largest=16.0),
                x + width / 2,
                y + (16 if below else height / 2),
                colour=PALE if mark.kind not in DARK else "#ffffff",
            )

    def _seat(self, seat: LaidSeat) -> Iterator[str]:
        box = self._box(seat)
        sitter = self.sitters.get(seat.id)
        fill = self._colours[sitter.group] if sitter else "#ffffff"
        label = f"{self.call(seat.id)} {sitter.name}" if sitter else self.call(seat.id)
        yield f"<g data-seat={quoteattr(seat.id)}><title>{_text(label)}</title>"
        yield _rectangle(box, fill=fill, radius=5)
        yield _back(seat, box)
        if sitter:
            yield from _names(seat, sitter, box)
        yield "</g>"

    @cached_property
    def _colours(self) -> dict[str, str]:
        """A colour for each group, in the order of their names: the same in both views."""
        seats = (self.sitters[seat.id] for seat in self.room.seats if seat.id in self.sitters)
        groups = sorted({sitter.group for sitter in seats})
        return {group: PALETTE[n % len(PALETTE)] for n, group in enumerate(groups)}

    def _legend(self, width: float) -> Iterator[list[str]]:
        """Lines of swatches with their groups, then the conventions and the notes."""
        x = MARGIN
        line: list[str] = []
        for group, colour in self._colours.items():
            words = fitted(visible(group), width=width - 2 * MARGIN - 24, height=LINE, largest=12.0)
            if line and x + 24 + words.width > width - MARGIN:
                yield line
                x, line = MARGIN, []
            line.append(_rectangle((x, -11.0, 16.0, 12.0), fill=colour, radius=2))
            line += _letters(words, x + 22, -5.0, colour=INK, anchor="start")
            x += 24 + words.width + 20
        if line:
            yield line
        for text in self._notes():
            words = fitted(visible(text), width=width - 2 * MARGIN, height=LINE, largest=12.0)
            yield list(_letters(words, MARGIN, -5.0, colour=PALE, anchor="start"))

    def _notes(self) -> tuple[str, ...]:
        said = (line.said(self.translate) for line in self.room.conventions)
        return (*said, *self.captions.notes)

    @staticmethod
    def _foot(legend: list[list[str]], top: float) -> Iterator[str]:
        for n, line in enumerate(legend, start=1):
            yield f'<g transform="translate(0 {number(top + n * LINE)})">'
            yield from line
            yield "</g>"


def _names(seat: LaidSeat, sitter: Sitter, box: Box) -> Iterator[str]:
    """The name, the post below it, and in the corner the place itself."""
    x, y, width, height = box
    inner = width - 10
    room = height - 9 if not sitter.post else height * 0.54
    called = aligned(visible(sitter.name))
    name = fitted(called, width=inner, height=room - 2, largest=16.0, lines=2)
    post = fitted(visible(sitter.post), width=inner, height=height - room - 6, largest=9.5, lines=2)
    middle = x + width / 2
    if sitter.post:
        yield from _letters(name, middle, y + 4 + room / 2, colour=INK, weight="bold")
        yield from _letters(post, middle, y + room + (height - room) / 2, colour=PALE)
    else:
        yield from _letters(name, middle, y + height / 2, colour=INK, weight="bold")
    mark = seat.title or (str(seat.honour) if seat.honour else "")
    if mark:
        corner = fitted(visible(mark), width=34, height=11, largest=8.0)
        yield from _letters(corner, x + 5, y + 7, colour=PALE, anchor="start")


def _letters(
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


def _back(seat: LaidSeat, box: Box) -> str:
    """A bar along the edge of the box that is the back of the chair."""
    x, y, width, height = box
    side = round(seat.heading / 90) % 4
    bars = (
        (x + 4, y + height - 3, width - 8, 3.0),
        (x, y + 4, 3.0, height - 8),
        (x + 4, y, width - 8, 3.0),
        (x + width - 3, y + 4, 3.0, height - 8),
    )
    return _rectangle(bars[side], fill=EDGE, radius=1, stroke="none")


def _mark_box(mark: Mark) -> Box:
    width, height = mark.width * ACROSS, mark.height * DOWN
    return mark.x * ACROSS - width / 2, mark.y * DOWN - height / 2, width, height


def _rectangle(box: Box, *, fill: str, radius: float, stroke: str = EDGE) -> str:
    return svg.rectangle(box, fill=fill, stroke=stroke, radius=radius)


def _text(text: str) -> str:
    return escape(visible(text))
