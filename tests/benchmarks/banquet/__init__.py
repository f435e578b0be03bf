"""A banquet of hundreds, with wishes, languages, hosts and diets: drawn by name."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from tests.benchmarks.banquet.generator import problem
from tests.benchmarks.banquet.peers import PEERS as PEERS
from tests.benchmarks.banquet.scoring import scored
from tests.benchmarks.benchmark import Instance
from tests.benchmarks.reading import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Score
    from solver.result import Bound
    from solver.seating.problem import Plan, Problem, Sitting
    from tests.benchmarks.benchmark import Asked

NAMES = ("60x6", "300x30")
"""Guests and tables; any other numbers may be asked for."""
NAME = re.compile(r"([1-9]\d*)x([1-9]\d*)")


def instances(asked: Asked) -> Iterator[Instance]:
    """The usual sizes, or those asked for by name."""
    for name in asked.only or NAMES:
        if (found := NAME.fullmatch(name)) is None:
            raise Unreadable(Path("-"), 0, f"{name} is not written as GUESTSxTABLES")
        yield instance_of(name, problem(*map(int, found.groups())))


def tiny() -> Instance:
    """Twelve guests at two tables."""
    return instance_of("tiny", problem(12, 2))


def instance_of(name: str, drawn: Problem) -> Instance:
    """A banquet as the engine, the scoring and the table take it."""
    return Instance(
        name=name,
        kind=KINDS["seating"],
        problem=drawn,
        answer_of=partial(chairs_of, drawn.sittings[0]),
        scored=partial(scored, drawn),
        written=_written,
        value_of=_value,
        bound_of=_bound,
        less_is_better=True,
        source=drawn,
    )


def chairs_of(sitting: Sitting, plan: Plan) -> list[list[int | None]]:
    """The guest on each chair of each table, None where it is empty."""
    sits = {one.seat: int(one.guest) for one in plan.placements}
    found: dict[str, list[int | None]] = {}
    for seat in sitting.seats:
        found.setdefault(seat.table, []).append(sits.get(seat.id))
    return list(found.values())


def _written(chairs: list[list[int | None]]) -> object:
    return {"groups": chairs}


def _value(score: Score) -> float:
    return score.soft


def _bound(bound: Bound) -> float | None:
    return bound.soft
