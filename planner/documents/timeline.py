"""A day of halls, vehicles or drivers as SVG: a row each, a bar for what holds it.

Two drawings of the same rows stand side by side, the names and the hours: on a phone the hours
are scrolled and the names stay. No text is cut by a bar: what does not fit stands beside its bar,
and what would then run into the next is put on a lane of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from planner.documents import svg
from planner.documents.lettering import ELLIPSIS, ems, fitted
from planner.documents.svg import visible
from planner.domain.interval import Interval, instant, later
from planner.language import times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

NAMES = 132.0
"""The width of the names."""
WIDEST, NARROWEST = 1180.0, 62.0
"""The hours fill this width, but an hour is never narrower than that."""
LANE, THICK, HEAD = 30.0, 24.0, 30.0
SIZE = 13.0
"""Of letters: the smallest that is read without effort."""
LONGEST = 26.0
"""Ems of a text; its bar's title and the table below have the whole."""
NAME_EMS = (NAMES - 8) / SIZE
INK, PALE, GRID = "#1c2a35", "#4d5f6c", "#d3dce2"
AT_LEAST = (8, 18)
"""The hours that are always shown."""


class Sort(StrEnum):
    """What a bar stands for; the words beside the drawing say it too."""

    OWN = "own"
    DOUBT = "doubt"
    CLASH = "clash"
    OTHER = "other"
    """Held by another event."""
    CLOSED = "closed"
    REST = "rest"


FILLS = {
    Sort.OWN: ("#cfe3f7", "#2f5d7c"),
    Sort.DOUBT: ("#fdf1d3", "#9a6b00"),
    Sort.CLASH: ("#fce8e6", "#a3231b"),
    Sort.OTHER: ("url(#held)", "#5c6b77"),
    Sort.CLOSED: ("url(#shut)", "#aab5bd"),
    Sort.REST: ("#ffffff", "#b6c3cc"),
}
HATCHES = (
    '<pattern id="{id}" patternUnits="userSpaceOnUse" width="7" height="7" '
    'patternTransform="rotate(45)"><rect width="7" height="7" fill="{ground}"/>'
    '<line x1="0" y1="0" x2="0" y2="7" stroke="{ink}" stroke-width="{width}"/></pattern>'
)


@dataclass(frozen=True)
class Bar:
    """What holds a row for an interval."""

    interval: Interval
    text: str
    sort: Sort = Sort.OWN
    before_minutes: int = 0
    """So long before it begins the row is held too, to be set up: shown hatched."""
    link: str = ""
    title: str = ""
    """All that is to be said of it; the text, where empty."""

    @property
    def whole(self) -> Interval:
        """With its set-up."""
        return Interval(later(self.interval.start, -self.before_minutes), self.interval.end)


@dataclass(frozen=True)
class Row:
    """A hall, vehicle or driver."""

    name: str
    bars: tuple[Bar, ...]
    note: str = ""


@dataclass(frozen=True)
class Drawing:
    """The two drawings that stand side by side, as SVG."""

    names: str
    hours: str


def timeline(rows: Sequence[Row], day: Interval, title: str) -> Drawing:
    """The rows of a day, which is from midnight to midnight in its own zone."""
    shown = _shown(rows, day)
    hour = max(NARROWEST, WIDEST / max(1.0, shown.minutes / 60))
    scale = _Scale(shown, hour / 60)
    laid = [_laid(row, scale) for row in rows]
    height = HEAD + sum(one.height for one in laid) + 1
    return Drawing(
        _svg(_names(laid), width=NAMES, height=height, title=title),
        _svg((*_hatches(), *_grid(laid, scale), *_bars(laid, scale)),
             width=scale.width, height=height, title=title),
    )  # fmt: skip


@dataclass(frozen=True)
class _Scale:
    shown: Interval
    minute: float

    @property
    def width(self) -> float:
        return self.shown.minutes * self.minute

    def x(self, moment: datetime) -> float:
        elapsed = instant(moment) - self.shown.instants[0]
        return elapsed / timedelta(minutes=1) * self.minute


@dataclass(frozen=True)
class _Placed:
    """A bar, where it is drawn, and where its text stands."""

    bar: Bar
    left: float
    start: float
    right: float
    text: str
    text_x: float
    anchor: str
    lane: int = 0


