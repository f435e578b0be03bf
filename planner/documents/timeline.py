"""A day of halls, vehicles or drivers as SVG: a row each, a bar for what holds it.

Two drawings of the same rows stand side by side, the names and the hours: on a phone the hours
are scrolled and the names stay. No text is cut by a bar: what does not fit stands beside its bar,
and what would then run into the next is put on a lane of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from planner.documents import svg
from planner.documents.lanes import (
    LANE,
    NAME_EMS,
    NAMES,
    SIZE,
    Laid,
    Placed,
    Row,
    Scale,
    Sort,
    hours_shown,
    laid_out,
    shortened,
)
from planner.documents.svg import visible
from planner.domain.interval import Interval, later
from planner.language import times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

WIDEST, NARROWEST = 1180.0, 62.0
"""The hours fill this width, but an hour is never narrower than that."""
THICK, THIN, HEAD = 24.0, 4.0, 30.0
SHEET = 640.0
"""As high a drawing is printed on A4 across, below the heading of the page."""
INK, PALE, GRID = "#1c2a35", "#4d5f6c", "#d3dce2"
FILLS = {
    Sort.OWN: ("#cfe3f7", "#2f5d7c"),
    Sort.DOUBT: ("#fdf1d3", "#9a6b00"),
    Sort.CLASH: ("#fce8e6", "#a3231b"),
    Sort.OTHER: ("url(#held)", "#5c6b77"),
    Sort.CLOSED: ("url(#shut)", "#aab5bd"),
    Sort.REST: ("#ffffff", "#b6c3cc"),
    Sort.EMPTY: ("#7d92a3", "#5c6b77"),
}
HATCHES = (
    '<pattern id="{id}" patternUnits="userSpaceOnUse" width="7" height="7" '
    'patternTransform="rotate(45)"><rect width="7" height="7" fill="{ground}"/>'
    '<line x1="0" y1="0" x2="0" y2="7" stroke="{ink}" stroke-width="{width}"/></pattern>'
)


@dataclass(frozen=True)
class Drawing:
    """The two drawings that stand side by side, as SVG."""

    names: str
    hours: str


def timeline(rows: Sequence[Row], day: Interval, title: str) -> Drawing:
    """The rows of a day, which is from midnight to midnight in its own zone."""
    scale = _scale(rows, day)
    return _drawn([laid_out(row, scale) for row in rows], scale, title)


def sheets(rows: Sequence[Row], day: Interval, title: str) -> tuple[Drawing, ...]:
    """The same in drawings that each fit a sheet of paper, no row cut: all at the same scale."""
    scale, height = _scale(rows, day), 0.0
    groups: list[list[Laid]] = []
    for one in (laid_out(row, scale) for row in rows):
        if not groups or height + one.height > SHEET:
            groups.append([])
            height = HEAD
        groups[-1].append(one)
        height += one.height
    return tuple(_drawn(laid, scale, title) for laid in groups)


def _scale(rows: Sequence[Row], day: Interval) -> Scale:
    shown = hours_shown(rows, day)
    hour = max(NARROWEST, WIDEST / max(1.0, shown.minutes / 60))
    return Scale(shown, hour / 60)


def _drawn(laid: Sequence[Laid], scale: Scale, title: str) -> Drawing:
    height = HEAD + sum(one.height for one in laid) + 1
    return Drawing(
        _svg(_names(laid), width=NAMES, height=height, title=title),
        _svg((*_hatches(), *_grid(laid, scale), *_bars(laid, scale)),
             width=scale.width, height=height, title=title),
    )  # fmt: skip


def _svg(body: Iterable[str], *, width: float, height: float, title: str) -> str:
    named = {"aria_label": visible(title), "role": "group"}
    return svg.picture(body, width=width, height=height, font_size=svg.number(SIZE), **named)


def _names(laid: Iterable[Laid]) -> Iterator[str]:
    for one, top in _tops(laid):
        yield _line(0, top, NAMES, top)
        y = top + 19
        for text in one.name:
            yield _text(2, y, text, weight="600")
            y += SIZE * 1.35
        if one.row.note:
            note = shortened(visible(one.row.note), NAME_EMS)
            yield _text(2, y, note, fill=PALE)


def _tops(laid: Iterable[Laid]) -> Iterator[tuple[Laid, float]]:
    top = HEAD
    for one in laid:
        yield one, top
        top += one.height


def _hatches() -> Iterator[str]:
    yield "<defs>"
    yield HATCHES.format(id="setup", ground="#ffffff", ink="#2f5d7c", width=2)
    yield HATCHES.format(id="held", ground="#e3e8ec", ink="#8796a1", width=3)
    yield HATCHES.format(id="shut", ground="#f7f9fa", ink="#d3dce2", width=2)
    yield "</defs>"


def _grid(laid: Sequence[Laid], scale: Scale) -> Iterator[str]:
    """A line and its time for each hour, a line above each row."""
    bottom = HEAD + sum(one.height for one in laid)
    for hour in range(scale.shown.minutes // 60 + 1):
        moment = later(scale.shown.start, 60 * hour)
        x = scale.x(moment)
        yield _line(x, HEAD - 6, x, bottom)
        last = x > scale.width - 20
        anchor = "end" if last else "start" if hour == 0 else "middle"
        yield _text(min(x, scale.width - 1), 17, times.clock(moment), anchor=anchor, fill=PALE)
    yield from (_line(0, top, scale.width, top) for _, top in _tops(laid))


def _bars(laid: Sequence[Laid], scale: Scale) -> Iterator[str]:
    for one, top in _tops(laid):
        for placed in one.placed:
            yield from _bar(placed, top, one.height)


def _bar(placed: Placed, top: float, height: float) -> Iterator[str]:
    bar = placed.bar
    y, thick = _high(placed, top, height)
    fill, stroke = FILLS[bar.sort]
    yield f'<g class="held {bar.sort}"><title>{escape(visible(bar.title or bar.text))}</title>'
    if bar.link:
        yield f"<a href={quoteattr(bar.link)}>"
    if placed.start > placed.left:
        yield _box(placed.left, y, placed.start - placed.left, thick, "url(#setup)", stroke)
    yield _box(placed.start, y, max(2.0, placed.right - placed.start), thick, fill, stroke)
    if placed.text:
        yield _text(placed.text_x, y + thick / 2 + 4.7, placed.text, anchor=placed.anchor)
    if bar.link:
        yield "</a>"
    yield "</g>"


def _high(placed: Placed, top: float, height: float) -> tuple[float, float]:
    """From where, and how high, a bar is drawn: an empty run thin at the foot of its row."""
    if placed.bar.sort is Sort.CLOSED:
        return top + 1, height - 2
    if placed.bar.sort is Sort.EMPTY:
        return top + height - THIN - 1, THIN
    return top + 7 + placed.lane * LANE, THICK


def _box(x: float, y: float, width: float, height: float, fill: str, stroke: str) -> str:
    return svg.rectangle((x, y, width, height), fill=fill, stroke=stroke, radius=3)


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    x1, y1, x2, y2 = map(svg.number, (x, y, to_x, to_y))
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{GRID}"/>'


def _text(
    x: float,
    y: float,
    text: str,
    *,
    weight: str = "normal",
    anchor: str = "start",
    fill: str = INK,
) -> str:
    return svg.letters(text, x, y, size=SIZE, fill=fill, anchor=anchor, weight=weight)
