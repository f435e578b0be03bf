"""Maximum diversity grouping: who shares a group, so that pairs that do are worth most."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from tests.benchmarks import best_known
from tests.benchmarks.at_tables import groups_of, written
from tests.benchmarks.benchmark import Instance
from tests.benchmarks.mdgp.peers import PEERS as PEERS
from tests.benchmarks.mdgp.reading import Grouping, read
from tests.benchmarks.mdgp.scoring import scored
from tests.benchmarks.mdgp.translating import problem_of, scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Score
    from solver.result import Bound
    from tests.benchmarks.benchmark import Asked


def instances(asked: Asked) -> Iterator[Instance]:
    """Every file of the folder."""
    known = {
        row["instance"]: best_known.number(row["optimum"]) for row in best_known.rows(asked.folder)
    }
    for path in sorted(asked.folder.glob("*.txt")):
        if asked.wants(path.stem):
            yield instance_of(path.stem, read(path), known.get(path.stem))


def tiny() -> Instance:
    """Four in two groups of two."""
    weights = {(0, 1): Decimal(5), (1, 2): Decimal(3), (2, 3): Decimal(4)}
    return instance_of("tiny", Grouping(4, ((2, 2), (2, 2)), weights), None)


def instance_of(name: str, asked: Grouping, best: float | None) -> Instance:
    """The instance as the engine, the scoring and the table take it."""
    problem = problem_of(asked)
    # What is lost of the wishes is counted in wholes: all that they could be worth, less the value.
    most, unit = sum(weight for weight in asked.weights.values() if weight > 0), scale(asked)
    return Instance(
        name=name,
        kind=KINDS["seating"],
        problem=problem,
        answer_of=partial(groups_of, problem.sittings[0]),
        scored=partial(scored, asked),
        written=written,
        value_of=partial(_value, Decimal(most), unit),
        bound_of=partial(_bound, Decimal(most), unit),
        best_known=best,
        source=asked,
    )


def _value(most: Decimal, unit: int, score: Score) -> float:
    return float(most - Decimal(score.soft) / unit)


def _bound(most: Decimal, unit: int, bound: Bound) -> float | None:
    return None if bound.soft is None else float(most - Decimal(bound.soft) / unit)
