"""An instance of team orienteering as its file says it: points to be seen from one depot.

Times are whole ticks, `scale` of them a unit of the file: nothing is rounded but the travel.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.benchmarks.reading import Line

DEPOT = 0
"""The id that the depot has among the points."""

Tours = list[list[int]]
"""The points of each tour, in order, without the depot."""


@dataclass(frozen=True)
class Point:
    """A point to be seen: in each of its `windows`, by tour, a visit may *start*."""

    id: int
    x: Decimal
    y: Decimal
    visit: int
    score: int
    windows: tuple[tuple[tuple[int, int], ...], ...]
    fee: int = 0
    types: tuple[int, ...] = ()


@dataclass(frozen=True)
class Field:
    """An instance: the depot, the hours of each tour, the points, the limits."""

    x: Decimal
    y: Decimal
    opens: int
    closes: int
    tours: int
    points: tuple[Point, ...]
    scale: int
    decimals: int
    """Travel is Euclidean, rounded down to so many decimals."""
    budget: int | None = None
    most_of_type: tuple[int, ...] = ()

    @property
    def worth(self) -> int:
        """The score of all points together."""
        return sum(point.score for point in self.points)

    @cached_property
    def point(self) -> dict[int, Point]:
        """Points by id."""
        return {point.id: point for point in self.points}


def told_apart(rows: Iterable[Line], points: Iterable[Point]) -> tuple[Point, ...]:
    """The points of these rows; Unreadable where one has the id of another, or of the depot."""
    found: dict[int, Point] = {}
    for row, point in zip(rows, points, strict=True):
        if point.id in found or point.id == DEPOT:
            raise row.fault(f"point {point.id} is there already")
        found[point.id] = point
    return tuple(found.values())


def scale_of(numbers: Sequence[Decimal], *, least: int) -> int:
    """Ticks a unit, a power of ten, so that every number is whole; `least` decimals at least."""
    found = max((-int(number.normalize().as_tuple().exponent) for number in numbers), default=0)
    return int(10 ** max(least, found))
