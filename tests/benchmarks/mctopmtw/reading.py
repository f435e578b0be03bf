"""Reads an instance of team orienteering with several windows, fees, and limits by type.

Line 1: tours, points, budget, then how many points of each of ten types may be seen at most.
Line 2: `0 x y 0 0 open close`, the depot. Every further line a point: `id x y visit score w1 w2 w3
w4 end E fee t1 … t10`. Its windows follow one another; where E is 1, the first and the third count
on odd tours, the others on even ones; where it is 0, the other way round. Budget and limits hold
over all tours together.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tests.benchmarks.field import Field, Point, scale_of, told_apart
from tests.benchmarks.reading import Line, Unreadable, lines

if TYPE_CHECKING:
    from pathlib import Path

TYPES = 10
BOUNDS = slice(5, 10)
"""The columns between which the four windows of a point lie."""
TURN, FEE, FIRST_TYPE = 10, 11, 12
COLUMNS = FIRST_TYPE + TYPES
DECIMALS = 1


def read(path: Path) -> Field:
    """The instance in a file."""
    rows = list(lines(path))
    if len(rows) < 2:
        raise Unreadable(path, len(rows) + 1, "no depot")
    head, depot, *rest = rows
    head.needs(3 + TYPES)
    depot.needs(7)
    for row in rest:
        row.needs(COLUMNS)
    times = [*depot.fields[5:7], *(one for row in rest for one in (row.at(3), *row.fields[BOUNDS]))]
    scale, tours = scale_of(times, least=DECIMALS), head.whole(0)
    return Field(
        x=depot.at(1),
        y=depot.at(2),
        opens=int(depot.at(5) * scale),
        closes=int(depot.at(6) * scale),
        tours=tours,
        points=told_apart(rest, (_point(row, tours, scale=scale) for row in rest)),
        scale=scale,
        decimals=DECIMALS,
        budget=head.whole(2),
        most_of_type=tuple(head.whole(3 + kind) for kind in range(TYPES)),
    )


def _point(row: Line, tours: int, *, scale: int) -> Point:
    bounds = [int(one * scale) for one in row.fields[BOUNDS]]
    if bounds != sorted(bounds):
        raise row.fault("the windows do not follow one another")
    windows = list(pairwise(bounds))
    odd, even = (windows[::2], windows[1::2]) if row.whole(TURN) else (windows[1::2], windows[::2])
    return Point(
        id=row.whole(0),
        x=row.at(1),
        y=row.at(2),
        visit=int(row.at(3) * scale),
        score=row.whole(4),
        windows=tuple(tuple(even if tour % 2 else odd) for tour in range(tours)),
        fee=row.whole(FEE),
        types=tuple(kind + 1 for kind in range(TYPES) if row.whole(FIRST_TYPE + kind)),
    )
