"""Team orienteering with time windows: as much score as so many tours reach from one depot."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tests.benchmarks import best_known
from tests.benchmarks.field import Field, Point
from tests.benchmarks.orienteering import instance_of
from tests.benchmarks.toptw.peers import PEERS as PEERS
from tests.benchmarks.toptw.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.benchmark import Asked, Instance


def instances(asked: Asked) -> Iterator[Instance]:
    """Every file of the folder, with so many tours as asked for, easiest first."""
    known = {
        (row["instance"], int(row["m"])): best_known.number(row["best_known"])
        for row in best_known.rows(asked.folder)
    }
    for path in sorted(asked.folder.glob("*.txt")):
        for tours in asked.tours:
            name = f"{path.stem}.m{tours}"
            if asked.wants(path.stem, name):
                yield instance_of(name, read(path, tours), known.get((path.stem, tours)))


def tiny() -> Instance:
    """Two points on one tour."""
    north, east = (
        Point(
            id=number,
            x=Decimal(number),
            y=Decimal(2),
            visit=10,
            score=number,
            windows=(((0, 900),),),
        )
        for number in (1, 2)
    )
    field = Field(
        x=Decimal(0),
        y=Decimal(0),
        opens=0,
        closes=1000,
        tours=1,
        points=(north, east),
        scale=10,
        decimals=1,
    )
    return instance_of("tiny", field, None)
