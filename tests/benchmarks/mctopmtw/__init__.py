"""Team orienteering with several windows, entry fees within a budget, and limits by type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.benchmarks import best_known
from tests.benchmarks.mctopmtw.reading import read
from tests.benchmarks.orienteering import instance_of
from tests.benchmarks.toptw import tiny as tiny

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.benchmark import Asked, Instance, Peer

PEERS: tuple[Peer, ...] = ()
"""No open engine knows budgets and types."""


def instances(asked: Asked) -> Iterator[Instance]:
    """Every file of the folder whose number of tours is asked for; by its name, or as c101.m2."""
    known = {
        row["instance_file"].split("/")[-1]: _best(row) for row in best_known.rows(asked.folder)
    }
    for path in sorted(asked.folder.glob("*.txt")):
        field = read(path)
        point = path.stem.split("-")[-1]
        if field.tours in asked.tours and asked.wants(path.stem, point, f"{point}.m{field.tours}"):
            yield instance_of(path.stem, field, known.get(path.name))


def _best(row: dict[str, str]) -> float | None:
    """The better of the two columns that were published."""
    found = [best_known.number(row.get(column)) for column in ("benchmark", "grils_best")]
    return max((one for one in found if one is not None), default=None)
