"""Where the bars of a day stand: the hours that are shown, and for each row its lanes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.documents.lettering import ELLIPSIS, ems, fitted
from planner.documents.svg import visible
from planner.domain.interval import Interval, instant, later

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

NAMES = 132.0
"""The width of the names."""
LANE = 30.0
SIZE = 13.0
"""Of letters: the smallest that is read without effort."""
LONGEST = 26.0
"""Ems of a text; its bar's title and the table below have the whole."""
NAME_EMS = (NAMES - 8) / SIZE
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
    EMPTY = "empty"
    """A car on its way without passengers."""


BEHIND = (Sort.CLOSED, Sort.EMPTY)
"""What takes no lane: it lies behind, or runs along the foot of its row."""


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
class Scale:
    """From moments to pixels, within the hours that are shown."""

    shown: Interval
    minute: float

    @property
    def width(self) -> float:
        """Of all hours."""
        return self.shown.minutes * self.minute

    def x(self, moment: datetime) -> float:
        """Where a moment stands."""
        elapsed = instant(moment) - self.shown.instants[0]
        return elapsed / timedelta(minutes=1) * self.minute


@dataclass(frozen=True)
class Placed:
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
class Laid:
    """A row with its bars on lanes."""

    row: Row
    placed: list[Placed] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    """How far each lane is taken."""

    @property
    def name(self) -> tuple[str, ...]:
        """Its name in at most two lines; a longer one is cut."""
        name = shortened(visible(self.row.name), 2 * NAME_EMS - 2)
        return fitted(name, width=NAMES - 8, height=99, largest=SIZE, lines=3).lines

    @property
    def height(self) -> float:
        """What its lanes take, or its name and note."""
        lines = len(self.name) + bool(self.row.note)
        return max(len(self.ends) * LANE + 10, lines * SIZE * 1.35 + 10)

    def put(self, placed: Placed, *, left: float, right: float) -> None:
        """Into the first lane that is free from `left` on."""
        free = (n for n, end in enumerate(self.ends) if end <= left + 0.5)
        lane = next(free, len(self.ends))
        if lane == len(self.ends):
            self.ends.append(0.0)
        self.ends[lane] = right
        self.placed.append(replace(placed, lane=lane))


def hours_shown(rows: Sequence[Row], day: Interval) -> Interval:
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


def laid_out(row: Row, scale: Scale) -> Laid:
    """The bars of a row with their texts, none over another."""
    laid = Laid(row)
    # What is driven comes first, in few lanes; rests fill what is left beside it.
    for bar in sorted(row.bars, key=_order):
        held = bar.interval.meet(scale.shown)
        whole = bar.whole.meet(scale.shown)
        if held is None or whole is None:
            continue
        left, start, right = (scale.x(m) for m in (whole.start, held.start, held.end))
        placed, span = _worded(bar, (left, start, right), scale.width)
        if bar.sort in BEHIND:
            laid.placed.append(placed)
        else:
            laid.put(placed, left=span[0], right=span[1])
    return laid


def _order(bar: Bar) -> tuple[bool, bool, Interval]:
    return bar.sort not in BEHIND, bar.sort is Sort.REST, bar.whole


def _worded(
    bar: Bar, at: tuple[float, float, float], width: float
) -> tuple[Placed, tuple[float, float]]:
    """The text inside the bar, else right of it, else left of it; and what both take."""
    left, start, right = at
    text = shortened(visible(bar.text))
    wide = ems(text) * SIZE
    if bar.sort in BEHIND or not text:
        return Placed(bar, left, start, right, "", 0, "start"), (left, right)
    if wide + 10 <= right - start:
        return Placed(bar, left, start, right, text, start + 5, "start"), (left, right)
    if right + wide + 8 <= width:
        placed = Placed(bar, left, start, right, text, right + 4, "start")
        return placed, (left, right + wide + 10)
    return Placed(bar, left, start, right, text, left - 4, "end"), (left - wide - 8, right)


def shortened(text: str, most: float = LONGEST) -> str:
    """A text of at most so many ems."""
    if ems(text) <= most:
        return text
    while ems(text + ELLIPSIS) > most:
        text = text[:-1]
    return text.rstrip() + ELLIPSIS
