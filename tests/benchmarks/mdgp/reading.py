"""Reads an instance of maximum diversity grouping: sizes of groups, then weights of pairs."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.benchmarks.reading import Unreadable, lines

if TYPE_CHECKING:
    from pathlib import Path

TYPES = ("ss", "ds")


@dataclass(frozen=True)
class Grouping:
    """So many people, the least and most of each group, and what pairs that share one are worth."""

    people: int
    sizes: tuple[tuple[int, int], ...]
    weights: dict[tuple[int, int], Decimal]


def read(path: Path) -> Grouping:
    """The instance in a file."""
    people, sizes = _head(path)
    weights: dict[tuple[int, int], Decimal] = {}
    for row in lines(path, after=1):
        if len(row.fields) != 3:
            raise row.fault(f"{len(row.fields)} columns, not 3")
        one, other = row.whole(0), row.whole(1)
        if not 0 <= one < other < people:
            raise row.fault(f"{one} and {other} are not two of {people}, from 0 on")
        if (one, other) in weights:
            raise row.fault(f"{one} and {other} are there already")
        weights[one, other] = row.at(2)
    return Grouping(people, sizes, weights)


def _head(path: Path) -> tuple[int, tuple[tuple[int, int], ...]]:
    words = (path.read_text().splitlines() or [""])[0].split()
    if len(words) < 3 or words[2] not in TYPES:
        raise Unreadable(path, 1, "not `n groups ss|ds lo hi …`")
    people, groups, *limits = (_whole(path, word) for word in (*words[:2], *words[3:]))
    if groups < 1 or len(limits) != 2 * groups:
        raise Unreadable(path, 1, f"{len(limits)} limits of {groups} groups, not two a group")
    sizes = tuple(zip(limits[::2], limits[1::2], strict=True))
    for low, high in sizes:
        if not 0 <= low <= high:
            raise Unreadable(path, 1, f"a group of {low} to {high}")
    if not sum(low for low, _ in sizes) <= people <= sum(high for _, high in sizes):
        raise Unreadable(path, 1, f"{people} people do not fit these groups")
    return people, sizes


def _whole(path: Path, word: str) -> int:
    if not word.isdecimal():
        raise Unreadable(path, 1, f"{word!r} is not a whole number")
    return int(word)