@dataclass
class _Laid:
    row: Row
    placed: list[_Placed] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    """How far each lane is taken."""

    @property
    def height(self) -> float:
        lines = len(_name_lines(self.row)) + bool(self.row.note)
        return max(len(self.ends) * LANE + 10, lines * SIZE * 1.35 + 10)

    def put(self, placed: _Placed, *, left: float, right: float) -> None:
        """Into the first lane that is free from `left` on."""
        free = (n for n, end in enumerate(self.ends) if end <= left + 0.5)
        lane = next(free, len(self.ends))
        if lane == len(self.ends):
            self.ends.append(0.0)
        self.ends[lane] = right
        self.placed.append(replace(placed, lane=lane))


def _shown(rows: Sequence[Row], day: Interval) -> Interval:
    """Whole hours around all bars of the day, and the usual hours of work."""
    first, last = (later(day.start, 60 * hour) for hour in AT_LEAST)
    for bar in (bar for row in rows for bar in row.bars if bar.sort is not Sort.CLOSED):
        held = bar.whole.meet(day)
        if held and bar.sort is not Sort.REST:
            first, last = min(first, held.start, key=instant), max(last, held.end, key=instant)
    since = Interval(day.start, last).minutes
    begin = (instant(first) - day.instants[0]) // timedelta(hours=1)
    end = later(day.start, -(-since // 60) * 60)
    return Interval(later(day.start, 60 * begin), min(end, day.end, key=instant))


def _laid(row: Row, scale: _Scale) -> _Laid:
    laid = _Laid(row)
    # Whatever is shut lies behind, and takes no lane.
    for bar in sorted(row.bars, key=lambda one: (one.sort is not Sort.CLOSED, one.whole)):
        held = bar.interval.meet(scale.shown)
        whole = bar.whole.meet(scale.shown)
        if held is None or whole is None:
            continue
        left, start, right = (scale.x(m) for m in (whole.start, held.start, held.end))
        placed, span = _worded(bar, (left, start, right), scale.width)
        if bar.sort is Sort.CLOSED:
            laid.placed.append(placed)
        else:
            laid.put(placed, left=span[0], right=span[1])
    return laid


def _worded(
    bar: Bar, at: tuple[float, float, float], width: float
) -> tuple[_Placed, tuple[float, float]]:
    """The text inside the bar, else right of it, else left of it; and what both take."""
    left, start, right = at
    text = _shortened(visible(bar.text))
    wide = ems(text) * SIZE
    if bar.sort is Sort.CLOSED or not text:
        return _Placed(bar, left, start, right, "", 0, "start"), (left, right)
    if wide + 10 <= right - start:
        return _Placed(bar, left, start, right, text, start + 5, "start"), (left, right)
    if right + wide + 8 <= width:
        placed = _Placed(bar, left, start, right, text, right + 4, "start")
        return placed, (left, right + wide + 10)
    return _Placed(bar, left, start, right, text, left - 4, "end"), (left - wide - 8, right)


def _shortened(text: str, most: float = LONGEST) -> str:
    if ems(text) <= most:
        return text
    while ems(text + ELLIPSIS) > most:
        text = text[:-1]
    return text.rstrip() + ELLIPSIS


def _svg(body: Iterable[str], *, width: float, height: float, title: str) -> str:
    named = {"aria_label": visible(title), "role": "group"}
    return svg.picture(body, width=width, height=height, font_size=svg.number(SIZE), **named)


def _names(laid: Iterable[_Laid]) -> Iterator[str]:
    for one, top in _tops(laid):
        yield _line(0, top, NAMES, top)
        y = top + 19
        for text in _name_lines(one.row):
            yield _text(2, y, text, weight="600")
            y += SIZE * 1.35
        if one.row.note:
            note = _shortened(visible(one.row.note), NAME_EMS)
            yield _text(2, y, note, fill=PALE)


def _name_lines(row: Row) -> tuple[str, ...]:
    """At most two lines; a longer name is cut."""
    name = _shortened(visible(row.name), 2 * NAME_EMS - 2)
    return fitted(name, width=NAMES - 8, height=99, largest=SIZE, lines=3).lines


def _tops(laid: Iterable[_Laid]) -> Iterator[tuple[_Laid, float]]:
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


def _grid(laid: Sequence[_Laid], scale: _Scale) -> Iterator[str]:
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


def _bars(laid: Sequence[_Laid], scale: _Scale) -> Iterator[str]:
    for one, top in _tops(laid):
        for placed in one.placed:
            yield from _bar(placed, top, one.height)


def _bar(placed: _Placed, top: float, height: float) -> Iterator[str]:
    bar = placed.bar
    behind = bar.sort is Sort.CLOSED
    y, thick = (top + 1, height - 2) if behind else (top + 7 + placed.lane * LANE, THICK)
    fill, stroke = FILLS[bar.sort]
    yield f'<g class="bar {bar.sort}"><title>{escape(visible(bar.title or bar.text))}</title>'
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
