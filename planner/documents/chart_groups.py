"""The delegations of a chart: a colour and a letter for each, and the legend that tells them.

Colours come round again after twelve, and a grey print has none: the letter stands on every seat.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.documents import svg
from planner.documents.chart_letters import INK, PALE, lettered
from planner.documents.lettering import fitted
from planner.documents.svg import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PALETTE = (
    "#cfe3f7", "#fbe0c3", "#d6efd2", "#f6d3d8", "#e2d8f3", "#fdf3bd",
    "#cdeceb", "#ead9c8", "#f3d3ec", "#dfe5b8", "#d3dce6", "#f9cdb9",
)  # fmt: skip
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SWATCH = (24.0, 13.0)
LINE = 20.0
BETWEEN = 14.0
COUNT = 26.0
"""Room for how many they are."""


@dataclass(frozen=True)
class Group:
    """A delegation, or a side: what the colour and the letter of a seat say."""

    name: str
    colour: str
    code: str
    people: int


def groups_of(names: Iterable[str]) -> dict[str, Group]:
    """By name, in the order of the names: the same in both views of a room."""
    counted = Counter(names)
    return {
        name: Group(name, PALETTE[n % len(PALETTE)], _code(n), counted[name])
        for n, name in enumerate(sorted(counted))
    }


def _code(n: int) -> str:
    """A to Z, then AA, AB …"""
    first, last = divmod(n, len(LETTERS))
    return (LETTERS[first - 1] if first else "") + LETTERS[last]


def legend(groups: Iterable[Group], *, left: float, right: float) -> Iterator[list[str]]:
    """Lines of swatches with their letters and names, each about the height 0."""
    x, line = left, list[str]()
    for group in groups:
        if not group.name:
            continue
        room = right - left - SWATCH[0] - 6 - COUNT
        words = fitted(visible(group.name), width=room, height=LINE, largest=12.0)
        wide = SWATCH[0] + 6 + words.width + COUNT
        if line and x + wide > right:
            yield line
            x, line = left, []
        line += _swatch(group, x)
        line += lettered(words, x + SWATCH[0] + 6, -5.0, colour=INK, anchor="start")
        count = fitted(str(group.people), width=COUNT - 5, height=LINE, largest=10.0)
        line += lettered(count, x + wide - COUNT + 5, -5.0, colour=PALE, anchor="start")
        x += wide + BETWEEN
    if line:
        yield line


def _swatch(group: Group, x: float) -> Iterator[str]:
    width, height = SWATCH
    yield svg.rectangle((x, -11.5, width, height), fill=group.colour, stroke=svg.EDGE, radius=2)
    code = fitted(group.code, width=width - 4, height=height, largest=9.0)
    yield from lettered(code, x + width / 2, -5.0, colour=INK)
