"""Intervals of time that is allowed, open or taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.value import value

if TYPE_CHECKING:
    from collections.abc import Iterable


@value
class Window:
    """The interval [start, end): time that is allowed, open or taken, as its owner says."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"window ends at {self.end}, before its start {self.start}")

    def overlap(self, start: int, end: int) -> int:
        """How many ticks [start, end) shares with this window; touching shares none."""
        return max(0, min(self.end, end) - max(self.start, start))


def uncovered(windows: Iterable[Window], start: int, end: int) -> int:
    """How many ticks of [start, end) lie in none of `windows`; windows that touch are as one."""
    reached, covered = start, 0
    for window in sorted(windows, key=lambda window: window.start):
        covered += max(0, min(window.end, end) - max(window.start, reached))
        reached = max(reached, window.end)
    return end - start - covered


def merged(windows: Iterable[Window]) -> list[Window]:
    """The same time in as few windows as can be, in order."""
    found: list[Window] = []
    for window in sorted(windows, key=lambda window: window.start):
        if found and window.start <= found[-1].end:
            last = found.pop()
            window = Window(start=last.start, end=max(last.end, window.end))
        found.append(window)
    return found
