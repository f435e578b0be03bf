"""Reads an instance of team orienteering with time windows.

Two lines that are ignored, then a row a point: `i x y d S f a … O C`, where the visit of d minutes
starts within [O, C], the last two columns; point 0 is the depot, and its C the end of every tour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.benchmarks.field import DEPOT, Field, Point, scale_of, told_apart
from tests.benchmarks.reading import Line, Unreadable, lines

if TYPE_CHECKING:
    from pathlib import Path

IGNORED = 2
COLUMNS = 9
FINE = "pr"
"""Instances whose names begin so have travel to two decimals, the others to one."""


def read(path: Path, tours: int) -> Field:
    """The instance in a file, to be seen on so many tours."""
    rows = list(lines(path))[IGNORED:]
    if not rows:
        raise Unreadable(path, IGNORED + 1, "no points")
    for row in rows:
        row.needs(COLUMNS)
    decimals = 2 if path.name.startswith(FINE) else 1
    times = [row.at(place) for row in rows for place in (3, -2, -1)]
    scale = scale_of(times, least=decimals)
    depot, *points = rows
    if depot.whole(0) != DEPOT:
        raise depot.fault(f"the first point is {depot.at(0)}, not the depot 0")
    return Field(
        x=depot.at(1),
        y=depot.at(2),
        opens=int(depot.at(-2) * scale),
        closes=int(depot.at(-1) * scale),
        tours=tours,
        points=told_apart(points, (_point(row, tours, scale=scale) for row in points)),
        scale=scale,
        decimals=decimals,
    )


def _point(row: Line, tours: int, *, scale: int) -> Point:
    opens, closes = int(row.at(-2) * scale), int(row.at(-1) * scale)
    if closes < opens or row.at(3) < 0 or row.whole(4) < 0:
        raise row.fault("a window that ends before it begins, or a number below 0")
    return Point(
        id=row.whole(0),
        x=row.at(1),
        y=row.at(2),
        visit=int(row.at(3) * scale),
        score=row.whole(4),
        windows=(((opens, closes),),) * tours,
    )
