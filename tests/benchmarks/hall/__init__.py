"""A hall of thousands of seats in which delegations sit in blocks: drawn by name."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from solver.catalogue import KINDS
from solver.form import plain
from tests.benchmarks.benchmark import Instance, Peer
from tests.benchmarks.hall.generator import problem
from tests.benchmarks.hall.scoring import scored
from tests.benchmarks.reading import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Score
    from solver.result import Bound
    from solver.seating.problem import Problem
    from tests.benchmarks.benchmark import Asked

PEERS: tuple[Peer, ...] = ()
NAMES = ("500x12", "5000x60")
"""Seats and delegations; any other numbers may be asked for."""
NAME = re.compile(r"([1-9]\d*)x([1-9]\d*)")


def instances(asked: Asked) -> Iterator[Instance]:
    """The usual sizes, or those asked for by name."""
    for name in asked.only or NAMES:
        if (found := NAME.fullmatch(name)) is None:
            raise Unreadable(Path("-"), 0, f"{name} is not written as SEATSxDELEGATIONS")
        yield instance_of(name, problem(*map(int, found.groups())))


def tiny() -> Instance:
    """Twelve seats, two delegations."""
    return instance_of("tiny", problem(12, 2))


def instance_of(name: str, drawn: Problem) -> Instance:
    """A hall as the engine, the scoring and the table take it."""
    return Instance(
        name=name,
        kind=KINDS["seating"],
        problem=drawn,
        answer_of=_itself,
        scored=partial(scored, drawn),
        written=plain,
        value_of=_value,
        bound_of=_bound,
        less_is_better=True,
        source=drawn,
    )


def _itself(plan: Any) -> Any:
    return plan


def _value(score: Score) -> float:
    return score.soft


def _bound(bound: Bound) -> float | None:
    return bound.soft
