"""The seats of a chart: a box for each, with the name, the post, the place and the delegation.

The size of the boxes follows the room: in a hall the names stand without posts, and in a hall of
thousands the letter of the delegation stands for the name, which is told when one points at it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from planner.documents import svg
from planner.documents.chart_letters import INK, PALE, lettered
from planner.documents.lettering import fitted
from planner.documents.svg import EDGE, Box, visible
from planner.language.text import aligned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.chart_groups import Group
    from planner.domain.layouts.seat_plan import LaidSeat


@dataclass(frozen=True)
class Sitter:
    """Who sits on a seat, as the chart shows it."""

    name: str
    post: str = ""
    group: str = ""
    """The delegation, or the side: what the colour says."""


@dataclass(frozen=True)
class Scale:
    """Pixels of one chair's pitch and of the boxes, and what is written in these."""

    across: float
    down: float
    box: tuple[float, float]
    empty: tuple[float, float]
    strip: float
    """The height of the line at the top with the place and the delegation's letter."""
    corner: float
    name: float
    """The largest letters of a name; 0: the delegation's letter stands for it."""
    post: float
    """The largest letters of a post; 0: none."""

    def box_of(self, seat: LaidSeat, *, taken: bool) -> Box:
        """Where the box of a seat is; an empty chair's is smaller."""
        width, height = self.box if taken else self.empty
        return seat.x * self.across - width / 2, seat.y * self.down - height / 2, width, height


ROOM = Scale(112.0, 88.0, (100.0, 58.0), (34.0, 24.0), 12.0, 8.0, 16.0, 9.5)
HALL = Scale(41.0, 44.0, (38.0, 29.0), (22.0, 16.0), 9.0, 6.0, 10.0, 0.0)
THRONG = Scale(26.0, 26.0, (23.0, 17.0), (15.0, 11.0), 0.0, 0.0, 0.0, 0.0)
IN_A_ROOM, IN_A_HALL = 120, 1200
"""More seats than these are drawn to the next smaller scale."""


def scale_for(seats: int) -> Scale:
    """How large so many seats are drawn."""
    if seats <= IN_A_ROOM:
        return ROOM
    return HALL if seats <= IN_A_HALL else THRONG


def drawn_seat(
    seat: LaidSeat, sitter: Sitter | None, group: Group | None, *, scale: Scale, called: str
) -> Iterator[str]:
    """A seat with whoever sits on it; `called` is what the seat is called."""
    box = scale.box_of(seat, taken=sitter is not None)
    label = f"{called} {sitter.name}" if sitter else called
    yield f"<g data-seat={quoteattr(seat.id)}><title>{escape(visible(label))}</title>"
    fill = group.colour if group else "#ffffff"
    yield svg.rectangle(box, fill=fill, stroke=EDGE, radius=5 if scale is ROOM else 3)
    yield _back(seat, box, thick=3.0 if scale is ROOM else 2.0)
    if sitter:
        yield from _written(seat, sitter, group, box=box, scale=scale)
    yield "</g>"


def _written(
    seat: LaidSeat, sitter: Sitter, group: Group | None, *, box: Box, scale: Scale
) -> Iterator[str]:
    x, y, width, height = box
    code = group.code if group and group.name else ""
    if not scale.name:
        letters = fitted(code, width=width - 6, height=height - 4, largest=10.0)
        yield from lettered(letters, x + width / 2, y + height / 2, colour=INK)
        return
    pad = 0.05 * width
    top, room = y + scale.strip, height - scale.strip - 0.07 * height
    share = 0.58 if sitter.post and scale.post else 1.0
    name = fitted(
        aligned(visible(sitter.name)),
        width=width - 2 * pad,
        height=room * share,
        largest=scale.name,
        lines=2,
    )
    middle = x + width / 2
    yield from lettered(name, middle, top + room * share / 2, colour=INK, weight="bold")
    if share < 1.0:
        below = room * (1 - share)
        post = fitted(
            visible(sitter.post), width=width - 2 * pad, height=below, largest=scale.post, lines=2
        )
        yield from lettered(post, middle, top + room * share + below / 2, colour=PALE)
    yield from _corners(seat, code, box, scale=scale)


def _corners(seat: LaidSeat, code: str, box: Box, *, scale: Scale) -> Iterator[str]:
    """The place at the left, the delegation's letter at the right of the box's first line."""
    x, y, width, _ = box
    place = seat.title or (str(seat.honour) if seat.honour else "")
    inset, middle = 0.05 * width, y + 0.6 * scale.strip
    half = width / 2 - inset - 2
    words = [
        fitted(visible(text), width=half, height=scale.strip, largest=scale.corner)
        for text in (place, code)
    ]
    starts = (x + inset, x + width - inset - words[1].width)
    for text, start in zip(words, starts, strict=True):
        yield from lettered(text, start, middle, colour=PALE, anchor="start")


def _back(seat: LaidSeat, box: Box, *, thick: float) -> str:
    """A bar along the edge of the box that is the back of the chair."""
    x, y, width, height = box
    side = round(seat.heading / 90) % 4
    bars = (
        (x + 4, y + height - thick, width - 8, thick),
        (x, y + 4, thick, height - 8),
        (x + 4, y, width - 8, thick),
        (x + width - thick, y + 4, thick, height - 8),
    )
    return svg.rectangle(bars[side], fill=EDGE, stroke="none", radius=1)
