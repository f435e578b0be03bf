"""Dial-a-ride: every request served by few vehicles, on ways that are shared, over no distance."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from tests.benchmarks import best_known
from tests.benchmarks.benchmark import Instance
from tests.benchmarks.darp.peers import PEERS as PEERS
from tests.benchmarks.darp.reading import DialARide, Node, read
from tests.benchmarks.darp.scoring import Answer, scored
from tests.benchmarks.darp.translating import TICKS, answer_of, problem_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.result import Bound
    from tests.benchmarks.benchmark import Asked

HUNDREDTHS = 0.01
"""The digits that the publications give of a cost."""


def instances(asked: Asked) -> Iterator[Instance]:
    """Every file of the folder."""
    known = {
        row["instance"]: best_known.number(row["cost_total_distance"])
        for row in best_known.rows(asked.folder)
    }
    for path in sorted(asked.folder.glob("*.txt")):
        if asked.wants(path.stem):
            yield instance_of(path.stem, read(path), known.get(path.stem))


def instance_of(name: str, asked: DialARide, best: float | None) -> Instance:
    """The instance as the engine, the scoring and the table take it."""
    return Instance(
        name=name,
        kind=KINDS["vehicles"],
        problem=problem_of(asked),
        answer_of=partial(answer_of, asked),
        scored=partial(scored, asked),
        written=Answer.written,
        value_of=None,
        bound_of=partial(_bound, asked),
        best_known=best,
        less_is_better=True,
        finest=HUNDREDTHS / 2,
        source=asked,
    )


def _bound(asked: DialARide, bound: Bound) -> float | None:
    """The bound in minutes, less what rounding up to ticks may have added to every way."""
    if not bound.soft:
        return None
    ways = len(asked.nodes) + asked.vehicles
    return (bound.soft - ways) / TICKS


def tiny() -> Instance:
    """Two requests, one vehicle."""
    spots = [(0, 0, 0), (1, 2, 1), (2, 2, 1), (4, 2, -1), (5, 2, -1)]
    nodes = tuple(
        Node(
            id=place,
            x=Decimal(x),
            y=Decimal(y),
            service=Decimal(1 if load else 0),
            load=load,
            earliest=Decimal(0),
            latest=Decimal(100),
        )
        for place, (x, y, load) in enumerate(spots)
    )
    asked = DialARide(
        vehicles=1,
        longest_route=Decimal(60),
        capacity=2,
        longest_ride=Decimal(20),
        nodes=nodes,
        back=Decimal(100),
    )
    return instance_of("tiny", asked, None)
