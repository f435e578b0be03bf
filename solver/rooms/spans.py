"""Spans of starts that something rules out: half open [first, past), in ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solver.rooms.window import Window

EVER = 1 << 40
"""A tick beyond every event: spans that have no end reach to it."""


class Span(NamedTuple):
    """Starts, or differences of two starts, from `first` to before `past`."""

    first: int
    past: int


def outside(windows: Iterable[Window], duration: int) -> tuple[Span, ...]:
    """The starts at which an interval of that duration lies in none of `windows`."""
    found, reached = [], -EVER
    for first, last in sorted((window.start, window.end - duration) for window in windows):
        if last < first or last < reached:
            continue
        if first > reached:
            found.append(Span(reached, first))
        reached = last + 1
    return (*found, Span(reached, EVER))


def across(busy: Iterable[Window], *, before: int, after: int) -> tuple[Span, ...]:
    """The starts from less than `before` ahead of a busy interval to less than `after` past it."""
    return tuple(Span(window.start - before + 1, window.end + after) for window in busy)
