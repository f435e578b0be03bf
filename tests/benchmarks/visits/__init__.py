"""Delegations that share sites: our own problems of an office's size, drawn by name."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from solver.catalogue import KINDS
from solver.form import plain
from tests.benchmarks.benchmark import Instance
from tests.benchmarks.reading import Unreadable
from tests.benchmarks.visits.generator import problem
from tests.benchmarks.visits.peers import PEERS as PEERS
from tests.benchmarks.visits.scoring import scored, worth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Score
    from solver.itineraries.problem import Problem
    from solver.result import Bound
    from tests.benchmarks.benchmark import Asked

NAMES = ("2x15x2", "6x20x2", "10x20x3", "20x30x3", "40x30x3")
"""Delegations, sites, days; any other numbers may be asked for."""
NAME = re.compile(r"(\d+)x(\d+)x(\d+)")


def instances(asked: Asked) -> Iterator[Instance]:
    """The usual sizes, or those asked for by name."""
    for name in asked.only or NAMES:
        yield instance_of(name, problem(*_numbers(name)))


def tiny() -> Instance:
    """Two delegations, four sites, a day."""
    return instance_of("tiny", problem(2, 4, 1))


def instance_of(name: str, drawn: Problem) -> Instance:
    """A problem as the engine, the scoring and the table take it."""
    return Instance(
        name=name,
        kind=KINDS["itineraries"],
        problem=drawn,
        answer_of=_itself,
        scored=partial(scored, drawn),
        written=plain,
        value_of=partial(_value, drawn),
        bound_of=partial(_bound, drawn),
    )


def _numbers(name: str) -> tuple[int, int, int]:
    if (found := NAME.fullmatch(name)) is None:
        raise Unreadable(Path("-"), 0, f"{name} is not written as DELEGATIONSxSITESxDAYS")
    delegations, sites, days = map(int, found.groups())
    return delegations, sites, days


def _itself(plan: Any) -> Any:
    return plan


def _value(drawn: Problem, score: Score) -> int:
    return worth(drawn) - score.soft


def _bound(drawn: Problem, bound: Bound) -> int | None:
    return None if bound.soft is None else worth(drawn) - bound.soft
